-- Room: diary. The team around: who promised what and by when, who is here now, calls asked for, one diary, and waits.
-- What a young person waits for begins here on the day it was asked, and ends on the day it happened.

create schema diary;
grant usage on schema diary to onedoor_web;

-- ---------------------------------------------------------------- promises: who does what

create table diary.promise (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  holder          text not null constraint promise_holder check (holder in ('WORKER', 'FAMILY', 'YOUNG_PERSON', 'AGENCY')),
  worker_id       uuid,
  member_id       uuid, -- of the people around: the same through all that is revised about them
  holder_name     text constraint promise_holder_is_named check (length(btrim(holder_name)) between 1 and 100),
  part_held       text constraint part_held check (part_held in
                    ('MORNINGS', 'SCHOOL_RUNS', 'MONEY', 'DOCTOR', 'BED_FOR_A_NIGHT', 'BIRTHDAYS', 'SOMETHING_ELSE')),
  words           text not null constraint promise_says_something check (length(btrim(words)) between 1 and 1000),
  by_on           date, -- null: it goes on, until it is let go
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_how       text constraint promise_ended_how check (ended_how in ('KEPT', 'LET_GO')),
  ended_on        date,
  ended_because   text constraint promise_ending_is_short_enough check (length(ended_because) <= 1000),
  ended_by        uuid,
  ended_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint a_promise_is_somebodys check (
    (holder = 'WORKER') = (worker_id is not null) and (holder in ('FAMILY', 'AGENCY')) = (holder_name is not null)
    and (holder = 'FAMILY' or member_id is null)),
  constraint a_promise_has_a_day_unless_a_part_is_held check (by_on is not null or part_held is not null),
  constraint a_promise_ends_whole check (num_nulls(ended_how, ended_on, ended_by, ended_at) in (0, 4)),
  constraint letting_go_says_why check (ended_how is distinct from 'LET_GO' or length(btrim(ended_because)) > 0)
);
create index promise_of on diary.promise (authority_id, young_person_id, recorded_at desc);
create index promise_open on diary.promise (authority_id, by_on, young_person_id) where ended_on is null;

-- A promise moved to a later day: which day it had, which it has, and why.
create table diary.promise_move (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  promise_id      uuid not null,
  from_on         date not null,
  to_on           date not null,
  because         text not null constraint a_later_day_says_why check (length(btrim(because)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, promise_id) references diary.promise (authority_id, id),
  constraint a_promise_moves_to_a_later_day check (to_on > from_on)
);
create index promise_move_of on diary.promise_move (authority_id, young_person_id, promise_id, recorded_at);

call platform.guard_section('diary.promise', 'PLAN');
call platform.guard_section('diary.promise_move', 'PLAN');
grant update (by_on, ended_how, ended_on, ended_because, ended_by, ended_at) on diary.promise to onedoor_web;

-- A young person says of what they promised themselves that it is done; for others' promises others answer.
create policy staff_write_them_down on diary.promise as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy their_own_is_theirs on diary.promise as restrictive for update to onedoor_web using (
  not (select platform.is_young_person()) or (holder = 'YOUNG_PERSON' and ended_on is null))
  with check (not (select platform.is_young_person()) or (ended_how = 'KEPT' and ended_by = (select platform.account())));
create policy staff_move_them on diary.promise_move as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));

-- ---------------------------------------------------------------- who is here now

-- Somebody who works here says that they are in, or on call, until a moment; it ends by itself.
create table diary.here (
  authority_id text not null,
  id           uuid not null,
  worker_id    uuid not null,
  how          text not null constraint here_how check (how in ('IN', 'ON_CALL')),
  from_at      timestamptz not null,
  until_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint nobody_is_here_for_longer_than_a_day check (until_at >= from_at and until_at <= from_at + interval '25 hours')
);
create index here_now on diary.here (authority_id, worker_id, until_at desc);
call platform.guard('diary.here');
grant select, insert on diary.here to onedoor_web;
grant update (until_at) on diary.here to onedoor_web;
create policy everybody_knows on diary.here for select to onedoor_web using (authority_id = (select platform.authority()));
create policy said_by_themselves on diary.here for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and not (select platform.is_young_person())
  and (worker_id = (select platform.account()) or (select platform.holds('SYSTEM'))));
create policy ended_by_themselves on diary.here for update to onedoor_web using (
  authority_id = (select platform.authority())
  and (worker_id = (select platform.account()) or (select platform.holds('SYSTEM'))));

-- ---------------------------------------------------------------- a call asked for

-- A young person asks one of those around them for a call: it has an owner and a time from the first moment.
create table diary.call (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  worker_id       uuid not null,
  suits           text not null constraint call_suits check (suits in ('SOON', 'THIS_EVENING', 'TOMORROW', 'THIS_WEEK')),
  words           text constraint call_words_are_short_enough check (length(words) <= 1000),
  asked_at        timestamptz not null,
  due_at          timestamptz not null,
  ended_how       text constraint call_ended_how check (ended_how in ('CALLED', 'NOT_NEEDED')),
  ended_at        timestamptz,
  ended_by        uuid,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint a_call_is_due_after_it_is_asked check (due_at >= asked_at),
  constraint a_call_ends_whole check (num_nulls(ended_how, ended_at, ended_by) in (0, 3))
);
create index call_of on diary.call (authority_id, young_person_id, asked_at desc);
create index call_open on diary.call (authority_id, worker_id, due_at) where ended_at is null;

-- We tried, and did not reach them: the call is still to come.
create table diary.call_try (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  call_id         uuid not null,
  tried_at        timestamptz not null,
  recorded_by     uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, call_id) references diary.call (authority_id, id)
);
create index call_try_of on diary.call_try (authority_id, young_person_id, call_id, tried_at);

call platform.guard_section('diary.call', 'PLAN');
call platform.guard_section('diary.call_try', 'PLAN');
grant update (ended_how, ended_at, ended_by) on diary.call to onedoor_web;

create policy asked_by_themselves on diary.call as restrictive for insert to onedoor_web with check (
  ((select platform.is_young_person()) and ended_at is null) or (select platform.holds('SYSTEM')));
create policy called_by_staff on diary.call as restrictive for update to onedoor_web using (
  not (select platform.is_young_person()) or ended_at is null) with check (
  not (select platform.is_young_person()) or (ended_how = 'NOT_NEEDED' and ended_by = (select platform.account())));
create policy tried_by_staff on diary.call_try as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));

-- Whoever was asked can say what became of it, whatever else their role writes.
create policy asked_of_me on diary.call for update to onedoor_web using (
  authority_id = (select platform.authority()) and worker_id = (select platform.account())
  and young_person_id in (select platform.visible('PLAN')));
create policy tried_by_me on diary.call_try for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account())
  and exists (select from diary.call c where c.authority_id = call_try.authority_id and c.id = call_id
              and c.young_person_id = call_try.young_person_id and c.worker_id = (select platform.account())));

-- ---------------------------------------------------------------- one diary

create table diary.appointment (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  kind            text not null constraint appointment_kind check (kind in
                    ('VISIT', 'MEETING', 'HEALTH', 'SCHOOL', 'COURT', 'FAMILY_TIME', 'ACTIVITY')),
  worker_id       uuid, -- who of ours comes
  with_whom       text constraint with_whom_is_short_enough check (length(with_whom) <= 100),
  what_for        text not null constraint appointment_is_for_something check (length(btrim(what_for)) between 1 and 500),
  where_words     text constraint where_is_short_enough check (length(where_words) <= 200), -- plain words, no address
  starts_at       timestamptz not null,
  minutes         int not null constraint appointment_minutes check (minutes between 5 and 1440),
  alone           boolean not null default false, -- the young person wants nobody else there
  moved_from      uuid,
  joined_to       uuid, -- the visit that does the work of this one too
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_how       text constraint appointment_ended_how check (ended_how in ('HAPPENED', 'DID_NOT', 'MOVED')),
  ended_because   text constraint appointment_ending_is_short_enough check (length(ended_because) <= 1000),
  ended_by        uuid,
  ended_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  foreign key (authority_id, moved_from) references diary.appointment (authority_id, id),
  foreign key (authority_id, joined_to) references diary.appointment (authority_id, id),
  constraint somebody_is_there check (worker_id is not null or length(btrim(with_whom)) > 0),
  constraint what_must_be_apart_stays_apart check (joined_to is null or (not alone and kind not in ('COURT', 'HEALTH', 'FAMILY_TIME', 'ACTIVITY'))),
  constraint nothing_is_joined_to_itself check (joined_to <> id),
  constraint an_appointment_ends_whole check (num_nulls(ended_how, ended_by, ended_at) in (0, 3)),
  constraint what_did_not_happen_says_why check (ended_how is distinct from 'DID_NOT' or length(btrim(ended_because)) > 0)
);
create index appointment_of on diary.appointment (authority_id, young_person_id, starts_at desc);
create index appointment_by_day on diary.appointment (authority_id, starts_at);
create index joined_to_visit on diary.appointment (authority_id, joined_to) where joined_to is not null;
create unique index moved_once on diary.appointment (authority_id, moved_from) where moved_from is not null;
call platform.guard_section('diary.appointment', 'PLAN');
grant update (joined_to, ended_how, ended_because, ended_by, ended_at) on diary.appointment to onedoor_web;

-- What is about health or a court is read by those too who read that; the young person reads all that is theirs.
create policy health_and_court on diary.appointment as restrictive for select to onedoor_web using (
  kind not in ('HEALTH', 'COURT') or (select platform.is_young_person()) or (select platform.holds('SYSTEM'))
  or (kind = 'HEALTH' and young_person_id in (select platform.visible('HEALTH')))
  or (kind = 'COURT' and young_person_id in (select platform.visible('POLICE'))));
create policy staff_keep_the_diary on diary.appointment as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy staff_say_what_became on diary.appointment as restrictive for update to onedoor_web using (
  not (select platform.is_young_person()));

-- Within how many days visits to one young person are looked at together.
call platform.declare_setting('diary.rule.within', '{HUB_MANAGER, DEPUTY_MANAGER}', 1, 28, '{7}');

-- ---------------------------------------------------------------- waits

-- Something asked for that has not begun: what, of whom, since when; and the day it began.
create table diary.wait (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  what            text not null constraint waits_for check (what in
                    ('HOUSING', 'LIFE_COACH', 'COMMUNICATION_WORKER', 'MENTAL_HEALTH', 'SCHOOL_PLACE', 'ADVOCATE', 'SOMETHING_ELSE')),
  of_whom         text not null constraint waits_of_somebody check (length(btrim(of_whom)) between 1 and 100),
  words           text constraint wait_words_are_short_enough check (length(words) <= 500),
  asked_on        date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_how       text constraint wait_ended_how check (ended_how in ('STARTED', 'NOT_NEEDED', 'TURNED_DOWN')),
  ended_on        date,
  ended_because   text constraint wait_ending_is_short_enough check (length(ended_because) <= 1000),
  ended_by        uuid,
  ended_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint a_wait_ends_after_it_began check (ended_on >= asked_on),
  constraint a_wait_ends_whole check (num_nulls(ended_how, ended_on, ended_by, ended_at) in (0, 4)),
  constraint turned_down_says_why check (ended_how is distinct from 'TURNED_DOWN' or length(btrim(ended_because)) > 0)
);
create index wait_of on diary.wait (authority_id, young_person_id, asked_on);
create index wait_open on diary.wait (authority_id, asked_on) where ended_on is null;
call platform.guard_section('diary.wait', 'PLAN');
grant update (ended_how, ended_on, ended_because, ended_by, ended_at) on diary.wait to onedoor_web;
create policy mental_health on diary.wait as restrictive for select to onedoor_web using (
  what <> 'MENTAL_HEALTH' or (select platform.is_young_person()) or (select platform.holds('SYSTEM'))
  or young_person_id in (select platform.visible('HEALTH')));
create policy staff_write_them_down on diary.wait as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy staff_say_when_it_began on diary.wait as restrictive for update to onedoor_web using (
  not (select platform.is_young_person()));
