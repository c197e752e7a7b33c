-- Room: keywork, from one key worker to the next: the warm handover, without which nobody is followed.

-- How one key worker was followed by the next: one row a change, saved with it or not at all. The goodbye comes later.
create table keywork.handover (
  authority_id        text not null,
  id                  uuid not null,
  young_person_id     uuid not null,
  allocation_id       uuid not null, -- of the next; whom they follow stands there
  planned             boolean not null, -- false when the one before was lost
  met_on              date, -- the three of them
  not_met_because     text constraint why_not_met_is_short_enough check (length(not_met_because) <= 2000),
  together_from       date, -- both of them beside the young person, from a day to a day
  together_until      date,
  told                text not null constraint they_are_told check (length(btrim(told)) between 1 and 5000),
  told_by             uuid not null,
  goodbye_planned_on  date,
  recorded_by         uuid not null,
  recorded_at         timestamptz not null,
  goodbye_on          date,
  goodbye_words       text constraint goodbye_words_are_short_enough check (length(goodbye_words) <= 5000),
  goodbye_own_words   text constraint goodbye_own_words_are_short_enough check (length(goodbye_own_words) <= 5000),
  goodbye_recorded_by uuid,
  goodbye_recorded_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, allocation_id) references keywork.allocation (authority_id, id),
  foreign key (authority_id, told_by) references platform.account (authority_id, id),
  constraint the_three_met_or_why_not check (met_on is not null or length(btrim(not_met_because)) > 0),
  constraint both_are_there_from_a_day_to_a_day check (
    (together_from is null) = (together_until is null) and together_until >= together_from and together_until <= together_from + 84),
  constraint what_is_planned_has_an_overlap_and_a_goodbye check (
    not planned or (together_from is not null and goodbye_planned_on is not null)),
  constraint a_goodbye_is_told_whole check (
    num_nulls(goodbye_on, goodbye_words, goodbye_recorded_by, goodbye_recorded_at) in (0, 4)
    and (goodbye_own_words is null or goodbye_on is not null))
);
create unique index handed_over_once on keywork.handover (authority_id, allocation_id);
create index handover_of on keywork.handover (authority_id, young_person_id);
create index goodbye_open on keywork.handover (authority_id, goodbye_planned_on) where goodbye_on is null and goodbye_planned_on is not null;

call platform.guard_section('keywork.handover', 'CORE');
grant update (goodbye_on, goodbye_words, goodbye_own_words, goodbye_recorded_by, goodbye_recorded_at) on keywork.handover to onedoor_web;
create policy who_hands_over on keywork.handover as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy who_tells_of_the_goodbye on keywork.handover as restrictive for update to onedoor_web using (
  goodbye_on is null and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'SYSTEM')))
  with check ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'SYSTEM')));

-- The key workers of one person whom the next one follows, in whichever of these records they stand: those there are now, and
-- the last one, when nobody came after them and no new time with a hub has begun since. Whoever comes back within 28 days goes
-- on with the time they had: its key worker is not forgotten by a door that shut and opened. None of p_but is meant.
create function keywork.to_be_followed(p_authority text, p_records uuid[], p_but uuid[]) returns setof keywork.allocation
language sql stable set search_path = pg_catalog, keywork as $$
  select b.* from keywork.allocation b
   where b.authority_id = p_authority and b.young_person_id = any (p_records) and b.part = 'KEY_WORKER' and b.id <> all (p_but)
     and not exists (select from keywork.allocation n
       where n.authority_id = p_authority and n.young_person_id = any (p_records) and n.part = 'KEY_WORKER'
         and n.id <> b.id and n.id <> all (p_but) and n.from_on >= b.until_on)
     and not exists (select from keywork.support_episode e
       where e.authority_id = p_authority and e.young_person_id = any (p_records)
         and e.recorded_at >= b.ended_at and e.began_on > b.until_on + 28)
$$;
revoke all on function keywork.to_be_followed(text, uuid[], uuid[]) from public;
grant execute on function keywork.to_be_followed(text, uuid[], uuid[]) to onedoor_web;

-- Asked at the end of a transaction, of each allocation of a key worker as it stands then, whoever wrote it and by which
-- way; of a person, whichever of their records it was written in. Who follows somebody is handed over to. A first key worker
-- follows nobody who would have to be handed over from. Whoever begins is the only one. Who ends is followed, unless nobody of
-- ours is beside the young person any more: by the next one, by themselves in another record, or, being gone, by anybody. Of
-- three whose records were joined one stays: they follow one of the others, and the third ends on that same day.
create function keywork.no_key_worker_is_swapped() returns trigger
language plpgsql security definer set search_path = pg_catalog, keywork, people, platform as $$
declare
  v_now     keywork.allocation;
  v_records uuid[] := array(select r from people.records_of(new.authority_id, new.young_person_id) r order by r);
  v_later   uuid[];
begin
  if cardinality(v_records) > 1 then -- what one record's constraint says of one record, taking turns says of several
    perform pg_advisory_xact_lock(hashtextextended('keywork.key_worker ' || v_records[1], 0));
  end if;
  select a.* into v_now from keywork.allocation a where a.authority_id = new.authority_id and a.id = new.id;
  if tg_op = 'INSERT' then
    v_later := array(
      with recursive later as (
        select v_now.id as id
        union
        select a.id from keywork.allocation a join later on a.instead_of = later.id where a.authority_id = v_now.authority_id)
      select id from later);
    if v_now.instead_of is not null and (
         not exists (select from keywork.allocation b
           where b.authority_id = v_now.authority_id and b.id = v_now.instead_of and b.young_person_id = any (v_records)
             and b.part = 'KEY_WORKER' and b.until_on <= v_now.from_on)
         or not exists (select from keywork.handover h
           where h.authority_id = v_now.authority_id and h.allocation_id = v_now.id and h.young_person_id = v_now.young_person_id)) then
      raise exception 'A key worker is followed without a handover' using errcode = 'check_violation',
        constraint = 'a_change_of_key_worker_is_handed_over';
    end if;
    if v_now.instead_of is null and exists (
         select from keywork.to_be_followed(v_now.authority_id, v_records, v_later) b
          where b.worker_id <> v_now.worker_id and (b.until_on is null or b.until_on <= v_now.from_on)) then
      raise exception 'A key worker comes after another without a handover' using errcode = 'check_violation',
        constraint = 'a_change_of_key_worker_is_handed_over';
    end if;
    if v_now.until_on is null and exists (select from keywork.allocation o
         where o.authority_id = v_now.authority_id and o.young_person_id = any (v_records) and o.part = 'KEY_WORKER'
           and o.until_on is null and o.worker_id <> v_now.worker_id) then
      raise exception 'A key worker is followed and stays in another record' using errcode = 'check_violation',
        constraint = 'a_change_of_key_worker_is_handed_over';
    end if;
  end if;
  if v_now.until_on is not null
     and not exists (select from keywork.allocation n
       left join keywork.allocation b on b.authority_id = n.authority_id and b.id = n.instead_of
       where n.authority_id = v_now.authority_id and n.part = 'KEY_WORKER' and n.young_person_id = any (v_records)
         and (n.instead_of = v_now.id
           or b.id is not null and n.id <> v_now.id and n.from_on = v_now.until_on and b.young_person_id <> v_now.young_person_id
           and exists (select from keywork.allocation s
             where s.authority_id = v_now.authority_id and s.part = 'KEY_WORKER' and s.worker_id = n.worker_id
               and s.young_person_id = any (v_records) and s.young_person_id <> v_now.young_person_id and s.until_on = v_now.until_on)
         or n.from_on >= v_now.until_on and n.id <> v_now.id and (v_now.worker_id in (n.worker_id, b.worker_id)
             or b.id is not null and exists (select from platform.account g
               where g.authority_id = v_now.authority_id and g.id = v_now.worker_id and g.closed_at is not null))))
     and exists (select from keywork.support_episode e
       where e.authority_id = v_now.authority_id and e.young_person_id = any (v_records)
         and (e.ended_on is null or (e.stay_close and e.stay_close_ended_on is null))) then
    raise exception 'A key worker ends and nobody follows' using errcode = 'check_violation',
      constraint = 'a_key_worker_is_followed_while_we_are_there';
  end if;
  return null;
end $$;
revoke all on function keywork.no_key_worker_is_swapped() from public;
create constraint trigger a_change_of_key_worker_is_handed_over after insert or update on keywork.allocation
  deferrable initially deferred for each row when (new.part = 'KEY_WORKER') execute function keywork.no_key_worker_is_swapped();

-- ---------------------------------------------------------------- what is thought of before somebody is chosen

-- How much of a key worker's room one young person takes: numbers a council may set otherwise.
create table keywork.weight (
  code   text primary key,
  people numeric(3, 1) not null constraint a_weight_is_in_people check (people between 0.1 and 5)
);
grant select on keywork.weight to onedoor_web;
insert into keywork.weight (code, people) values ('LIGHT', 0.5), ('USUAL', 1), ('MUCH', 1.5), ('VERY_MUCH', 2);

-- How much time a young person needs, from a day on; the latest holds. Whoever has none needs the usual.
create table keywork.intensity (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  weight          text not null constraint intensity_weight check (weight in ('LIGHT', 'USUAL', 'MUCH', 'VERY_MUCH')),
  from_on         date not null,
  because         text not null constraint intensity_says_why check (length(btrim(because)) between 1 and 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create index intensity_of on keywork.intensity (authority_id, young_person_id, from_on desc, recorded_at desc);
call platform.guard_section('keywork.intensity', 'CORE');
create policy who_weighs on keywork.intensity as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- Whom a young person would like as their key worker, or rather not, in words and by name; what they said last holds.
create table keywork.wish (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  words           text constraint wish_words_are_short_enough check (length(words) <= 2000),
  worker_id       uuid,
  rather_not      boolean not null,
  said_by         text not null constraint wish_said_by check (said_by in ('YOUNG_PERSON', 'WORKER')),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint a_wish_says_something check (length(btrim(words)) > 0 or worker_id is not null),
  constraint only_somebody_named_is_rather_not check (not rather_not or worker_id is not null)
);
create unique index one_wish_holds on keywork.wish (authority_id, young_person_id) where superseded_at is null;
call platform.guard_section('keywork.wish', 'SAID');
create policy in_their_own_name on keywork.wish as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM'))
  or (recorded_by = (select platform.account())
      and (said_by = 'YOUNG_PERSON') = (select platform.is_young_person())));
grant update (superseded_at) on keywork.wish to onedoor_web;

-- A worker says that they should not be somebody's key worker, because they know them apart from work. Read by themselves and
-- by those who run a hub; everybody else is told no more than that it is so.
create table keywork.conflict (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  worker_id       uuid not null,
  because         text not null constraint conflict_because check (because in ('FAMILY', 'FRIENDS', 'NEIGHBOURS', 'OTHER')),
  from_on         date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_on        date,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint conflict_ends_after_it_begins check (ended_on >= from_on)
);
create unique index one_conflict_holds on keywork.conflict (authority_id, young_person_id, worker_id) where ended_on is null;
call platform.guard_section('keywork.conflict', 'CORE');
grant update (ended_on) on keywork.conflict to onedoor_web;
create policy of_themselves_or_by_those_who_choose on keywork.conflict as restrictive for insert to onedoor_web with check (
  recorded_by = (select platform.account())
  and (worker_id = (select platform.account()) or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM'))));
create policy ended_by_the_same on keywork.conflict as restrictive for update to onedoor_web using (
  worker_id = (select platform.account()) or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy their_own_or_for_those_who_choose on keywork.conflict as restrictive for select to onedoor_web using (
  worker_id = (select platform.account()) or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- A worker may say so of whomever they can see, also when their role writes nothing else about them.
create function keywork.tell_conflict(p_id uuid, p_young_person uuid, p_because text, p_on date, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, keywork, platform as $$
begin
  if platform.is_young_person() or p_young_person not in (select platform.visible('CORE')) then
    return false;
  end if;
  update keywork.conflict c set ended_on = greatest(c.from_on, p_on)
   where c.authority_id = platform.authority() and c.worker_id = platform.account()
     and c.young_person_id in (select people.records_of(platform.authority(), p_young_person))
     and c.ended_on is null and c.because is distinct from p_because;
  if p_because is not null then
    insert into keywork.conflict (authority_id, id, young_person_id, worker_id, because, from_on, recorded_by, recorded_at)
    values (platform.authority(), p_id, p_young_person, platform.account(), p_because, p_on, platform.account(), p_at)
    on conflict do nothing;
  end if;
  return true;
end $$;
revoke all on function keywork.tell_conflict(uuid, uuid, text, date, timestamptz) from public;
grant execute on function keywork.tell_conflict(uuid, uuid, text, date, timestamptz) to onedoor_web;

-- Those with whom a hub keeps in touch and none has a time: they keep their key worker, and take no place of another.
create function keywork.in_touch_only(p_authority text) returns table (record_id uuid)
language sql stable set search_path = pg_catalog, keywork, people as $$
  with times as (
    select coalesce(m.young_person_id, e.young_person_id) as person, e.young_person_id as record,
           e.ended_on is null as goes_on, e.stay_close and e.stay_close_ended_on is null as close
      from keywork.support_episode e
      left join people.merge m on m.authority_id = p_authority and m.merged_id = e.young_person_id and m.unmerged_at is null
     where e.authority_id = p_authority),
  close as (select t.person from times t group by t.person having bool_or(t.close) and not bool_or(t.goes_on))
  select c.person from close c
  union
  select m.merged_id from close c join people.merge m on m.authority_id = p_authority and m.young_person_id = c.person and m.unmerged_at is null
$$;
revoke all on function keywork.in_touch_only(text) from public;
grant execute on function keywork.in_touch_only(text) to onedoor_web;

-- How many young people each worker of the council key-works now, what they weigh together, and when they were last given
-- one: numbers only, because whoever chooses must know the load also where they may not see the people. Somebody with two
-- records is one; whom a hub only keeps in touch with is none.
create function keywork.loads(p_today date) returns table (worker_id uuid, people int, weight numeric, last_on date)
language plpgsql stable security definer set search_path = pg_catalog, keywork, people, platform as $$
declare
  v_authority text := platform.authority();
begin
  if not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM') then
    return;
  end if;
  return query
    with joined as materialized (
      select m.merged_id as record, m.young_person_id as person from people.merge m
       where m.authority_id = v_authority and m.unmerged_at is null),
    needs as (
      select distinct on (coalesce(j.person, i.young_person_id)) coalesce(j.person, i.young_person_id) as person, i.weight
        from keywork.intensity i left join joined j on j.record = i.young_person_id
       where i.authority_id = v_authority and i.from_on <= p_today
       order by coalesce(j.person, i.young_person_id), i.from_on desc, i.recorded_at desc),
    parts as (
      select a.worker_id, coalesce(j.person, a.young_person_id) as person, max(a.from_on) as last_on,
             bool_or(a.until_on is null and a.young_person_id not in (select c.record_id from keywork.in_touch_only(v_authority) c)) as counts
        from keywork.allocation a left join joined j on j.record = a.young_person_id
       where a.authority_id = v_authority and a.part = 'KEY_WORKER'
       group by a.worker_id, coalesce(j.person, a.young_person_id))
    select p.worker_id, (count(*) filter (where p.counts))::int, coalesce(sum(w.people) filter (where p.counts), 0), max(p.last_on)
      from parts p
      left join needs n on n.person = p.person
      left join keywork.weight w on w.code = coalesce(n.weight, 'USUAL')
     group by p.worker_id;
end $$;
revoke all on function keywork.loads(date) from public;
grant execute on function keywork.loads(date) to onedoor_web;

-- ---------------------------------------------------------------- lost, and away for a time

-- Somebody lost their key worker without anybody having planned it: what is still to be mended, by whom and by when.
create table keywork.repair (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  allocation_id   uuid not null, -- of the key worker who was lost
  owner           uuid not null,
  opened_on       date not null,
  due_on          date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  told            text constraint repair_tells_shortly_enough check (length(told) <= 5000), -- what the young person was told
  told_by         uuid,
  held_by         uuid, -- who is there for them meanwhile
  closed_on       date,
  closed_by       uuid,
  closed_at       timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, allocation_id) references keywork.allocation (authority_id, id),
  foreign key (authority_id, owner) references platform.account (authority_id, id),
  constraint a_repair_is_told_whole check (num_nulls(told, told_by, held_by, closed_on, closed_by, closed_at) in (0, 6)),
  constraint a_repair_is_due_after_it_opens check (due_on >= opened_on and closed_on >= opened_on)
);
create unique index one_repair_a_loss on keywork.repair (authority_id, allocation_id) where closed_on is null;
create index repair_of on keywork.repair (authority_id, young_person_id) where closed_on is null;
create index repair_due on keywork.repair (authority_id, due_on) where closed_on is null;
call platform.guard_section('keywork.repair', 'CORE');
grant update (told, told_by, held_by, closed_on, closed_by, closed_at) on keywork.repair to onedoor_web;
create policy who_opens_a_repair on keywork.repair as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy who_mends on keywork.repair as restrictive for update to onedoor_web using (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- Why somebody is lost, or away: of a loss or a cover, under its id. For themselves, and for those who run a hub of theirs whose
-- key worker they were; a young person and everybody else are told that it is so. It is no part of any young person's record.
create table keywork.why_away (
  authority_id text not null,
  id           uuid not null, -- of the loss or the cover
  worker_id    uuid not null, -- who is lost or away
  because      text constraint why_away_because check (because in ('LEFT', 'SICK', 'SUDDEN')),
  words        text constraint why_away_in_a_few_words check (length(btrim(words)) between 1 and 2000),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint why_away_says_something check (because is not null or words is not null)
);
call platform.guard('keywork.why_away');
grant select, insert on keywork.why_away to onedoor_web;

-- Opens what is to be mended, due in two working days, for who runs a hub beside the young person; else for who owns its door.
create function keywork.open_repair(p_allocation keywork.allocation, p_because text, p_words text, p_by uuid, p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, keywork, platform as $$
  with opened as (
  insert into keywork.repair (authority_id, id, young_person_id, allocation_id, owner, opened_on, due_on, recorded_by, recorded_at)
  select p_allocation.authority_id, platform.new_id(), p_allocation.young_person_id, p_allocation.id,
         coalesce(
           (select h.account_id from platform.link l
              join platform.role_held h on h.authority_id = l.authority_id and h.hub_id = l.hub_id and h.role = 'HUB_MANAGER'
               and h.until_at is null and h.account_id <> p_allocation.worker_id
             where l.authority_id = p_allocation.authority_id and l.young_person_id = p_allocation.young_person_id and l.until_at is null
             order by h.from_at, h.id limit 1),
           (select o.account_id from platform.link l join staff.door_owner o on o.authority_id = l.authority_id and o.hub_id = l.hub_id
             where l.authority_id = p_allocation.authority_id and l.young_person_id = p_allocation.young_person_id
               and l.until_at is null and o.until_at is null limit 1),
           p_by),
         opened.on_day,
         (select d::date from generate_series(opened.on_day + 1, opened.on_day + 9, interval '1 day') d
           where extract(isodow from d) < 6 order by d offset 1 limit 1),
         p_by, p_at
    from (select (p_at at time zone 'Europe/London')::date as on_day) opened
  on conflict do nothing returning authority_id, id)
  insert into keywork.why_away (authority_id, id, worker_id, because, words, recorded_by, recorded_at)
  select o.authority_id, o.id, p_allocation.worker_id, p_because, nullif(btrim(p_words), ''), p_by, p_at from opened o
$$;
revoke all on function keywork.open_repair(keywork.allocation, text, text, uuid, timestamptz) from public;

-- Whose account closes is gone, by whichever way it closes: whoever they key-worked lost them.
create function keywork.key_worker_is_gone() returns trigger
language plpgsql security definer set search_path = pg_catalog, keywork, platform as $$
declare
  v_lost keywork.allocation;
begin
  for v_lost in select a.* from keywork.allocation a
      where a.authority_id = new.authority_id and a.worker_id = new.id and a.part = 'KEY_WORKER' and a.until_on is null loop
    perform keywork.open_repair(v_lost, 'LEFT', null, coalesce(platform.account(), new.id), new.closed_at);
  end loop;
  return null;
end $$;
revoke all on function keywork.key_worker_is_gone() from public;
create trigger key_worker_is_gone after update of closed_at on platform.account
  for each row when (old.closed_at is null and new.closed_at is not null and new.kind = 'STAFF')
  execute function keywork.key_worker_is_gone();

-- What was not planned is to be mended after the next one is named, too.
create function keywork.handed_over_suddenly() returns trigger
language plpgsql security definer set search_path = pg_catalog, keywork, platform as $$
declare
  v_lost keywork.allocation;
begin
  select b.* into v_lost from keywork.allocation a
    join keywork.allocation b on b.authority_id = a.authority_id and b.id = a.instead_of
   where a.authority_id = new.authority_id and a.id = new.allocation_id;
  if found and not exists (select from keywork.repair r where r.authority_id = new.authority_id and r.allocation_id = v_lost.id) then
    perform keywork.open_repair(v_lost, 'SUDDEN', null, new.recorded_by, new.recorded_at);
  end if;
  return null;
end $$;
revoke all on function keywork.handed_over_suddenly() from public;
create trigger handed_over_suddenly after insert on keywork.handover
  for each row when (not new.planned) execute function keywork.handed_over_suddenly();

-- Somebody is away, and says sick or gone without an end: who runs the hub opens it by hand.
create function keywork.lose(p_young_person uuid, p_words text, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, keywork, people, platform as $$
declare
  v_lost keywork.allocation;
begin
  if not (platform.holds('SYSTEM') or (platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')
      and p_young_person in (select platform.visible('CORE', 'W')))) then
    return false;
  end if;
  select a.* into v_lost from keywork.allocation a
   where a.authority_id = platform.authority() and a.young_person_id in (select people.records_of(platform.authority(), p_young_person))
     and a.part = 'KEY_WORKER' and a.until_on is null
   order by a.from_on, a.id limit 1; -- whom the page names, of two that were joined
  if not found then
    return false;
  end if;
  perform keywork.open_repair(v_lost, 'SICK', p_words, platform.account(), p_at);
  return true;
end $$;
revoke all on function keywork.lose(uuid, text, timestamptz) from public;
grant execute on function keywork.lose(uuid, text, timestamptz) to onedoor_web;

-- Who is there for a young person while their key worker is away: from a day to a day, both known when it begins. It ends by
-- itself, and the key worker stays who they are.
create table keywork.cover (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  away_id         uuid not null, -- who is away
  worker_id       uuid not null, -- who is there meanwhile
  from_on         date not null,
  until_on        date not null, -- the last day
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, away_id) references platform.account (authority_id, id),
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint cover_is_from_a_day_to_a_day check (until_on >= from_on and until_on <= from_on + 366)
);
create index cover_of on keywork.cover (authority_id, young_person_id, until_on);
create index cover_for on keywork.cover (authority_id, away_id, until_on);
call platform.guard_section('keywork.cover', 'CORE');
create policy who_gives_cover on keywork.cover as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

create policy themselves_and_those_who_run_the_hub on keywork.why_away for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account())
    or ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER'))
      and (exists (select from keywork.repair r where r.authority_id = why_away.authority_id and r.id = why_away.id)
        or exists (select from keywork.cover c where c.authority_id = why_away.authority_id and c.id = why_away.id)))));
create policy told_with_a_cover on keywork.why_away for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account())
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM'))
  and exists (select from keywork.cover c where c.authority_id = why_away.authority_id and c.id = why_away.id
        and c.away_id = why_away.worker_id));
