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
