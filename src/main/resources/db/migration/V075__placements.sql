-- Room: placements. A place to live, asked for and chosen: what the young person wants, what was decided and why, and the way
-- back of whoever lives out of their area. What was asked and decided is never rewritten.

create schema placements;
grant usage on schema placements to onedoor_web;

-- Within how many days an option is named when it is not for tonight.
call platform.declare_setting('placements.rules.option', '{ADMINISTRATOR}', 1, 90, '{28}');

-- ---------------------------------------------------------------- requests

create table placements.home_request (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  wish_by         text not null constraint wish_by check (wish_by in ('THEMSELVES', 'SOMEBODY_FOR_THEM', 'NOBODY_ASKED')),
  wish            text not null constraint wish_says_something check (length(btrim(wish)) between 1 and 2000), -- or why nobody asked yet
  wish_option     text constraint wish_option check (wish_option in
                    ('HUB', 'COMMUNITY_FOSTER_FAMILY', 'SUPPORTED_LODGINGS', 'SUPPORTED_ACCOMMODATION', 'BESPOKE', 'KIN', 'OWN_TENANCY',
                     'FOSTER_FAMILY_ELSEWHERE', 'CHILDRENS_HOME_ELSEWHERE')), -- the kind of home they wish for
  wish_home_id    uuid, -- the very home they wish for
  not_wanted      text constraint not_wanted_is_short_enough check (length(btrim(not_wanted)) between 1 and 2000),
  needs           text[] not null default '{}' constraint request_needs check (needs <@ array[
                    'AWAKE_AT_NIGHT', 'QUIET', 'NO_OTHER_YOUNG_PEOPLE', 'ROOM_FOR_SIBLINGS', 'OWN_BATHROOM', 'STEP_FREE', 'ANIMALS',
                    'NO_ANIMALS', 'NO_SMOKING', 'NEAR_A_BUS', 'LEARNING_TO_LIVE_ALONE', 'KEEPS_THEIR_FAITH', 'SPEAKS_THEIR_LANGUAGE',
                    'SIGNS', 'PARENT_AND_BABY', 'WELCOMES_LGBT_YOUNG_PEOPLE']),
  needs_words     text constraint needs_words_are_short_enough check (length(btrim(needs_words)) between 1 and 2000),
  purpose         text not null constraint request_purpose check (purpose in
                    ('SAFE_TONIGHT', 'BREATHING_SPACE', 'TIME_TO_UNDERSTAND', 'STEP_TO_FAMILY', 'STEP_TO_OWN_PLACE', 'A_HOME_FOR_LONG', 'TIME_TOGETHER')),
  purpose_words   text not null constraint request_purpose_says_something check (length(btrim(purpose_words)) between 1 and 1000),
  from_on         date not null,
  nights          int not null constraint a_night_to_ten_years check (nights between 1 and 3660),
  exit_plan       text constraint request_exit_plan_is_short_enough check (length(btrim(exit_plan)) between 1 and 2000),
  urgency         text not null constraint request_urgency check (urgency in ('TONIGHT', 'THESE_DAYS', 'PLANNED')),
  stay_home       text not null constraint staying_home_is_asked_first check (length(btrim(stay_home)) between 1 and 2000),
  provocation     text not null constraint provocation_is_asked check (length(btrim(provocation)) between 1 and 300),
  provocation_answer text not null constraint provocation_is_answered check (length(btrim(provocation_answer)) between 1 and 2000),
  owner           uuid not null, -- the colleague who sees to it
  option_by       date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, wish_home_id) references homes.home (authority_id, id)
);
create index home_request_of on placements.home_request (authority_id, young_person_id, recorded_at desc);
create index home_request_by on placements.home_request (authority_id, option_by);
call platform.guard_section('placements.home_request', 'HOME');
grant update (owner) on placements.home_request to onedoor_web;

-- Who saw to a request before, who does since, and why: the owner of the request is the last of them.
create table placements.handed_over (
  authority_id    text not null,
  id              uuid not null,
  request_id      uuid not null,
  young_person_id uuid not null,
  from_worker     uuid not null,
  to_worker       uuid not null,
  because         text not null constraint handed_over_with_why check (length(btrim(because)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, request_id) references placements.home_request (authority_id, young_person_id, id),
  constraint handed_to_somebody_else check (from_worker <> to_worker)
);
create index handed_over_of on placements.handed_over (authority_id, request_id, recorded_at);
call platform.guard_section('placements.handed_over', 'HOME');

-- Who may see to a request of a young person: whoever reads where they live because of a relationship, their own or their
-- hub's. Whoever it is handed to then finds it in what is due.
create function placements.may_see_to(p_young_person uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, people, platform as $$
  with records as (select r from people.records_of(platform.authority(), p_young_person) r)
  select distinct h.account_id
    from platform.role_held h
    join platform.section_right s on s.role = h.role and s.section = 'HOME' and s.may_read and not s.only_in_emergency
    join platform.account a on a.authority_id = h.authority_id and a.id = h.account_id and a.kind = 'STAFF' and a.closed_at is null
    join platform.link l on l.authority_id = h.authority_id and l.young_person_id in (select r from records)
                        and (l.account_id = h.account_id or l.hub_id = h.hub_id) and l.kind <> 'BREAK_GLASS'
   where h.authority_id = platform.authority() and h.from_at <= now() and (h.until_at is null or h.until_at > now())
     and l.from_at <= now() and (l.until_at is null or l.until_at > now())
     and p_young_person in (select platform.visible('HOME', 'W'))
     and l.young_person_id not in (select platform.kept_from(h.authority_id, h.account_id))
$$;
revoke all on function placements.may_see_to(uuid) from public;
grant execute on function placements.may_see_to(uuid) to onedoor_web;

-- What they want to be near. Where that lies is known to whoever is cleared for addresses; whoever writes a request adds it.
create table placements.near (
  authority_id    text not null,
  id              uuid not null,
  request_id      uuid not null,
  young_person_id uuid not null,
  what            text not null constraint near_what check (what in ('HOME', 'SCHOOL', 'SOMEBODY')),
  words           text constraint near_words_are_short_enough check (length(btrim(words)) between 1 and 200),
  postcode        text constraint near_postcode check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
  easting         int constraint easting_is_on_the_map check (easting between 0 and 700000), -- metres on the National Grid
  northing        int constraint northing_is_on_the_map check (northing between 0 and 1300000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, request_id) references placements.home_request (authority_id, young_person_id, id),
  constraint near_says_something check (num_nonnulls(words, postcode, easting) > 0),
  constraint a_point_has_two_numbers check (num_nulls(easting, northing) in (0, 2))
);
create index near_of on placements.near (authority_id, request_id);
call platform.guard_section('placements.near', 'ADDRESS');
drop policy may_add on placements.near;
create policy may_add on placements.near for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or young_person_id in (select platform.visible('HOME', 'W'))));

-- ---------------------------------------------------------------- decisions

-- What was decided about a request. NOT_HERE rules out one home and leaves the request open; each of the others closes it.
create table placements.decision (
  authority_id    text not null,
  id              uuid not null,
  request_id      uuid not null,
  young_person_id uuid not null,
  what            text not null constraint decision_what check (what in ('OUTREACH_AT_HOME', 'A_HOME', 'NOT_HERE', 'WITHDRAWN')),
  home_id         uuid,
  stay_id         uuid, -- the stay that was booked by it
  because         text not null constraint decided_with_why check (length(btrim(because)) between 1 and 2000),
  decided_by      text not null constraint decided_by_somebody check (length(btrim(decided_by)) between 1 and 200),
  nothing_nearer  text constraint nothing_nearer_is_short_enough check (length(btrim(nothing_nearer)) between 1 and 2000),
  consulted       text constraint consulted_is_short_enough check (length(btrim(consulted)) between 1 and 1000),
  approved_by     text constraint approved_by_is_short_enough check (length(btrim(approved_by)) between 1 and 200),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, request_id) references placements.home_request (authority_id, young_person_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  foreign key (authority_id, stay_id) references stays.stay (authority_id, id),
  constraint a_decision_about_a_home_names_it check ((home_id is not null) = (what in ('A_HOME', 'NOT_HERE'))),
  constraint a_home_is_booked check ((stay_id is not null) = (what = 'A_HOME')),
  constraint out_of_area_is_told_whole check (num_nulls(nothing_nearer, consulted, approved_by) in (0, 3)
    and (nothing_nearer is null or what = 'A_HOME'))
);
create unique index a_request_closes_once on placements.decision (authority_id, request_id) where what <> 'NOT_HERE';
create index decision_of on placements.decision (authority_id, young_person_id, recorded_at desc);
create index decision_about on placements.decision (authority_id, request_id);
call platform.guard_section('placements.decision', 'HOME');

-- ---------------------------------------------------------------- the way back

-- How somebody who lives out of their area comes back: who sees to it, by when, what has to happen. One holds for a stay;
-- a new one takes the place of the last.
create table placements.way_back (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  stay_id         uuid not null,
  owner           uuid not null, -- the colleague who sees to it
  back_by         date not null,
  has_to_happen   text not null constraint has_to_happen_says_something check (length(btrim(has_to_happen)) between 1 and 2000),
  look_on         date not null, -- when it is looked at again
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, stay_id) references stays.stay (authority_id, id),
  constraint looked_at_before_they_are_back check (look_on <= back_by),
  constraint replaced_after_it_was_written check (superseded_at >= recorded_at)
);
create unique index one_way_back_for_a_stay on placements.way_back (authority_id, stay_id) where superseded_at is null;
create index way_back_of on placements.way_back (authority_id, young_person_id);
call platform.guard_section('placements.way_back', 'HOME');
grant update (superseded_at) on placements.way_back to onedoor_web;

-- ---------------------------------------------------------------- who must never learn where a home is

-- A young person, or somebody around one, who must never learn where a home stands. It is about the home: no section of a
-- record holds it, no copy of one carries it, and whoever it names is not told of it.
create table placements.must_never_learn (
  authority_id    text not null,
  id              uuid not null,
  home_id         uuid not null,
  person_id       uuid not null, -- who must never learn it; or in whose network somebody is who must not
  member_id       uuid, -- of people.network_member, through all its revisions; null when it is the young person
  who             text not null constraint who_must_not_learn_has_a_name check (length(btrim(who)) between 1 and 300), -- as the writer knew them
  from_on         date not null,
  said_by         text not null constraint never_learn_was_said_by_somebody check (length(btrim(said_by)) between 1 and 200),
  because         text not null constraint never_learn_says_why check (length(btrim(because)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  over_at         timestamptz,
  over_by         uuid,
  over_because    text constraint never_learn_over_is_short_enough check (length(btrim(over_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  foreign key (authority_id, person_id) references people.young_person (authority_id, young_person_id),
  constraint never_learn_over_whole check (num_nulls(over_at, over_by, over_because) in (0, 3)),
  constraint never_learn_from_no_later_day check (from_on <= (recorded_at at time zone 'Europe/London')::date)
);
create unique index never_learns_once on placements.must_never_learn (authority_id, home_id, person_id, member_id) nulls not distinct
  where over_at is null;
create index never_learns on placements.must_never_learn (authority_id, person_id) where over_at is null;
call platform.guard('placements.must_never_learn');
grant select, insert on placements.must_never_learn to onedoor_web;
grant update (over_at, over_by, over_because) on placements.must_never_learn to onedoor_web;

-- The homes that would be told to somebody who must never learn them if the viewer knew where they are: the viewer is one of
-- those, or lives with one, cares for one at home, or works with one by name. Whoever runs the hub of the home, or wrote its
-- address down, works on: somebody has to keep it. Of somebody around a young person, those who know that young person
-- would tell, unless the young person lives there themselves or is about to.
create function placements.never_for_me() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, placements, stays, homes, carers, people, platform as $$
  with me as (select platform.authority() as authority, platform.account() as account, platform.present() as present, platform.is_young_person() as young,
                     (now() at time zone 'Europe/London')::date as today),
  shut as (
    select n.home_id, r.record
      from me join placements.must_never_learn n on n.authority_id = me.authority and n.over_at is null,
           lateral people.records_of(n.authority_id, n.person_id) r (record)
     where n.member_id is null or not exists (select from stays.stay s
             where s.authority_id = n.authority_id and s.home_id = n.home_id and s.off is null and s.left_at is null
               and s.young_person_id in (select people.records_of(n.authority_id, n.person_id)))),
  lives as (
    select s.young_person_id as record, s.home_id from me join stays.stay s on s.authority_id = me.authority
     where s.kind = 'LIVING' and s.arrived_at is not null and s.left_at is null),
  mine as (
    select l.young_person_id as record from me join platform.link l on l.authority_id = me.authority and l.account_id = any (me.present)
     where l.from_at <= now() and (l.until_at is null or l.until_at > now()))
  select shut.home_id from shut, me
   where shut.record in (select record from mine)
     and (me.young or not (shut.home_id in (select homes.run_by_me()) or exists (select from homes.address a
            where a.authority_id = me.authority and a.home_id = shut.home_id and a.superseded_at is null and a.recorded_by = me.account)))
  union
  select shut.home_id from shut join lives theirs on theirs.record = shut.record join lives beside on beside.home_id = theirs.home_id
    join mine on mine.record = beside.record, me
   where me.young
  union
  select shut.home_id from shut join lives on lives.record = shut.record, me
    join carers.human h on h.authority_id = me.authority and h.worker_id = any (me.present)
    join carers.part p on p.authority_id = h.authority_id and p.human_id = h.id and p.from_on <= me.today
                      and (p.until_on is null or p.until_on > me.today)
    join carers.household o on o.authority_id = p.authority_id and o.id = p.household_id
   where o.home_id = lives.home_id
$$;

-- The homes that a page about this young person must not lead to: kept from them, or from somebody around them.
create function placements.never_for(p_young_person uuid) returns table (home_id uuid, themselves boolean)
language sql stable security definer rows 5 set search_path = pg_catalog, placements, people, platform as $$
  select n.home_id, bool_or(n.member_id is null) from placements.must_never_learn n
   where n.authority_id = platform.authority() and n.over_at is null and platform.is_colleague()
     and n.person_id in (select people.records_of(platform.authority(), p_young_person))
   group by n.home_id
$$;
revoke all on function placements.never_for_me(), placements.never_for(uuid) from public;
grant execute on function placements.never_for_me(), placements.never_for(uuid) to onedoor_web;

-- Nobody comes to live, or for a night, where they must never learn that it is; and nobody is kept from where they are. Both
-- wait for the turn of that person.
create function placements.never_where_they_are() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, placements, stays, people as $$
declare
  v_stays   constant boolean := tg_table_name = 'stay';
  v_person  constant uuid := (to_jsonb(new) ->> case when v_stays then 'young_person_id' else 'person_id' end)::uuid;
  v_records constant uuid[] := array(select r from people.records_of(new.authority_id, v_person) r order by r);
begin
  if to_jsonb(new) ->> 'member_id' is not null then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('stays of ' || new.authority_id || v_records[1], 0));
  if v_stays and exists (select from placements.must_never_learn n
       where n.authority_id = new.authority_id and n.home_id = new.home_id and n.person_id = any (v_records)
         and n.member_id is null and n.over_at is null)
     or not v_stays and exists (select from stays.stay s
       where s.authority_id = new.authority_id and s.home_id = new.home_id and s.young_person_id = any (v_records)
         and s.off is null and s.left_at is null and (s.held_until is null or s.held_until > now())) then
    raise exception 'kept_from_them: who must never learn where a home is does not live there' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger kept_from_them after insert on stays.stay for each row execute function placements.never_where_they_are();
create trigger kept_from_them after insert on placements.must_never_learn for each row execute function placements.never_where_they_are();

-- Read by whoever is cleared for the address itself, but no young person; written by who may write the address down.
create policy cleared on placements.must_never_learn for select to onedoor_web using (
  authority_id = (select platform.authority()) and not (select platform.is_young_person())
  and ((select platform.holds('SYSTEM')) or home_id in (select homes.run_by_me())
       or home_id in (select a.home_id from homes.address a where a.authority_id = (select platform.authority()) and a.superseded_at is null)));
create policy adds on placements.must_never_learn for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account()) and over_at is null
  and ((select platform.holds('SYSTEM')) or home_id in (select homes.run_by_me())
       or ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')) and exists (select from homes.home h
             where h.authority_id = must_never_learn.authority_id and h.id = must_never_learn.home_id and h.hub_id is null))));
create policy ends on placements.must_never_learn for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or home_id in (select homes.run_by_me())
       or ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')) and exists (select from homes.home h
             where h.authority_id = must_never_learn.authority_id and h.id = must_never_learn.home_id and h.hub_id is null))));

-- Stronger than every way to be cleared, also where an address is not restricted.
create policy never_who_would_tell on homes.address as restrictive for select to onedoor_web using (
  home_id not in (select placements.never_for_me()));
