-- Room: keywork. From a door with us to stepping away: who stands beside a young person, and the time spent together.
-- Nothing here hangs on where somebody lives or on their legal status: a move ends nothing.

create schema keywork;
grant usage on schema keywork to onedoor_web;

-- ---------------------------------------------------------------- support episodes

-- One time with a hub. Stepping away ends it; contact may stay close, and the same door opens again for a new one.
create table keywork.support_episode (
  authority_id        text not null,
  id                  uuid not null,
  young_person_id     uuid not null,
  hub_id              uuid not null,
  began_on            date not null,
  began_because       text constraint began_because_is_short_enough check (length(began_because) <= 2000), -- why they came back
  recorded_by         uuid not null,
  recorded_at         timestamptz not null,
  ended_on            date, -- the first day without us
  ended_how           text constraint ended_how check (ended_how in
                        ('GOALS_HELD', 'THEIR_WISH', 'OTHER_SUPPORT', 'MOVED_AWAY', 'GROWN_UP', 'DIED')),
  ended_words         text constraint ended_words_are_short_enough check (length(ended_words) <= 5000),
  ended_by            uuid,
  ended_at            timestamptz,
  stay_close          boolean not null default false, -- the hub's team stays in touch after stepping away
  stay_close_ended_on date,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  constraint support_ends_after_it_begins check (ended_on >= began_on),
  constraint support_ends_with_how_and_by_whom check (
    (ended_on is null) = (ended_how is null) and (ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_at is null)),
  constraint staying_close_comes_after_stepping_away check (not stay_close or ended_on is not null),
  constraint staying_close_ends_after_it_begins check (stay_close_ended_on is null or (stay_close and stay_close_ended_on >= ended_on)),
  constraint one_support_episode_at_a_time exclude using gist (
    authority_id with =, young_person_id with =, hub_id with =, daterange(began_on, ended_on) with &&)
);
create index support_of on keywork.support_episode (authority_id, young_person_id, began_on desc);
create index with_us_now on keywork.support_episode (authority_id, hub_id, young_person_id) where ended_on is null;

-- ---------------------------------------------------------------- allocations

-- Who is what to a young person, from a day to a day. A change is a new row, with why.
create table keywork.allocation (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  worker_id       uuid not null,
  part            text not null constraint allocation_part check (part in
                    ('KEY_WORKER', 'BACK_UP', 'LIFE_COACH', 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'SOCIAL_WORKER', 'PORTFOLIO_LEAD')),
  area            text constraint allocation_area check (area in
                    ('SAFETY', 'RELATIONSHIPS', 'ACCOMMODATION', 'EDUCATION_TRAINING_WORK', 'RESILIENCE', 'EMOTIONAL_HEALTH')),
  from_on         date not null,
  until_on        date, -- the first day they no longer are
  because         text not null constraint allocation_says_why check (length(btrim(because)) between 1 and 2000),
  reasons         text[] not null default '{}', -- what was shown for this worker when they were chosen
  instead_of      uuid, -- the key worker's allocation this one follows; how it was handed over stands in keywork.handover
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_because   text,
  ended_by        uuid,
  ended_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint only_a_portfolio_lead_has_an_area check ((part = 'PORTFOLIO_LEAD') = (area is not null)),
  constraint allocation_ends_after_it_begins check (until_on >= from_on),
  constraint allocation_ends_with_why_and_by_whom check (
    (until_on is null) = (ended_because is null) and (until_on is null) = (ended_by is null) and (until_on is null) = (ended_at is null)),
  foreign key (authority_id, instead_of) references keywork.allocation (authority_id, id),
  constraint only_a_key_worker_is_followed check (instead_of is null or (part = 'KEY_WORKER' and instead_of <> id)),
  constraint one_key_worker_at_a_time exclude using gist (
    authority_id with =, young_person_id with =, daterange(from_on, until_on) with &&) where (part = 'KEY_WORKER'),
  constraint nobody_has_the_same_part_twice exclude using gist (
    authority_id with =, young_person_id with =, worker_id with =, part with =, (coalesce(area, '')) with =,
    daterange(from_on, until_on) with &&)
);
create index allocation_of on keywork.allocation (authority_id, young_person_id, from_on desc);
create unique index followed_once on keywork.allocation (authority_id, instead_of, young_person_id) where instead_of is not null; -- in each record
create index key_worker_now on keywork.allocation (authority_id, young_person_id) include (worker_id)
  where part = 'KEY_WORKER' and until_on is null;
create index allocated_now on keywork.allocation (authority_id, worker_id, part, young_person_id) where until_on is null;

-- ---------------------------------------------------------------- notes

-- One note about one young person. A note about several at once is one row each, held together by together_id.
create table keywork.note (
  authority_id      text not null,
  id                uuid not null,
  young_person_id   uuid not null,
  together_id       uuid not null,
  author            uuid not null,
  happened_at       timestamptz not null,
  recorded_at       timestamptz not null,
  how               text not null constraint note_how check (how in
                      ('FACE', 'CAR', 'MEAL', 'ACTIVITY', 'CALL', 'TEXT', 'VIDEO', 'ATTEMPTED')),
  minutes           int constraint note_minutes check (minutes between 1 and 1440),
  area              text constraint note_area check (area in
                      ('SAFETY', 'RELATIONSHIPS', 'ACCOMMODATION', 'EDUCATION_TRAINING_WORK', 'RESILIENCE', 'EMOTIONAL_HEALTH')),
  words             text not null constraint note_says_something check (length(btrim(words)) between 1 and 10000),
  own_words         text constraint own_words_are_short_enough check (length(own_words) <= 5000),
  mood              int constraint note_mood check (mood between 1 and 5), -- 5 is very good
  reached_out       text constraint note_reached_out check (reached_out in ('THEM', 'US')), -- who began it, where somebody says
  refused           boolean, -- true where they were reached and did not want contact
  withheld_because  text constraint withheld_with_a_reason check (length(btrim(withheld_because)) between 1 and 1000),
  shared_at         timestamptz, -- when what was withheld was shown to them after all
  shared_by         uuid,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid,
  withdrawn_because text,
  corrects          uuid, -- the note this one puts right
  corrected_by      uuid, -- the note that puts this one right
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, corrects) references keywork.note (authority_id, id),
  constraint withdrawn_with_a_reason check (
    (withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by is null)),
  constraint only_what_was_withheld_is_shared_later check (shared_at is null or withheld_because is not null),
  constraint nothing_corrects_itself check (corrects <> id),
  constraint refused_only_where_it_was_tried check (refused is not true or how = 'ATTEMPTED')
);
-- The day to day, newest first, in one range of one index however many notes there are; what counting needs is in it.
create index notes_of on keywork.note (authority_id, young_person_id, happened_at desc)
  include (id, how, author, minutes, reached_out, refused, withdrawn_at, corrects, corrected_by);
-- When somebody was last seen, by anybody and by one worker: the first entry of a range.
create index seen_by_anybody on keywork.note (authority_id, young_person_id, happened_at desc)
  where how in ('FACE', 'CAR', 'MEAL', 'ACTIVITY') and withdrawn_at is null and corrected_by is null;
create index seen_by_one on keywork.note (authority_id, young_person_id, author, happened_at desc)
  where how in ('FACE', 'CAR', 'MEAL', 'ACTIVITY') and withdrawn_at is null and corrected_by is null;
create index notes_by on keywork.note (authority_id, author, happened_at desc);
create unique index corrected_once on keywork.note (authority_id, corrects) where corrects is not null;

-- ---------------------------------------------------------------- who may

call platform.guard_section('keywork.support_episode', 'CORE');
call platform.guard_section('keywork.allocation', 'CORE');
call platform.guard_section('keywork.note', 'NOTES');
grant update (ended_on, ended_how, ended_words, ended_by, ended_at, stay_close, stay_close_ended_on) on keywork.support_episode to onedoor_web;
grant update (until_on, ended_because, ended_by, ended_at) on keywork.allocation to onedoor_web;
grant update (shared_at, shared_by, withdrawn_at, withdrawn_by, withdrawn_because, corrected_by) on keywork.note to onedoor_web;

-- Support is begun by the hub, and ended by those who run it.
create policy the_hub_begins on keywork.support_episode as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'SYSTEM')));
create policy the_hub_ends on keywork.support_episode as restrictive for update to onedoor_web using (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- Access follows from a part: those who run the hub give any, a key worker gathers the team around.
create policy who_gives_a_part on keywork.allocation as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM'))
  or (part not in ('KEY_WORKER', 'BACK_UP') and (select platform.holds('KEY_WORKER'))));
create policy who_ends_a_part on keywork.allocation as restrictive for update to onedoor_web using (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM'))
  or (part not in ('KEY_WORKER', 'BACK_UP') and (select platform.holds('KEY_WORKER'))));

-- A young person reads what was written about them, except what is withheld for now, and what was put right since.
create policy their_own_notes on keywork.note as restrictive for select to onedoor_web using (
  not (select platform.is_young_person())
  or ((withheld_because is null or shared_at is not null) and withdrawn_at is null and corrected_by is null));
create policy under_their_own_name on keywork.note as restrictive for insert to onedoor_web with check (
  author = (select platform.account()) or (select platform.holds('SYSTEM')));
create policy put_right_by_its_writer_or_the_hub on keywork.note as restrictive for update to onedoor_web using (
  author = (select platform.account()) or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- Who was with a hub the viewer runs and is with it no longer: those who run it must be able to find them and say
-- welcome back, also when no hub may see their record any more. It tells a name, a year of birth, the last time with the
-- hub and who was their key worker; nothing else. Whom the hub keeps in touch with is on its list already. A key worker finds only those they may still see. Nobody who died.
create function keywork.once_with_us(p_words text, p_young_person uuid, p_most int)
returns table (young_person_id uuid, hub_id uuid, hub text, name_used text, last_name text, born_year int, began_on date, ended_on date,
               in_touch boolean, key_worker text)
language plpgsql stable security definer set search_path = pg_catalog, keywork, people, platform, public as $$
declare
  v_authority text := platform.authority();
begin
  return query
    with mine as (
      select h.hub_id, bool_or(h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER')) as runs from platform.role_held h
       where h.authority_id = v_authority and h.account_id = platform.account() and h.hub_id is not null
         and h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER')
         and h.from_at <= now() and (h.until_at is null or h.until_at > now())
       group by h.hub_id),
    times as ( -- of every record of one person
      select coalesce(m.young_person_id, e.young_person_id) as person, e.young_person_id as record, e.hub_id, e.began_on,
             e.ended_on, e.ended_how, e.stay_close and e.stay_close_ended_on is null as in_touch
        from keywork.support_episode e
        left join people.merge m on m.authority_id = v_authority and m.merged_id = e.young_person_id and m.unmerged_at is null
       where e.authority_id = v_authority and e.hub_id in (select mine.hub_id from mine)),
    latest as (
      select distinct on (t.person, t.hub_id) t.* from times t
       where p_young_person is null or t.person = p_young_person
       order by t.person, t.hub_id, (t.ended_on is null) desc, t.began_on desc)
    select l.person, l.hub_id, b.name, i.name_used, i.last_name, extract(year from i.date_of_birth)::int, l.began_on, l.ended_on,
           l.in_touch,
           (select a.display_name from keywork.allocation k join platform.account a on a.authority_id = v_authority and a.id = k.worker_id
             where k.authority_id = v_authority and k.young_person_id in (select people.records_of(v_authority, l.person)) and k.part = 'KEY_WORKER'
             order by k.from_on desc, k.recorded_at desc limit 1)
      from latest l join mine on mine.hub_id = l.hub_id
      join authorities.hub b on b.authority_id = v_authority and b.id = l.hub_id
      join people.identity i on i.authority_id = v_authority and i.young_person_id = l.person and i.superseded_at is null
     where l.ended_on is not null and (p_young_person is not null or not l.in_touch)
       and l.person not in (
         select coalesce(n.young_person_id, d.young_person_id) from keywork.support_episode d
           left join people.merge n on n.authority_id = v_authority and n.merged_id = d.young_person_id and n.unmerged_at is null
          where d.authority_id = v_authority and d.ended_how = 'DIED')
       and (mine.runs or l.person in (select platform.visible('CORE', 'W')))
       and l.person not in (select platform.kept_from()) and l.record not in (select platform.kept_from())
       and (p_words is null
            or lower(p_words) <% lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names)
            or position(lower(p_words) in lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names)) > 0)
     order by l.ended_on desc, l.person, l.hub_id limit p_most;
end $$;
revoke all on function keywork.once_with_us(text, uuid, int) from public;
grant execute on function keywork.once_with_us(text, uuid, int) to onedoor_web;

-- Somebody who stepped away comes back to the same hub: no new asking, the hub opens its door again, and keeping in touch
-- becomes being with us. False when they are not somebody the viewer may welcome back to it.
create function keywork.welcome_back(p_link uuid, p_young_person uuid, p_hub uuid, p_on date, p_because text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, keywork, platform as $$
begin
  if not exists (select from keywork.once_with_us(null, p_young_person, 100) o where o.hub_id = p_hub)
     and not (platform.holds('SYSTEM') and exists (select from keywork.support_episode e
       where e.authority_id = platform.authority() and e.young_person_id in (select people.records_of(platform.authority(), p_young_person))
         and e.hub_id = p_hub)) then
    return false;
  end if;
  if not exists (select from platform.link l
      where l.authority_id = platform.authority() and l.young_person_id = p_young_person and l.hub_id = p_hub
        and l.kind = 'HUB' and l.until_at is null) then
    perform platform.open_door(p_link, p_young_person, p_hub, 'HUB', p_because);
  end if;
  update keywork.support_episode e set stay_close_ended_on = greatest(e.ended_on, p_on)
   where e.authority_id = platform.authority() and e.young_person_id in (select people.records_of(platform.authority(), p_young_person))
     and e.hub_id = p_hub and e.stay_close and e.stay_close_ended_on is null;
  return true;
end $$;
revoke all on function keywork.welcome_back(uuid, uuid, uuid, date, text) from public;
grant execute on function keywork.welcome_back(uuid, uuid, uuid, date, text) to onedoor_web;

-- A huddle decided "with us": support begins in the transaction of the decision, whoever of the team takes it and for
-- whichever hub. Nothing changes where it goes on already.
create function keywork.begin_decided(p_id uuid, p_ask uuid, p_young_person uuid, p_hub uuid, p_on date, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, keywork, platform as $$
begin
  if not exists (select from referrals.step s
      where s.authority_id = platform.authority() and s.ask_id = p_ask and s.superseded_at is null and s.kind = 'WITH_US'
        and s.hub_id = p_hub and s.young_person_id = p_young_person
        and (s.taken_by = platform.account() or platform.holds('SYSTEM'))) then
    raise exception 'Only who decided it begins support' using errcode = 'insufficient_privilege';
  end if;
  insert into keywork.support_episode (authority_id, id, young_person_id, hub_id, began_on, recorded_by, recorded_at)
  select platform.authority(), p_id, p_young_person, p_hub, p_on, platform.account(), p_at
   where not exists (select from keywork.support_episode e
     where e.authority_id = platform.authority() and e.young_person_id in (select people.records_of(platform.authority(), p_young_person))
       and e.hub_id = p_hub and e.ended_on is null)
  on conflict do nothing;
end $$;
revoke all on function keywork.begin_decided(uuid, uuid, uuid, uuid, date, timestamptz) from public;
grant execute on function keywork.begin_decided(uuid, uuid, uuid, uuid, date, timestamptz) to onedoor_web;
