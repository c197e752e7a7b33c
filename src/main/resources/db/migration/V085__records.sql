-- Room: records. One person's whole record, to be handed to them: how it is found, and that it was handed over.
-- Nothing of a record is kept here a second time: a copy is written anew from the rows, under the viewer's own rights.

create schema records;
grant usage on schema records to onedoor_web;

-- What belongs to a record is found in the catalogue: every guarded table with young_person_id. This says what hangs on one
-- without that column, or by another: by which column, and through which table of theirs (null: the column itself names
-- them). A row of that table does not count when its given column is filled: an ask that was not about them after all.
create table records.hangs_on (
  relation       text not null,
  by_column      text not null,
  through        text,
  through_column text,
  unless_filled  text,
  primary key (relation, by_column),
  constraint a_way_through_is_whole check ((through is null) = (through_column is null) and (unless_filled is null or through is not null))
);
insert into records.hangs_on (relation, by_column, through, through_column, unless_filled) values
  ('referrals.ask',    'id',         'referrals.about_person', 'ask_id', 'withdrawn_at'),
  ('referrals.step',   'ask_id',     'referrals.about_person', 'ask_id', 'withdrawn_at'),
  ('people.merge',     'merged_id',  null, null, null),
  ('platform.account', 'subject_id', null, null, null);

-- Which tables of a record are not read by section but by what somebody is here: a copy by anybody else says that they
-- are missing.
create table records.read_apart (
  relation text primary key,
  roles    text[] not null
);
insert into records.read_apart (relation, roles) values
  ('people.access_ask',    array['HUB_MANAGER', 'DEPUTY_MANAGER']),
  ('people.unusual_look',  array['HUB_MANAGER', 'DEPUTY_MANAGER']),
  ('platform.person_list', array['HUB_MANAGER', 'DEPUTY_MANAGER']),
  ('referrals.ask',        array['HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER', 'LIFE_COACH',
                                 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD']),
  ('referrals.step',       array['HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER', 'LIFE_COACH',
                                 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD']);
grant select on records.hangs_on, records.read_apart to onedoor_web;

-- That a copy was made: by whom, how it was handed over, what was left out of it, and the prints of its two files.
create table records.copy (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  language        text not null constraint copy_language check (language in ('ENGLISH', 'WELSH')),
  handed          text not null constraint copy_is_handed_over check (handed in ('TOGETHER', 'PRINTED', 'SENT')),
  with_others     boolean not null,
  others_because  text constraint others_because_says_something check (length(btrim(others_because)) between 1 and 1000),
  entries         int not null,
  left_out        int not null,
  held_back       int not null,
  page_print      bytea not null, -- SHA-256
  data_print      bytea not null,
  made_by         uuid not null,
  made_at         timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, made_by) references platform.account (authority_id, id),
  constraint what_is_about_others_needs_a_reason check (with_others = (others_because is not null)),
  constraint copy_counts_are_counts check (entries >= 0 and left_out >= 0 and held_back >= 0),
  constraint prints_are_whole check (length(page_print) = 32 and length(data_print) = 32)
);
create index copy_of on records.copy (authority_id, young_person_id, made_at desc);
call platform.guard_section('records.copy', 'CORE');

-- Only under one's own name, and only by somebody who proved again who they are in the last ten minutes.
create policy made_by_who_proved_it on records.copy as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (made_by = (select platform.account()) and (select platform.proved())));
