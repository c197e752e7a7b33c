-- Room: stays. Who sleeps where: held, booked, arrived, left or called off, when it happened and when it was written down.

create schema stays;
grant usage on schema stays to onedoor_web;

-- The nights a stay is promised: from the day they came, or are expected, until they are expected to leave, or left before. Who
-- is still there later is there, and promised nothing: who is booked after them stays booked.
create function stays.promised(p_expected_from date, p_arrived_on date, p_expected_until date, p_left_on date) returns daterange
language sql immutable parallel safe
return daterange(coalesce(p_arrived_on, p_expected_from),
                 greatest(least(p_expected_until, p_left_on), coalesce(p_arrived_on, p_expected_from)));
revoke all on function stays.promised(date, date, date, date) from public;
grant execute on function stays.promised(date, date, date, date) to onedoor_web;

-- One unbroken time in one home. Nights are counted by the day they begin on: the night of arrival counts, the day of leaving
-- does not. A stay somewhere else for a night or two is a VISIT: the place they live in stays theirs.
create table stays.stay (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  home_id         uuid not null,
  bed_id          uuid, -- null in a home run by others, and on a visit where no bed of ours is used
  kind            text not null constraint stay_kind check (kind in ('LIVING', 'VISIT')),
  entry           text not null constraint stay_entry check (entry in ('PLANNED', 'EMERGENCY')),
  purpose         text not null constraint stay_purpose check (purpose in
                    ('SAFE_TONIGHT', 'BREATHING_SPACE', 'TIME_TO_UNDERSTAND', 'STEP_TO_FAMILY', 'STEP_TO_OWN_PLACE', 'A_HOME_FOR_LONG', 'TIME_TOGETHER')),
  purpose_words   text not null constraint purpose_says_something check (length(btrim(purpose_words)) between 1 and 1000),
  expected_from   date not null,
  expected_until  date not null, -- the day they are expected to leave
  exit_plan       text constraint exit_plan_is_short_enough check (length(btrim(exit_plan)) between 1 and 2000),
  request_id      uuid, -- the request for a home it answers
  held_until      timestamptz, -- a bed held and not yet booked is free again then
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  arrived_at      timestamptz, -- when they came
  arrived_on      date,
  arrived_by      uuid,
  arrival_recorded_at timestamptz,
  left_at         timestamptz, -- when they went
  left_on         date,
  left_because    text constraint left_because check (left_because in
                    ('AS_PLANNED', 'THEY_ASKED', 'CARERS_ASKED_HARD_TIMES', 'CARERS_ASKED_OTHER', 'HOME_CLOSED', 'HOME_NOT_GOOD_ENOUGH',
                     'ALLEGATION', 'APPROVAL_ENDED', 'COUNCIL_DECIDED', 'CUSTODY', 'OTHER')),
  left_words      text constraint left_words_are_short_enough check (length(btrim(left_words)) between 1 and 2000),
  left_by         uuid,
  leaving_recorded_at timestamptz,
  off             text constraint stay_off check (off in ('CANCELLED', 'NOT_ARRIVED', 'LAPSED', 'WITHDRAWN')),
  off_because     text constraint off_because_is_short_enough check (length(btrim(off_because)) between 1 and 1000),
  off_by          uuid,
  off_at          timestamptz,
  nights          daterange generated always as (
                    daterange(coalesce(arrived_on, expected_from),
                              greatest(coalesce(left_on, expected_until), coalesce(arrived_on, expected_from)))) stored,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  foreign key (authority_id, home_id, bed_id) references homes.bed (authority_id, home_id, id),
  constraint a_stay_is_a_night_at_least check (expected_until > expected_from),
  constraint arrived_whole check (num_nulls(arrived_at, arrived_on, arrived_by, arrival_recorded_at) in (0, 4)),
  constraint arrived_on_the_day_it_was check (arrived_on = (arrived_at at time zone 'Europe/London')::date),
  constraint left_whole check (num_nulls(left_at, left_on, left_because, left_by, leaving_recorded_at) in (0, 5)),
  constraint left_on_the_day_it_was check (left_on = (left_at at time zone 'Europe/London')::date),
  constraint left_after_arriving check (left_at is null or (arrived_at is not null and left_at >= arrived_at)),
  constraint off_whole check (num_nulls(off, off_because, off_by, off_at) in (0, 4)),
  -- Who came is not called off; that it was written down wrongly is withdrawn, and it stays to be read.
  constraint who_came_was_not_called_off check (off is null or (off = 'WITHDRAWN') = (arrived_at is not null)),
  constraint who_came_is_not_held check (held_until is null or arrived_at is null),
  -- Nobody is promised what another is promised, and nobody slept where another did; what was promised never keeps anybody
  -- from writing down that somebody left later than they were expected to.
  constraint one_person_per_bed exclude using gist (authority_id with =, bed_id with =,
    stays.promised(expected_from, arrived_on, expected_until, left_on) with &&) where (off is null),
  constraint one_person_per_bed_as_it_was exclude using gist (authority_id with =, bed_id with =, nights with &&)
    where (arrived_at is not null and off is null),
  constraint one_place_to_live_at_a_time exclude using gist (authority_id with =, young_person_id with =,
    stays.promised(expected_from, arrived_on, expected_until, left_on) with &&) where (off is null and kind = 'LIVING'),
  constraint one_place_to_live_at_a_time_as_it_was exclude using gist (authority_id with =, young_person_id with =, nights with &&)
    where (arrived_at is not null and off is null and kind = 'LIVING')
);
-- Whoever is still here past the planned end still has the bed, and lives nowhere else.
create unique index one_here_per_bed on stays.stay (authority_id, bed_id) where arrived_at is not null and left_at is null and off is null;
create unique index one_place_to_live_at_a_time_now on stays.stay (authority_id, young_person_id)
  where arrived_at is not null and left_at is null and off is null and kind = 'LIVING';
create index stay_of on stays.stay (authority_id, young_person_id, expected_from desc);
create index stay_in on stays.stay using gist (authority_id, home_id, nights);
create index here_now on stays.stay (authority_id, home_id) where arrived_at is not null and left_at is null and off is null;
call platform.guard_section('stays.stay', 'HOME');
grant update (expected_until, exit_plan, bed_id, held_until, arrived_at, arrived_on, arrived_by, arrival_recorded_at, left_at, left_on,
  left_because, left_words, left_by, leaving_recorded_at, off, off_because, off_by, off_at) on stays.stay to onedoor_web;
-- That they never were there is for whoever runs a hub to say.
create policy managers_withdraw on stays.stay as restrictive for update to onedoor_web using (true) with check (
  off is distinct from 'WITHDRAWN' or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- ---------------------------------------------------------------- one place to live, also of two records of one person

-- Two records that are joined are one person: what the constraints say of one record, taking turns says of both. Two stays that
-- stood before the records were joined stand; whoever left has left, and what shrinks is never refused.
create function stays.one_place_to_live() returns trigger
language plpgsql security definer set search_path = pg_catalog, stays, people, platform as $$
declare
  v_records  uuid[] := array(select r from people.records_of(new.authority_id, new.young_person_id) r order by r);
  v_promised daterange := stays.promised(new.expected_from, new.arrived_on, new.expected_until, new.left_on);
begin
  if cardinality(v_records) < 2 or new.kind <> 'LIVING' or new.off is not null or new.left_at is not null then
    return null;
  end if;
  if tg_op = 'UPDATE' and (old.arrived_at is null) = (new.arrived_at is null)
     and v_promised <@ stays.promised(old.expected_from, old.arrived_on, old.expected_until, old.left_on) then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('stays of ' || new.authority_id || v_records[1], 0));
  if exists (select from stays.stay s
      where s.authority_id = new.authority_id and s.young_person_id = any (v_records) and s.young_person_id <> new.young_person_id
        and s.kind = 'LIVING' and s.off is null
        and (stays.promised(s.expected_from, s.arrived_on, s.expected_until, s.left_on) && v_promised
             or s.arrived_at is not null and new.arrived_at is not null and (s.nights && new.nights or s.left_at is null))) then
    raise exception 'one_place_to_live_at_a_time: another record of theirs' using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
create trigger one_place_to_live after insert or update on stays.stay for each row execute function stays.one_place_to_live();

-- ---------------------------------------------------------------- one after the other

-- A hold that ran out is off, for whoever asks next and whether or not they may see whose it was; who held it let it go. The
-- team that saw them because of it sees them no longer.
create function stays.let_go(p_authority text, p_beds uuid[], p_records uuid[], p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, stays, platform as $$
declare
  v_stay uuid;
begin
  for v_stay in
    update stays.stay s set off = 'LAPSED', off_because = 'the hold ran out', off_by = s.recorded_by, off_at = p_now
     where s.authority_id = p_authority and s.off is null and s.arrived_at is null and s.held_until <= p_now
       and (s.bed_id = any (p_beds) or s.young_person_id = any (p_records))
    returning s.id
  loop
    perform stays.shut(p_authority, v_stay);
  end loop;
end $$;

-- One after the other for a person, in whichever of their records, and then for each bed: always in this order, so that two
-- never wait for each other. Held until the transaction ends; what ran out meanwhile is let go.
create function stays.take_turns(p_person uuid, p_beds uuid[], p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, stays, people, platform as $$
declare
  v_authority text := platform.authority();
  v_records   uuid[] := array(select r from people.records_of(v_authority, p_person) r order by r);
  v_bed       uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('stays of ' || v_authority || v_records[1], 0));
  for v_bed in select distinct b from unnest(p_beds) b order by b loop
    perform pg_advisory_xact_lock(hashtextextended('bed ' || v_authority || v_bed, 0));
  end loop;
  perform stays.let_go(v_authority, p_beds, v_records, p_now);
end $$;

-- ---------------------------------------------------------------- which nights a bed is not free, and never because of whom

-- Beds and nights that are not free, for everybody alike: taken, held, still slept in past the planned end, or out of use.
create function stays.not_free(p_first date, p_last date, p_today date) returns table (bed_id uuid, night date)
language sql stable security definer set search_path = pg_catalog, stays, homes, platform as $$
  select distinct taken.bed_id, n.night::date
    from (select s.bed_id, greatest(lower(s.nights), p_first) as first,
                 least(case when s.arrived_at is not null and s.left_at is null then greatest(upper(s.nights) - 1, p_today) else upper(s.nights) - 1 end,
                       p_last) as last
            from stays.stay s
           where s.authority_id = platform.authority() and s.bed_id is not null and s.off is null
             and (s.held_until is null or s.held_until > now())
             and (s.nights && daterange(p_first, p_last, '[]') or s.arrived_at is not null and s.left_at is null)
           union all
          select o.bed_id, greatest(o.from_on, p_first), least(coalesce(o.until_on - 1, p_last), p_last)
            from homes.out_of_service o
           where o.authority_id = platform.authority() and o.withdrawn_at is null
             and daterange(o.from_on, o.until_on) && daterange(p_first, p_last, '[]')) taken,
         generate_series(taken.first, taken.last, interval '1 day') n (night)
   where platform.is_colleague() and platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER',
           'OUTREACH_WORKER', 'PORTFOLIO_LEAD', 'SOCIAL_WORKER', 'PERSONAL_ADVISER', 'SYSTEM')
     and p_last - p_first between 0 and 400
$$;

-- How many others sleep in a home, or are expected, on the fullest night of a stay: what the law counts, and nobody by name.
create function stays.others_in(p_home uuid, p_stay uuid, p_from date, p_until date) returns int
language sql stable security definer set search_path = pg_catalog, stays, platform as $$
  select coalesce(max(n.others), 0)::int from (
    select count(distinct s.young_person_id) as others
      from generate_series(p_from, least(p_until, p_from + 400) - 1, interval '1 day') d (night)
      join stays.stay s on s.authority_id = platform.authority() and s.home_id = p_home and s.id <> p_stay and s.off is null and s.kind = 'LIVING'
       and (s.held_until is null or s.held_until > now())
       and (s.nights @> d.night::date
            or s.arrived_at is not null and s.left_at is null and s.arrived_on <= d.night
               and d.night <= (now() at time zone 'Europe/London')::date)
     where platform.is_colleague()
     group by d.night) n
$$;

-- Whether anybody sleeps, or is expected, in a home or (p_bed) in one bed of it, on a night from the first on; who is still
-- there past the planned end may be there on any night to come. Yes or no, and nobody by name.
create function stays.still_used(p_home uuid, p_bed uuid, p_first date, p_until date) returns boolean
language sql stable security definer set search_path = pg_catalog, stays, platform as $$
  select exists (select from stays.stay s
   where s.authority_id = platform.authority() and s.off is null and (s.held_until is null or s.held_until > now())
     and (s.bed_id = p_bed or p_bed is null and s.home_id = p_home)
     and (s.nights && daterange(p_first, p_until)
          or s.arrived_at is not null and s.left_at is null and s.expected_until <= (now() at time zone 'Europe/London')::date
             and (p_until is null or p_until > (now() at time zone 'Europe/London')::date)))
    and platform.is_colleague()
$$;

-- ---------------------------------------------------------------- who is on where somebody sleeps sees whom they look after

-- The team of the hub a home belongs to sees whoever is booked or lives there, from the booking to the leaving.
create function stays.open_to_team(p_stay uuid, p_link uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, stays, homes, people, platform as $$
declare
  v_authority text := platform.authority();
begin
  insert into platform.link (authority_id, id, young_person_id, hub_id, kind, from_at, because)
  select v_authority, p_link, s.young_person_id, h.hub_id, 'STAY', now(), 'stay ' || s.id
    from stays.stay s join homes.home h on h.authority_id = v_authority and h.id = s.home_id
   where s.authority_id = v_authority and s.id = p_stay and s.off is null and s.left_at is null and h.hub_id is not null
     and (platform.holds('SYSTEM') or s.young_person_id in (select platform.visible('HOME', 'W')))
     and not exists (select from platform.link l where l.authority_id = v_authority and l.young_person_id = s.young_person_id
           and l.hub_id = h.hub_id and l.kind in ('HUB', 'STAY') and (l.until_at is null or l.until_at > now()));
end $$;

-- With the stay it ends at once, unless another stay of theirs in a home of that hub goes on or is to come.
create function stays.shut(p_authority text, p_stay uuid) returns void
language sql volatile security definer set search_path = pg_catalog, stays, homes, platform as $$
  update platform.link l set until_at = now()
    from stays.stay s join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id
   where s.authority_id = p_authority and s.id = p_stay and (s.off is not null or s.left_at is not null)
     and l.authority_id = p_authority and l.kind = 'STAY' and l.young_person_id = s.young_person_id and l.hub_id = h.hub_id
     and l.until_at is null
     and not exists (select from stays.stay o join homes.home oh on oh.authority_id = o.authority_id and oh.id = o.home_id
           where o.authority_id = p_authority and o.young_person_id = s.young_person_id and oh.hub_id = h.hub_id
             and o.off is null and o.left_at is null and (o.held_until is null or o.held_until > now()))
$$;

-- The same, of a stay the viewer may write.
create function stays.shut_to_team(p_stay uuid) returns void
language sql volatile security definer set search_path = pg_catalog, stays, platform as $$
  select stays.shut(s.authority_id, s.id) from stays.stay s
   where s.authority_id = platform.authority() and s.id = p_stay
     and (platform.holds('SYSTEM') or s.young_person_id in (select platform.visible('HOME', 'W')))
$$;
revoke all on function stays.shut(text, uuid), stays.let_go(text, uuid[], uuid[], timestamptz), stays.take_turns(uuid, uuid[], timestamptz),
  stays.still_used(uuid, uuid, date, date) from public;
grant execute on function stays.take_turns(uuid, uuid[], timestamptz), stays.still_used(uuid, uuid, date, date) to onedoor_web;
revoke all on function stays.one_place_to_live(), stays.not_free(date, date, date), stays.others_in(uuid, uuid, date, date),
  stays.open_to_team(uuid, uuid), stays.shut_to_team(uuid) from public;
grant execute on function stays.not_free(date, date, date), stays.others_in(uuid, uuid, date, date), stays.open_to_team(uuid, uuid), stays.shut_to_team(uuid) to onedoor_web;

-- ---------------------------------------------------------------- why still here

-- After how many days past the planned end a manager decides again, and from how many nights in a hub's bed a stay is long.
call platform.declare_setting('stays.rules.again', '{HUB_MANAGER,ADMINISTRATOR}', 1, 28, '{7}');
call platform.declare_setting('stays.rules.long', '{HUB_MANAGER,ADMINISTRATOR}', 7, 365, '{42}');

-- Why they are still here, a line a day, by whoever looked after them.
create table stays.still_here (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  stay_id         uuid not null,
  on_day          date not null,
  words           text not null constraint still_here_says_why check (length(btrim(words)) between 1 and 500),
  next_step       text constraint next_step_is_short_enough check (length(btrim(next_step)) between 1 and 500),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, stay_id) references stays.stay (authority_id, id),
  constraint no_day_is_told_before_it_comes check (on_day <= (recorded_at at time zone 'Europe/London')::date)
);
create index still_here_of on stays.still_here (authority_id, stay_id, on_day desc);
call platform.guard_section('stays.still_here', 'HOME');

-- Past the planned end whoever runs the hub decides: they stay until another day, or they move on and how.
create table stays.past_the_end (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  stay_id         uuid not null,
  decided_on      date not null,
  because         text not null constraint staying_on_says_why check (length(btrim(because)) between 1 and 1000),
  moves_on_how    text not null constraint moving_on_says_how check (length(btrim(moves_on_how)) between 1 and 1000),
  decided_by      uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, stay_id) references stays.stay (authority_id, id)
);
create index past_the_end_of on stays.past_the_end (authority_id, stay_id, decided_on desc);
call platform.guard_section('stays.past_the_end', 'HOME');
create policy managers_decide on stays.past_the_end as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- ---------------------------------------------------------------- the first days

-- What is done when somebody arrives: each once, with who and when, or not needed and why.
create table stays.arrival_item (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  stay_id         uuid not null,
  item            text not null constraint arrival_item_is check (item in
                    ('PLACEMENT_PLAN', 'HEALTH_CONSENT', 'DELEGATED_AUTHORITY', 'MISSING_PROFILE', 'BELONGINGS_IN_LUGGAGE', 'PARENTS_TOLD',
                     'SOCIAL_WORKER_TOLD', 'SCHOOL_TOLD', 'AREA_AUTHORITY_TOLD')),
  done_on         date,
  not_needed      boolean not null default false,
  words           text constraint arrival_words_are_short_enough check (length(btrim(words)) between 1 and 500),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, stay_id) references stays.stay (authority_id, id),
  constraint done_or_not_needed check ((done_on is not null) <> not_needed),
  constraint not_needed_says_why check (not not_needed or words is not null)
);
create unique index one_item_of_a_kind on stays.arrival_item (authority_id, stay_id, item) where superseded_at is null;
call platform.guard_section('stays.arrival_item', 'HOME');
grant update (superseded_at) on stays.arrival_item to onedoor_web;

-- ---------------------------------------------------------------- moving day

-- How somebody wants the day they move to go, each thing in words: as the young person writes it themselves, and beside it as
-- the team wrote it down with them. Neither ever takes the place of the other; what was said before stays behind it.
create table stays.moving_wish (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  stay_id         uuid not null,
  ask             text not null constraint moving_ask_is check (ask in
                    ('DAY', 'BELONGINGS', 'PRECIOUS', 'TAKES', 'MEETS', 'TIME', 'TO_KNOW', 'FIRST_NIGHT', 'RINGS')),
  said_by         text not null constraint who_said_how_the_day_goes check (said_by in ('YOUNG_PERSON', 'WITH_WORKER')),
  words           text not null constraint a_wish_for_the_day_says_something check (length(btrim(words)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, stay_id) references stays.stay (authority_id, id)
);
create unique index one_wish_of_each on stays.moving_wish (authority_id, stay_id, ask, said_by) where superseded_at is null;
call platform.guard_section('stays.moving_wish', 'HOME');
grant update (superseded_at) on stays.moving_wish to onedoor_web;
-- A young person writes of their own day, and of nothing else about where they live.
create policy theirs_to_say on stays.moving_wish for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.is_young_person())
  and young_person_id in (select platform.visible('HOME')));
create policy theirs_to_say_anew on stays.moving_wish for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.is_young_person())
  and young_person_id in (select platform.visible('HOME')));
-- Their own words are theirs alone; staff write down what they were told.
create policy in_their_own_name on stays.moving_wish as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM'))
  or recorded_by = (select platform.account()) and (said_by = 'YOUNG_PERSON') = (select platform.is_young_person()));
create policy never_over_the_words_of_another on stays.moving_wish as restrictive for update to onedoor_web using (
  (select platform.holds('SYSTEM')) or (said_by = 'YOUNG_PERSON') = (select platform.is_young_person()));
create policy of_a_move_that_is_to_come on stays.moving_wish as restrictive for insert to onedoor_web with check (exists (
  select from stays.stay s where s.authority_id = moving_wish.authority_id and s.id = moving_wish.stay_id
     and s.young_person_id = moving_wish.young_person_id and s.kind = 'LIVING'
     and s.arrived_at is null and s.off is null and s.held_until is null));

-- Who sees to what of it, and by when: the team confirms it, the young person reads it.
create table stays.moving_deed (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  stay_id         uuid not null,
  ask             text not null constraint moving_deed_is check (ask in
                    ('BELONGINGS', 'TAKES', 'MEETS', 'TO_KNOW', 'FIRST_NIGHT', 'RINGS')),
  who             text not null constraint somebody_sees_to_it check (length(btrim(who)) between 1 and 200),
  by_on           date not null,
  by_time         time,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, stay_id) references stays.stay (authority_id, id)
);
create unique index one_deed_of_each on stays.moving_deed (authority_id, stay_id, ask) where superseded_at is null;
call platform.guard_section('stays.moving_deed', 'HOME');
grant update (superseded_at) on stays.moving_deed to onedoor_web;

-- ---------------------------------------------------------------- whose address is read because of who lives there

-- The homes where somebody lives, or is booked to come within a fortnight, whose ADDRESS the viewer may read. A young person
-- reads that of the home they came to and have not left.
create function stays.homes_of_mine() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, stays, platform as $$
  select s.home_id from stays.stay s
   where s.authority_id = platform.authority() and s.off is null and s.left_at is null
     and s.young_person_id in (select platform.visible('ADDRESS'))
     and (s.arrived_at is not null
          or not platform.is_young_person() and s.held_until is null
             and s.expected_from <= (now() at time zone 'Europe/London')::date + 14
             and s.expected_until > (now() at time zone 'Europe/London')::date)
$$;

-- The homes where somebody lives, or is booked to come, whom the viewer may never see: that is stronger than every right.
create function stays.homes_kept_from_me() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, stays, platform as $$
  select s.home_id from stays.stay s
   where s.authority_id = platform.authority() and s.off is null and s.left_at is null
     and s.young_person_id in (select platform.kept_from())
     and (s.arrived_at is not null
          or s.held_until is null and s.expected_until > (now() at time zone 'Europe/London')::date)
$$;

-- That the address of a home was opened stands in the trace of each young person who lives there, whether or not the viewer
-- may see them.
create function stays.address_opened(p_home uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, stays, platform as $$
declare
  v_context text[] := platform.context();
  v_here    uuid[] := array(select s.young_person_id from stays.stay s
    where s.authority_id = v_context[2] and s.home_id = p_home and s.arrived_at is not null and s.left_at is null and s.off is null);
begin
  if cardinality(v_here) > 0 then
    perform platform.trace(v_context[2], v_context[1]::uuid, v_context[6], 'SHOWN', 'homes.address', p_home::text, v_here, null, null);
  end if;
end $$;
revoke all on function stays.homes_of_mine(), stays.homes_kept_from_me(), stays.address_opened(uuid) from public;
grant execute on function stays.homes_of_mine(), stays.homes_kept_from_me(), stays.address_opened(uuid) to onedoor_web;

create policy those_of_who_lives_there on homes.address for select to onedoor_web using (
  authority_id = (select platform.authority()) and home_id in (select stays.homes_of_mine()));
create policy never_of_whom_they_may_not_see on homes.address as restrictive for select to onedoor_web using (
  not restricted or home_id not in (select stays.homes_kept_from_me()));
