-- Room: endings. Support that grows less slowly, in steps agreed with the young person; the days on which much ends at once;
-- staying close after stepping away, and the way back. Nothing here ends anything by itself.

create schema endings;
grant usage on schema endings to onedoor_web;

-- What a council chose for its endings, in numbers; a council that chose none has those the product comes with.
create table endings.rule (
  authority_id      text not null primary key references authorities.authority,
  most_less_percent int not null constraint less_is_a_share check (most_less_percent between 1 and 100),
  floor_minutes     int not null constraint the_floor_is_some_minutes check (floor_minutes between 0 and 2400),
  least_weeks       int not null constraint least_is_a_number_of_weeks check (least_weeks between 0 and 52),
  cliff_weeks       int not null constraint around_is_a_number_of_weeks check (cliff_weeks between 1 and 26),
  off_plan_percent  int not null constraint off_plan_is_a_share check (off_plan_percent between 10 and 100),
  door_open_years   int not null constraint open_is_a_number_of_years check (door_open_years between 1 and 25),
  door_open_age     int not null constraint open_is_an_age check (door_open_age between 18 and 40),
  birthdays         int[] not null constraint birthdays_are_ages check (12 <= all (birthdays) and 30 >= all (birthdays) and cardinality(birthdays) <= 10),
  kinds             text[] not null constraint kinds_of_support check (cardinality(kinds) > 0 and kinds <@
                      array['FACE_TO_FACE', 'PHONE', 'TEXT', 'GROUP', 'BED', 'DROP_IN'])
);
call platform.guard('endings.rule');
grant select, insert on endings.rule to onedoor_web;
grant update (most_less_percent, floor_minutes, least_weeks, cliff_weeks, off_plan_percent, door_open_years, door_open_age, birthdays, kinds)
  on endings.rule to onedoor_web;
create policy everybody_reads on endings.rule for select to onedoor_web using (authority_id = (select platform.authority()));
create policy chosen on endings.rule for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('ADMINISTRATOR', 'SYSTEM')));
create policy changed on endings.rule for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('ADMINISTRATOR', 'SYSTEM')));

-- One agreed step: from a day on, so many minutes a week of each kind of support, until the next step that holds.
create table endings.step (
  authority_id       text not null,
  id                 uuid not null,
  young_person_id    uuid not null,
  from_on            date not null,
  face_to_face       int not null constraint minutes_face_to_face_fit_a_week check (face_to_face between 0 and 10080),
  phone              int not null constraint minutes_by_phone_fit_a_week check (phone between 0 and 10080),
  texts              int not null constraint minutes_by_text_fit_a_week check (texts between 0 and 10080),
  in_a_group         int not null constraint minutes_in_a_group_fit_a_week check (in_a_group between 0 and 10080),
  bed                int not null constraint minutes_of_a_bed_fit_a_week check (bed between 0 and 10080),
  drop_in            int not null constraint minutes_of_dropping_in_fit_a_week check (drop_in between 0 and 10080),
  agreed_with        text not null constraint agreed_with_somebody check (length(btrim(agreed_with)) between 1 and 200),
  said_by            text not null constraint whose_words_a_step_is_in check (said_by in ('YOUNG_PERSON', 'WITH_WORKER', 'WORKER')),
  words              text not null constraint a_step_is_told check (length(btrim(words)) between 1 and 2000),
  asked_words        text constraint their_asking_says_something check (length(btrim(asked_words)) between 1 and 2000),
  recorded_by        uuid not null,
  recorded_at        timestamptz not null,
  superseded_at      timestamptz,
  superseded_by      uuid, -- who
  superseded_because text constraint a_step_is_replaced_with_a_reason check (length(btrim(superseded_because)) between 1 and 2000),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint a_step_is_replaced_whole check (num_nulls(superseded_at, superseded_by, superseded_because) in (0, 3))
);
create unique index one_step_a_day on endings.step (authority_id, young_person_id, from_on) where superseded_at is null;
create index step_of on endings.step (authority_id, young_person_id, from_on);
call platform.guard_section('endings.step', 'PLAN');
grant update (superseded_at, superseded_by, superseded_because) on endings.step to onedoor_web;
create policy agreed_and_written_by_staff on endings.step as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy replaced_by_staff on endings.step as restrictive for update to onedoor_web using (
  superseded_at is null and not (select platform.is_young_person())) with check (true);

-- How the young person finds the pace.
create table endings.pace (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  pace            text not null constraint how_the_pace_is check (pace in ('TOO_FAST', 'ABOUT_RIGHT', 'TOO_SLOW')),
  words           text constraint pace_words_are_short_enough check (length(words) <= 2000),
  said_by         text not null constraint who_said_how_the_pace_is check (said_by in ('YOUNG_PERSON', 'WITH_WORKER')),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  answer          text constraint an_answer_about_the_pace_says_something check (length(btrim(answer)) between 1 and 2000),
  answered_by     uuid,
  answered_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint the_pace_is_answered_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index pace_of on endings.pace (authority_id, young_person_id, recorded_at desc);
create index too_fast_now on endings.pace (authority_id, young_person_id) where pace = 'TOO_FAST' and answered_at is null;
call platform.guard_section('endings.pace', 'PLAN');
grant update (answer, answered_by, answered_at) on endings.pace to onedoor_web;
-- Their own word is theirs; staff write down what they were told.
create policy in_their_own_name on endings.pace as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM'))
  or (answered_at is null and recorded_by = (select platform.account())
      and (said_by = 'YOUNG_PERSON') = (select platform.is_young_person())));
create policy answered_by_staff on endings.pace as restrictive for update to onedoor_web using (
  answered_at is null and not (select platform.is_young_person())) with check (true);

-- A day on which much ends at once, as far as it has to be written down; birthdays and leavers are known anyway.
create table endings.cliff (
  authority_id      text not null,
  id                uuid not null,
  young_person_id   uuid not null,
  kind              text not null constraint cliff_kind check (kind in ('TENANCY', 'SCHOOL_ENDS', 'FUNDING_ENDS', 'MOVE', 'OTHER')),
  on_day            date not null,
  words             text not null constraint a_cliff_is_told check (length(btrim(words)) between 1 and 500),
  recorded_by       uuid not null,
  recorded_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid,
  withdrawn_because text constraint a_cliff_is_taken_back_with_a_reason check (length(btrim(withdrawn_because)) between 1 and 1000),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint a_cliff_is_taken_back_whole check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index cliff_of on endings.cliff (authority_id, young_person_id, on_day) where withdrawn_at is null;
call platform.guard_section('endings.cliff', 'PLAN');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on endings.cliff to onedoor_web;
create policy noted_by_staff on endings.cliff as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy taken_back_by_staff on endings.cliff as restrictive for update to onedoor_web using (
  withdrawn_at is null and not (select platform.is_young_person())) with check (true);

-- What is done about an alarm: about which, of which day. Said on stepping away it is why they step away all the same.
create table endings.alarm_answer (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  about           text not null constraint what_an_alarm_is_about check (about in
                    ('BIRTHDAY', 'WORKER_LEAVES', 'TENANCY', 'SCHOOL_ENDS', 'FUNDING_ENDS', 'MOVE', 'OTHER', 'OFF_PLAN', 'SOONER')),
  on_day          date not null,
  words           text not null constraint an_alarm_is_answered_in_words check (length(btrim(words)) between 1 and 2000),
  stepping_away   boolean not null default false,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create index alarm_answer_of on endings.alarm_answer (authority_id, young_person_id, on_day);
call platform.guard_section('endings.alarm_answer', 'PLAN');
create policy answered_by_staff_alone on endings.alarm_answer as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
