-- Room: outcomes. What happened, how things stood on arrival and since, and scores: each a dated fact with its source.
-- A fact is never rewritten. It is withdrawn with a reason, and another may take its place.

create schema outcomes;
grant usage on schema outcomes to onedoor_web;

-- Guards a table whose rows each carry the section they belong to. Who may write in a section also sees what they wrote
-- there themselves, so that somebody who may only add (an outreach worker, an arrest) can put right a slip of the thumb.
create procedure outcomes.guard_rows(p_table regclass, p_and_read text default 'true') language plpgsql as $$
declare
  v_mine text := 'authority_id = (select platform.authority()) and ((select platform.holds(''SYSTEM''))'
    || ' or (section = ''LIFE'' and young_person_id in (select platform.visible(''LIFE'', %1$L)))'
    || ' or (section = ''HEALTH'' and young_person_id in (select platform.visible(''HEALTH'', %1$L)))'
    || ' or (section = ''POLICE'' and young_person_id in (select platform.visible(''POLICE'', %1$L))))';
  v_read text := format(v_mine, 'R');
  v_write text := format(v_mine, 'W');
begin
  call platform.guard(p_table);
  execute format('grant select, insert on %s to onedoor_web', p_table);
  execute format('create policy may_read on %s for select to onedoor_web using ((%s) and (%s))', p_table, v_read, p_and_read);
  execute format('create policy reads_what_they_wrote on %s for select to onedoor_web using (recorded_by = (select platform.account()) and (%s))', p_table, v_write);
  execute format('create policy may_add on %s for insert to onedoor_web with check (%s)', p_table, v_write);
  execute format('create policy may_change on %s for update to onedoor_web using (%s)', p_table, v_write);
end $$;

-- ---------------------------------------------------------------- what happened

create table outcomes.happened (
  authority_id      text not null,
  id                uuid not null,
  young_person_id   uuid not null,
  kind              text not null constraint happened_is_of_a_known_kind check (kind in
                      ('ARREST', 'CHARGE', 'REMAND', 'POLICE_CALL', 'MISSING', 'AWAY', 'AE_ATTENDANCE', 'HOSPITAL_ADMISSION',
                       'CAMHS_CRISIS', 'SCHOOL_OR_WORK_BEGUN', 'SCHOOL_OR_WORK_KEPT', 'SCHOOL_OR_WORK_LOST', 'EXCLUSION',
                       'SUBSTANCE_USE', 'HOMELESSNESS', 'ACHIEVEMENT', 'FIRST_DAY', 'VISIT_HOME', 'OTHER_GOOD')),
  section           text not null generated always as (case
                      when kind in ('ARREST', 'CHARGE', 'REMAND', 'POLICE_CALL') then 'POLICE'
                      when kind in ('AE_ATTENDANCE', 'HOSPITAL_ADMISSION', 'CAMHS_CRISIS', 'SUBSTANCE_USE') then 'HEALTH'
                      else 'LIFE' end) stored,
  happened_on       date not null,
  happened_time     time, -- null: only the day is known
  happened_at       timestamptz not null generated always as
                      ((happened_on + coalesce(happened_time, time '00:00')) at time zone 'Europe/London') stored,
  ended_on          date,
  source            text not null constraint happened_has_a_source check (source in
                      ('SEEN', 'TOLD_BY_YOUNG_PERSON', 'TOLD_BY_FAMILY', 'POLICE', 'HEALTH', 'SCHOOL', 'SOCIAL_CARE')),
  words             text not null default '' constraint happened_is_told_in_few_words check (length(words) <= 500),
  held_back_because text constraint held_back_with_a_reason check (length(btrim(held_back_because)) between 1 and 500),
  replaces          uuid, -- the row this one was put in the place of
  recorded_by       uuid not null,
  recorded_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid,
  withdrawn_because text constraint withdrawn_because_is_short_enough check (length(withdrawn_because) <= 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, replaces) references outcomes.happened (authority_id, id),
  constraint nothing_has_happened_tomorrow check (happened_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint a_spell_ends_after_it_began check (ended_on >= happened_on),
  constraint only_a_spell_has_an_end check (ended_on is null or kind in
    ('REMAND', 'MISSING', 'AWAY', 'HOSPITAL_ADMISSION', 'EXCLUSION', 'HOMELESSNESS')),
  constraint withdrawn_with_a_reason check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index happened_to on outcomes.happened (authority_id, young_person_id, happened_at desc);
create unique index replaced_once on outcomes.happened (authority_id, replaces) where replaces is not null;

-- ---------------------------------------------------------------- state on arrival, and how it is going

create table outcomes.baseline (
  authority_id       text not null,
  id                 uuid not null,
  young_person_id    uuid not null,
  began_on           date not null, -- the support it belongs to
  taken_on           date not null,
  taken_by           uuid not null,
  source             text not null constraint baseline_has_a_source check (source in
                       ('SEEN', 'TOLD_BY_YOUNG_PERSON', 'TOLD_BY_FAMILY', 'POLICE', 'HEALTH', 'SCHOOL', 'SOCIAL_CARE')),
  recorded_by        uuid not null,
  recorded_at        timestamptz not null,
  superseded_at      timestamptz,
  superseded_because text constraint superseded_because_is_short_enough check (length(btrim(superseded_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint baseline_is_not_taken_before_they_came check (taken_on >= began_on),
  constraint baseline_is_not_taken_tomorrow check (taken_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint superseded_with_a_reason check ((superseded_at is null) = (superseded_because is null))
);
create unique index one_baseline_holds on outcomes.baseline (authority_id, young_person_id, began_on) where superseded_at is null;
create index baseline_of on outcomes.baseline (authority_id, young_person_id, began_on);

create table outcomes.follow_up (
  authority_id       text not null,
  id                 uuid not null,
  young_person_id    uuid not null,
  began_on           date not null, -- the support it belongs to
  phase              text not null constraint follow_up_phase check (phase in ('WITH_US', 'AFTER')),
  months             int not null constraint follow_ups_are_at_one_three_six_and_twelve check (months in (1, 3, 6, 12)),
  result             text not null constraint follow_up_result check (result in ('TAKEN', 'DECLINED', 'NOT_REACHED')),
  done_on            date not null,
  source             text constraint follow_up_source check (source in
                       ('SEEN', 'TOLD_BY_YOUNG_PERSON', 'TOLD_BY_FAMILY', 'POLICE', 'HEALTH', 'SCHOOL', 'SOCIAL_CARE')),
  because            text constraint follow_up_because_is_short_enough check (length(btrim(because)) between 1 and 500),
  tries              int constraint follow_up_tries check (tries between 1 and 99),
  recorded_by        uuid not null,
  recorded_at        timestamptz not null,
  superseded_at      timestamptz,
  superseded_because text constraint superseded_because_is_short_enough check (length(btrim(superseded_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint taken_has_a_source_the_others_a_reason check
    (case when result = 'TAKEN' then source is not null and because is null else because is not null and source is null end),
  constraint not_reached_counts_its_tries check (result <> 'NOT_REACHED' or tries is not null),
  constraint follow_up_is_not_before_they_came check (done_on >= began_on),
  constraint follow_up_is_not_tomorrow check (done_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint superseded_with_a_reason check ((superseded_at is null) = (superseded_because is null))
);
create unique index one_follow_up_holds on outcomes.follow_up (authority_id, young_person_id, began_on, phase, months) where superseded_at is null;

-- One answer to one question, of a baseline or of a follow-up; who may see it follows from what it is about.
create table outcomes.answer (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  baseline_id     uuid,
  follow_up_id    uuid,
  question        text not null,
  section         text not null generated always as (case
                    when question in ('ARRESTS') then 'POLICE'
                    when question in ('AE_ATTENDANCES', 'HOSPITAL_ADMISSIONS', 'SUBSTANCE_USE') then 'HEALTH'
                    else 'LIFE' end) stored,
  number          int,
  choice          text,
  words           text constraint answer_is_short_enough check (length(btrim(words)) between 1 and 2000),
  who_would_know  text constraint who_would_know_is_short_enough check (length(btrim(who_would_know)) between 1 and 200),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, baseline_id) references outcomes.baseline (authority_id, id),
  foreign key (authority_id, follow_up_id) references outcomes.follow_up (authority_id, id),
  constraint answer_belongs_to_one_taking check (num_nonnulls(baseline_id, follow_up_id) = 1),
  constraint answered_or_not_known check (num_nonnulls(number, choice, words, who_would_know) = 1),
  constraint answer_suits_its_question check (who_would_know is not null or case
    when question in ('MISSING_TIMES', 'ARRESTS', 'AE_ATTENDANCES', 'HOSPITAL_ADMISSIONS', 'MOVES') then number between 0 and 365
    when question = 'DAYS_MISSED' then number between 0 and 28
    when question = 'SCHOOL_OR_WORK' then choice in
      ('IN_SCHOOL', 'TAUGHT_AT_HOME', 'IN_COLLEGE', 'TRAINING', 'IN_WORK', 'ON_A_ROLL_NOT_GOING', 'NOT_IN_ANY', 'TOO_YOUNG')
    when question = 'SUBSTANCE_USE' then choice in ('NONE', 'NOW_AND_THEN', 'MOST_WEEKS', 'MOST_DAYS')
    when question = 'LIVING' then choice in ('FAMILY', 'RELATIVES_OR_FRIENDS', 'FOSTER_HOME', 'HUB', 'CHILDRENS_HOME', 'LODGINGS',
      'SUPPORTED', 'OWN_PLACE', 'HOSPITAL', 'CUSTODY', 'NOWHERE_SETTLED')
    when question = 'AREA' then choice in ('IN_OUR_AREA', 'OUT_OF_AREA')
    when question = 'WANTS' then words is not null
    else false end)
);
create unique index one_answer_a_question_of_a_baseline on outcomes.answer (authority_id, baseline_id, question) where baseline_id is not null;
create unique index one_answer_a_question_of_a_follow_up on outcomes.answer (authority_id, follow_up_id, question) where follow_up_id is not null;
create index answer_about on outcomes.answer (authority_id, young_person_id);

-- ---------------------------------------------------------------- scores

-- The measures there are: score and date only. Their questions belong to others and are never kept here.
create table outcomes.measure (
  code             text primary key,
  lowest           int not null,
  highest          int not null,
  whole            boolean not null,
  higher_is_better boolean not null,
  licence          text not null constraint measure_licence check (licence in ('LICENSED', 'REGISTER', 'ATTRIBUTE', 'FREE')),
  constraint measure_has_a_range check (lowest < highest),
  unique (code, lowest, highest, whole)
);
insert into outcomes.measure (code, lowest, highest, whole, higher_is_better, licence) values
  ('SDQ_TOTAL',     0, 40, true,  false, 'LICENSED'),
  ('ORS_TOTAL',     0, 40, false, true,  'LICENSED'),
  ('SWEMWBS',       7, 35, false, true,  'REGISTER'),
  ('ROSENBERG',    10, 40, true,  true,  'FREE'),
  ('GOAL_PROGRESS', 0, 10, true,  true,  'ATTRIBUTE'),
  ('SCALING',       0, 10, true,  true,  'FREE');
grant select on outcomes.measure to onedoor_web;

create table outcomes.measurement (
  authority_id      text not null,
  id                uuid not null,
  young_person_id   uuid not null,
  section           text not null generated always as ('HEALTH') stored,
  measure           text not null,
  lowest            int not null, -- of the measure; held to it by the key below
  highest           int not null,
  whole             boolean not null,
  score             numeric(4, 1) not null,
  measured_on       date not null,
  scored_by         text not null constraint scored_by check (scored_by in ('YOUNG_PERSON', 'CARER', 'WORKER')),
  about             text not null default '' constraint about_is_short_enough check (length(about) <= 200),
  recorded_by       uuid not null,
  recorded_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid,
  withdrawn_because text constraint withdrawn_because_is_short_enough check (length(withdrawn_because) <= 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (measure, lowest, highest, whole) references outcomes.measure (code, lowest, highest, whole),
  constraint score_is_in_the_range_of_its_measure check (score between lowest and highest),
  constraint score_is_whole_where_its_measure_is check (not whole or score = trunc(score)),
  constraint measured_before_it_was_recorded check (measured_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint withdrawn_with_a_reason check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index measurement_of on outcomes.measurement (authority_id, young_person_id, measure, measured_on);

-- ---------------------------------------------------------------- who may see and write, and what may never change

call outcomes.guard_rows('outcomes.happened', 'held_back_because is null or not (select platform.is_young_person())');
call platform.guard_section('outcomes.baseline', 'LIFE');
call platform.guard_section('outcomes.follow_up', 'LIFE');
call outcomes.guard_rows('outcomes.answer');
call outcomes.guard_rows('outcomes.measurement');
drop procedure outcomes.guard_rows(regclass, text);
grant update (ended_on, withdrawn_at, withdrawn_by, withdrawn_because) on outcomes.happened to onedoor_web;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on outcomes.measurement to onedoor_web;
grant update (superseded_at, superseded_because) on outcomes.baseline, outcomes.follow_up to onedoor_web;

-- An end is written once, a withdrawal is not taken back, what was superseded stays so: the next fact is a new row.
create function outcomes.facts_only_go_forward() returns trigger language plpgsql as $$
declare
  v_was jsonb := to_jsonb(old);
begin
  if v_was ->> 'withdrawn_at' is not null or v_was ->> 'superseded_at' is not null
     or (v_was ->> 'ended_on' is not null and v_was ->> 'ended_on' is distinct from to_jsonb(new) ->> 'ended_on') then
    raise exception 'What was written stays; write a new fact' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger facts_only_go_forward before update on outcomes.happened for each row execute function outcomes.facts_only_go_forward();
create trigger facts_only_go_forward before update on outcomes.measurement for each row execute function outcomes.facts_only_go_forward();
create trigger facts_only_go_forward before update on outcomes.baseline for each row execute function outcomes.facts_only_go_forward();
create trigger facts_only_go_forward before update on outcomes.follow_up for each row execute function outcomes.facts_only_go_forward();
