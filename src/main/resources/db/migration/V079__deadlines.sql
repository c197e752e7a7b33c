-- Room: deadlines. What nobody else keeps of what starts or meets a clock, why one was missed, and what a council set itself.
-- A deadline itself is never kept: it is reckoned from facts and rules.

create schema deadlines;
grant usage on schema deadlines to onedoor_web;

-- That something was done or began, and on which day; never what came of it, which is kept where it was done.
create table deadlines.happening (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  kind            text not null constraint happening_kind check (kind in
                    ('LOOKED_AFTER_BEGAN', 'LOOKED_AFTER_ENDED', 'REVIEW_HELD', 'EARLY_REVIEW_ASKED', 'PERMANENCE_PLAN_MADE',
                     'PLACEMENT_NOTIFIED', 'PLACEMENT_MEANT_TO_LAST', 'PLACEMENT_NOT_MEANT_TO_LAST', 'PLACED_WITH_PARENTS', 'PLACED_WITH_CONNECTED', 'CARE_ORDER_WITH_PARENTS',
                     'FAMILY_PLACEMENT_ENDED', 'VISITED', 'HEALTH_ASSESSED', 'STRENGTHS_ASKED', 'DENTIST_SEEN', 'IMMUNISATIONS_CHECKED',
                     'LEAVING_CARE_BEGAN', 'LEAVING_CARE_MOVED', 'LEAVING_CARE_ENDED', 'PERSONAL_ADVISER_OFFERED')),
  on_day          date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_it_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create unique index one_happening_a_day on deadlines.happening (authority_id, young_person_id, kind, on_day) where withdrawn_at is null;

-- Why a clock was missed. The last one holds; those before stay.
create table deadlines.reason (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  clock           text not null constraint reason_clock check (length(clock) between 1 and 200), -- which, by rule, start and turn
  rule            text not null constraint reason_rule check (length(rule) between 1 and 60),
  due_on          date not null,
  words           text not null constraint a_reason_says_why check (length(btrim(words)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create index reasons_of on deadlines.reason (authority_id, young_person_id, recorded_at);

-- The same of a home: that somebody independent came, or that something was reviewed, and on which day.
create table deadlines.home_happening (
  authority_id    text not null,
  id              uuid not null,
  home_id         uuid not null,
  kind            text not null constraint home_happening_kind check (kind in
                    ('INDEPENDENT_VISIT', 'QUALITY_REVIEWED', 'LOCATION_ASSESSED', 'SUPPORT_QUALITY_REVIEWED',
                     'MANAGER_AWAY', 'MANAGER_ABSENCE_TOLD', 'MANAGER_BACK', 'MANAGER_RETURN_TOLD')),
  on_day          date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_it_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create unique index one_home_happening_a_day on deadlines.home_happening (authority_id, home_id, kind, on_day) where withdrawn_at is null;

-- Why a clock of a home was missed. The last one holds; those before stay.
create table deadlines.home_reason (
  authority_id    text not null,
  id              uuid not null,
  home_id         uuid not null,
  clock           text not null constraint reason_clock check (length(clock) between 1 and 200), -- which, by rule, start and turn
  rule            text not null constraint reason_rule check (length(rule) between 1 and 60),
  due_on          date not null,
  words           text not null constraint a_reason_says_why check (length(btrim(words)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id)
);
create index home_reasons_of on deadlines.home_reason (authority_id, home_id, recorded_at);

-- What a council set for itself where a rule is not confirmed: from which day on, and why. The last for a day holds.
create table deadlines.own_value (
  authority_id text not null,
  id           uuid not null,
  rule         text not null constraint own_value_rule check (length(rule) between 1 and 60),
  from_age     int not null constraint own_value_age check (from_age between 0 and 25), -- which line of the rule, by the age it begins at
  from_on      date not null,
  lengths      text not null constraint own_value_lengths check
                 (lengths ~ '^[1-9][0-9]{0,2} (HOURS|DAYS|WORKING_DAYS|WEEKS|MONTHS)(; [1-9][0-9]{0,2} (HOURS|DAYS|WORKING_DAYS|WEEKS|MONTHS)){0,3}$'),
  because      text not null constraint own_value_says_why check (length(btrim(because)) between 1 and 500),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id)
);

-- ---------------------------------------------------------------- who may

call platform.guard_section('deadlines.happening', 'PLAN');
call platform.guard_section('deadlines.reason', 'PLAN');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on deadlines.happening to onedoor_web;

create policy the_team_says_what_happened on deadlines.happening as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and not (select platform.is_young_person()) and withdrawn_at is null));
create policy the_team_withdraws on deadlines.happening as restrictive for update to onedoor_web using (not (select platform.is_young_person()));
create policy the_team_says_why on deadlines.reason as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and not (select platform.is_young_person())));

call platform.guard('deadlines.own_value');
grant select, insert on deadlines.own_value to onedoor_web;
create policy colleagues on deadlines.own_value for select to onedoor_web using (authority_id = (select platform.authority()));
create policy who_runs_a_hub on deadlines.own_value for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and (select platform.holds('HUB_MANAGER')))));

-- Of homes colleagues read, and whoever runs a hub writes.
call platform.guard('deadlines.home_happening');
call platform.guard('deadlines.home_reason');
grant select, insert on deadlines.home_happening, deadlines.home_reason to onedoor_web;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on deadlines.home_happening to onedoor_web;
do $$
declare
  v_table text;
begin
  foreach v_table in array array['home_happening', 'home_reason'] loop
    execute format('create policy colleagues on deadlines.%I for select to onedoor_web using (
      authority_id = (select platform.authority()) and (select platform.is_colleague()))', v_table);
    execute format('create policy who_runs_a_hub on deadlines.%I for insert to onedoor_web with check (
      authority_id = (select platform.authority()) and ((select platform.holds(''SYSTEM''))
        or (recorded_by = (select platform.account()) and (select platform.holds(''HUB_MANAGER'', ''DEPUTY_MANAGER'')))))', v_table);
  end loop;
end $$;
create policy takes_back on deadlines.home_happening for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
