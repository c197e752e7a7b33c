-- Room: medicines. What a young person takes, as its label says, and each thing that was done with it. What there should be of it
-- is reckoned from what was done and kept nowhere.

create schema medicines;
grant usage on schema medicines to onedoor_web;

-- A medicine by the words of its label. Another label is another medicine: nothing of it is changed.
create table medicines.medicine (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  name            text not null constraint medicine_name check (length(btrim(name)) between 1 and 200), -- with its form and strength
  directions      text not null constraint medicine_directions check (length(btrim(directions)) between 1 and 500),
  unit            text not null constraint medicine_unit check (length(btrim(unit)) between 1 and 40), -- what amounts are counted in
  dose            numeric(8,2) constraint medicine_dose check (dose > 0), -- how much at a time; null: it differs
  source          text not null constraint medicine_source check (source in ('PRESCRIBED', 'OVER_THE_COUNTER')),
  decided_by      text not null constraint medicine_decided_by check (length(btrim(decided_by)) between 1 and 200),
  controlled      boolean not null,
  times           text not null constraint medicine_times check (times ~ '^(([01][0-9]|2[0-3]):[0-5][0-9](, ([01][0-9]|2[0-3]):[0-5][0-9])*)?$'), -- when in a day, in London; empty: when needed
  hours_apart     smallint constraint medicine_hours_apart check (hours_apart between 1 and 72), -- no sooner after the last time
  began_on        date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_on        date,
  ended_by        uuid,
  ended_because   text constraint why_a_medicine_ended check (length(btrim(ended_because)) between 1 and 500),
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_medicine_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id, controlled),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint medicine_ended_with_why check (num_nulls(ended_on, ended_by, ended_because) in (0, 3)),
  constraint medicine_ends_after_it_began check (ended_on >= began_on),
  constraint medicine_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index medicines_of on medicines.medicine (authority_id, young_person_id);

-- One thing that was done with a medicine. A controlled one is handled by two: whoever writes names who stood beside them.
create table medicines.handling (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  medicine_id     uuid not null,
  controlled      boolean not null,
  kind            text not null constraint handling_kind check (kind in ('GIVEN', 'DECLINED', 'NOT_GIVEN', 'RECEIVED', 'COUNTED',
                    'RETURNED', 'SPOILED', 'HANDED_ON', 'CAME_BACK', 'THEY_KEEP', 'WE_KEEP')),
  amount          numeric(8,2),
  words           text constraint handling_words check (length(btrim(words)) between 1 and 1000),
  happened_at     timestamptz not null,
  witness_id      uuid,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_handling_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id, medicine_id, controlled) references medicines.medicine (authority_id, young_person_id, id, controlled),
  constraint handling_amount check (case
    when kind in ('DECLINED', 'NOT_GIVEN', 'THEY_KEEP', 'WE_KEEP') then amount is null
    when kind = 'COUNTED' then amount is not null and amount >= 0
    else amount is not null and amount > 0 end),
  constraint handling_says_why check (kind not in ('NOT_GIVEN', 'SPOILED', 'HANDED_ON', 'THEY_KEEP', 'WE_KEEP') or words is not null),
  constraint handling_is_not_written_ahead check (happened_at <= recorded_at),
  constraint a_witness_is_somebody_else check (witness_id <> recorded_by),
  constraint a_controlled_medicine_is_handled_by_two check (not controlled or amount is null or witness_id is not null),
  constraint handling_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index handlings_of on medicines.handling (authority_id, young_person_id, medicine_id, happened_at);
create index handlings_to_confirm on medicines.handling (authority_id, witness_id) where witness_id is not null;

-- Who was named as standing beside says so themselves, once.
create table medicines.witnessed (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  handling_id     uuid not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, handling_id) references medicines.handling (authority_id, young_person_id, id),
  constraint witnessed_once unique (authority_id, handling_id)
);

-- ---------------------------------------------------------------- who may

call platform.guard_section('medicines.medicine', 'HEALTH');
call platform.guard_section('medicines.handling', 'HEALTH');
call platform.guard_section('medicines.witnessed', 'HEALTH');
create policy as_whoever_writes on medicines.medicine as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and ended_on is null and withdrawn_at is null));
create policy as_whoever_writes on medicines.handling as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy who_was_named_alone on medicines.witnessed as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and exists (
    select from medicines.handling h where h.authority_id = witnessed.authority_id and h.id = witnessed.handling_id
      and h.witness_id = (select platform.account()) and h.withdrawn_at is null)));
grant update (ended_on, ended_by, ended_because, withdrawn_at, withdrawn_by, withdrawn_because) on medicines.medicine to onedoor_web;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on medicines.handling to onedoor_web;
