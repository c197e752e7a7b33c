-- Room: returns. What the council's statutory return tells of a young person's care, reading by reading.
-- A fact is never overwritten: the row that holds now has superseded_at null, the others are its history.

create schema returns;
grant usage on schema returns to onedoor_web;

-- One row for each time a return was read whole. What was refused leaves no row here.
create table returns.reading (
  authority_id text not null references authorities.authority,
  id           uuid not null,
  year         int not null constraint year_is_a_collection_year check (year between 1990 and 2100),
  year_reason  text not null,
  way          text not null constraint way_it_came check (way in ('PAGE', 'COMMAND')),
  tables       jsonb not null, -- which were read from which files, and how many rows
  notices      jsonb not null,
  tally        jsonb not null, -- how many young people and facts
  read_by      uuid not null,
  read_at      timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, read_by) references platform.account (authority_id, id)
);
create index reading_by_time on returns.reading (authority_id, read_at desc);

-- The report of a reading: each cell nobody could read, and each row that could not go on a timeline.
create table returns.unreadable (
  authority_id text not null,
  id           uuid not null,
  reading_id   uuid not null,
  place        int not null,
  file         text not null,
  table_name   text not null,
  row_number   int not null,
  column_name  text, -- null: the row as a whole
  says         text not null,
  what         text not null,
  remedy       text not null,
  primary key (authority_id, id),
  foreign key (authority_id, reading_id) references returns.reading (authority_id, id)
);
create index unreadable_of_reading on returns.unreadable (authority_id, reading_id, place);

create table returns.left_off (
  authority_id text not null,
  id           uuid not null,
  reading_id   uuid not null,
  place        int not null,
  file         text not null,
  table_name   text not null,
  row_number   int not null,
  why          text not null,
  primary key (authority_id, id),
  foreign key (authority_id, reading_id) references returns.reading (authority_id, id)
);
create index left_off_of_reading on returns.left_off (authority_id, reading_id, place);

-- Whom a child's number in the return stands for: at first somebody nobody here has met, and from the day a manager
-- says so the young person the hub knows.
create table returns.child (
  authority_id    text not null,
  id              uuid not null,
  child           text not null constraint child_has_a_number check (length(child) between 1 and 50),
  young_person_id uuid not null,
  date_of_birth   date not null,
  joined_by       uuid, -- null: somebody made from the return
  because         text,
  reading_id      uuid not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person (authority_id, young_person_id),
  foreign key (authority_id, reading_id) references returns.reading (authority_id, id)
);
create unique index one_person_a_child on returns.child (authority_id, child) where superseded_at is null;
create unique index one_child_a_person on returns.child (authority_id, young_person_id) where superseded_at is null;
create index child_by_birth on returns.child (authority_id, date_of_birth) where superseded_at is null;

create table returns.fact (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  child           text not null,
  fact_key        text not null,
  content_hash    text not null,
  kind            text not null,
  on_date         date not null,
  until_date      date,
  words           text not null,
  codes           jsonb not null,
  source_file     text not null,
  source_table    text not null,
  source_row      int not null,
  reading_id      uuid not null, -- that first told it so
  read_at         timestamptz not null,
  told_year       int not null, -- the latest year's return that tells it so
  gone_at         timestamptz, -- when the newest reading of that year no longer told it
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person (authority_id, young_person_id),
  foreign key (authority_id, reading_id) references returns.reading (authority_id, id),
  constraint fact_ends_after_it_begins check (until_date is null or until_date >= on_date)
);
create unique index one_fact_holds on returns.fact (authority_id, fact_key) where superseded_at is null;
create index fact_by_young_person on returns.fact (authority_id, young_person_id, on_date desc) where superseded_at is null;
create index fact_by_child on returns.fact (authority_id, child) where superseded_at is null;
create index fact_by_year on returns.fact (authority_id, told_year) where superseded_at is null;

-- A return brings tens of thousands of rows in one statement, each of which names its reading: so one trace a
-- statement, naming everybody it is about.
create function returns.record_rows() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_context   text[] := platform.context();
  v_authority text;
  v_rows      bigint;
  v_readings  uuid[];
  v_subjects  uuid[] := '{}';
begin
  select min(r.authority_id), count(*), array_agg(distinct r.reading_id) into v_authority, v_rows, v_readings from rows_now r;
  if v_rows = 0 then
    return null;
  end if;
  if tg_table_name = 'fact' then
    select array_agg(distinct r.young_person_id) into v_subjects from rows_now r;
  end if;
  perform platform.trace(v_authority, v_context[1]::uuid, coalesce(v_context[6], 'gate'), tg_op,
    tg_table_schema || '.' || tg_table_name, null, v_subjects, null, jsonb_build_object('rows', v_rows, 'readings', v_readings));
  return null;
end $$;

call platform.guard('returns.reading');
call platform.guard('returns.unreadable', false);
call platform.guard('returns.left_off', false);
call platform.guard_section('returns.child', 'RETURN');
call platform.guard_section('returns.fact', 'RETURN');
grant update (superseded_at) on returns.child to onedoor_web;
grant update (superseded_at, told_year, gone_at) on returns.fact to onedoor_web;

-- What a return told is known since it was read, and of somebody the hub knows since their number was joined to them.
insert into platform.known_by_itself values
  ('returns.child', 'n.recorded_at <= platform.known_on()', array['superseded_at']),
  ('returns.fact', 'n.read_at <= platform.known_on() and coalesce((select min(c.recorded_at) from returns.child c'
     ' where c.authority_id = n.authority_id and c.child = n.child and c.young_person_id = n.young_person_id) <= platform.known_on(), true)',
   array['superseded_at', 'gone_at']);

drop trigger audited on returns.fact;
create trigger audited after insert on returns.fact referencing new table as rows_now
  for each statement execute function returns.record_rows();
create trigger audited_changes after update on returns.fact referencing new table as rows_now
  for each statement execute function returns.record_rows();
create trigger audited after insert on returns.unreadable referencing new table as rows_now
  for each statement execute function returns.record_rows();
create trigger audited after insert on returns.left_off referencing new table as rows_now
  for each statement execute function returns.record_rows();

-- The report of a reading holds counts and cells, not people: it is for those who look after the return.
do $$
declare t text;
begin
  foreach t in array array['returns.reading', 'returns.unreadable', 'returns.left_off'] loop
    execute format('grant select, insert on %s to onedoor_web', t);
    execute format('create policy those_who_return on %s for select to onedoor_web using (authority_id = (select platform.authority())'
                   ' and (select platform.holds(''PERFORMANCE_OFFICER'', ''HUB_MANAGER'', ''ADMINISTRATOR'', ''SYSTEM'')))', t);
    execute format('create policy read_whole on %s for insert to onedoor_web with check (authority_id = (select platform.authority())'
                   ' and (select platform.holds(''SYSTEM'')))', t);
  end loop;
end $$;

-- One at a time in a council: readings and joinings would else pass each other.
create function returns.take_turn() returns void language sql volatile set search_path = pg_catalog, platform as $$
  select pg_advisory_xact_lock(hashtextextended('returns ' || platform.authority(), 0))
$$;
revoke all on function returns.take_turn() from public;
grant execute on function returns.take_turn() to onedoor_web;

-- Which numbers in the return a young person of the manager's hub might have: born on the same day, and nobody's yet.
-- The people of the return stay unseen; a number and a day of birth the manager knows already are all this tells.
create function returns.possible_joins() returns table (young_person_id uuid, child text)
language plpgsql stable security definer set search_path = pg_catalog, returns, people, platform as $$
begin
  if not platform.holds('HUB_MANAGER') then
    return;
  end if;
  return query
    select i.young_person_id, c.child
      from people.identity i
      join returns.child c on c.authority_id = i.authority_id and c.date_of_birth = i.date_of_birth
     where i.authority_id = platform.authority() and i.superseded_at is null and c.superseded_at is null
       and i.young_person_id in (select platform.visible('CORE', 'W')) and c.joined_by is null
       and not platform.known(c.young_person_id)
       and not exists (select from returns.child j where j.authority_id = i.authority_id
                         and j.young_person_id = i.young_person_id and j.superseded_at is null)
       and not exists (select from people.merge m where m.authority_id = i.authority_id
                         and m.merged_id = i.young_person_id and m.unmerged_at is null)
     order by 1, 2;
end $$;
revoke all on function returns.possible_joins() from public;
grant execute on function returns.possible_joins() to onedoor_web;

-- Lets a number, and every fact that holds of it, stand for somebody else from now on. The rows before stay as history.
create function returns.point(p_child text, p_young_person uuid, p_joined_by uuid, p_because text, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, returns, platform as $$
declare
  v_authority constant text := platform.authority();
begin
  with before as (
    update returns.child c set superseded_at = p_at
     where c.authority_id = v_authority and c.child = p_child and c.superseded_at is null returning *)
  insert into returns.child (authority_id, id, child, young_person_id, date_of_birth, joined_by, because, reading_id, recorded_by, recorded_at)
  select b.authority_id, platform.new_id(), b.child, p_young_person, b.date_of_birth, p_joined_by, p_because, b.reading_id,
         platform.account(), p_at
    from before b;
  with before as (
    update returns.fact f set superseded_at = p_at
     where f.authority_id = v_authority and f.child = p_child and f.superseded_at is null returning *)
  insert into returns.fact (authority_id, id, young_person_id, child, fact_key, content_hash, kind, on_date, until_date, words,
                            codes, source_file, source_table, source_row, reading_id, read_at, told_year, gone_at)
  select b.authority_id, platform.new_id(), p_young_person, b.child, b.fact_key, b.content_hash, b.kind, b.on_date, b.until_date,
         b.words, b.codes, b.source_file, b.source_table, b.source_row, b.reading_id, b.read_at, b.told_year, b.gone_at
    from before b;
end $$;
revoke all on function returns.point(text, uuid, uuid, text, timestamptz) from public;

-- "This is Robin": only a manager says so, of somebody in their own hub, born on that day.
create function returns.join_child(p_child text, p_young_person uuid, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, returns, platform as $$
begin
  perform returns.take_turn();
  if not exists (select from returns.possible_joins() p where p.young_person_id = p_young_person and p.child = p_child) then
    raise exception 'This number cannot be joined to this person' using errcode = 'insufficient_privilege';
  end if;
  perform returns.point(p_child, p_young_person, platform.account(), null, p_at);
end $$;
revoke all on function returns.join_child(text, uuid, timestamptz) from public;
grant execute on function returns.join_child(text, uuid, timestamptz) to onedoor_web;

-- "This was not Robin": the number stands again for whom it was made for, and the timeline loses what was not theirs.
create function returns.part_child(p_young_person uuid, p_because text, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, returns, platform as $$
declare
  v_authority constant text := platform.authority();
  v_child text;
begin
  perform returns.take_turn();
  select c.child into v_child from returns.child c
   where c.authority_id = v_authority and c.young_person_id = p_young_person and c.superseded_at is null and c.joined_by is not null
     and platform.holds('HUB_MANAGER') and p_young_person in (select platform.visible('CORE', 'W'));
  if v_child is null then
    return false;
  end if;
  perform returns.point(v_child, (select c.young_person_id from returns.child c
    where c.authority_id = v_authority and c.child = v_child and c.joined_by is null order by c.recorded_at, c.id limit 1),
    null, p_because, p_at);
  return true;
end $$;
revoke all on function returns.part_child(uuid, text, timestamptz) from public;
grant execute on function returns.part_child(uuid, text, timestamptz) to onedoor_web;

-- ---------------------------------------------------------------- a return kept to be checked

-- A return as its files were given. What a check finds in it is never kept, for it can be found again at any time.
create table returns.kept (
  authority_id      text not null references authorities.authority,
  id                uuid not null,
  year              int not null constraint kept_of_a_collection_year check (year between 1990 and 2100),
  year_reason       text not null,
  tables            jsonb not null, -- which were read from which files, and how many rows
  children          int not null,
  beside            text not null constraint what_stands_beside check (beside in ('NEWEST', 'CHOSEN', 'NOTHING')),
  last_id           uuid, -- the return of the year before that stands beside it
  kept_by           uuid not null,
  kept_at           timestamptz not null,
  withdrawn_by      uuid,
  withdrawn_at      timestamptz,
  withdrawn_because text constraint withdrawn_for_a_reason check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, last_id) references returns.kept (authority_id, id),
  foreign key (authority_id, kept_by) references platform.account (authority_id, id),
  constraint one_that_was_chosen_is_told check ((beside = 'CHOSEN') = (last_id is not null)),
  constraint withdrawn_by_somebody_and_for_a_reason
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3))
);
create index kept_by_time on returns.kept (authority_id, kept_at desc);
create index kept_by_year on returns.kept (authority_id, year, kept_at desc) where withdrawn_at is null;

create table returns.kept_file (
  authority_id text not null,
  id           uuid not null,
  kept_id      uuid not null,
  place        int not null,
  part         text not null constraint part_of_what_was_given check (part in ('RETURN', 'PROVIDERS')),
  name         text not null,
  size         int not null, -- bytes, as given
  print        text not null, -- SHA-256 of the file as given
  content      bytea, -- the file as given, packed; null once the return was withdrawn
  primary key (authority_id, id),
  foreign key (authority_id, kept_id) references returns.kept (authority_id, id)
);
create index kept_file_of_return on returns.kept_file (authority_id, kept_id, place);

-- What a rule asks about and somebody looked up: the row is right as it is. It holds while the print of the row's fields
-- is the same, in every return in which it is found again.
create table returns.confirmation (
  authority_id  text not null references authorities.authority,
  id            uuid not null,
  print         text not null,
  rule          text not null,
  child         text not null,
  kept_id       uuid not null, -- the return in which it was looked at
  because       text not null constraint confirmed_for_a_reason check (length(btrim(because)) between 1 and 500),
  confirmed_by  uuid not null,
  confirmed_at  timestamptz not null,
  taken_back_by uuid,
  taken_back_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, kept_id) references returns.kept (authority_id, id),
  foreign key (authority_id, confirmed_by) references platform.account (authority_id, id),
  constraint taken_back_by_somebody check ((taken_back_by is null) = (taken_back_at is null))
);
create unique index one_confirmation_holds on returns.confirmation (authority_id, print) where taken_back_at is null;
create index confirmation_history on returns.confirmation (authority_id, print, confirmed_at desc);

-- The trace of a file names it and its print; what stands in it is written nowhere else.
create function returns.record_files() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_context text[] := platform.context();
  v_row     record;
begin
  for v_row in select r.authority_id, r.kept_id, jsonb_agg(jsonb_build_object('name', r.name, 'print', r.print,
                 'emptied', r.content is null) order by r.place) as files
                 from rows_now r group by r.authority_id, r.kept_id loop
    perform platform.trace(v_row.authority_id, v_context[1]::uuid, coalesce(v_context[6], 'gate'), tg_op,
      'returns.kept_file', null, '{}', null, jsonb_build_object('kept', v_row.kept_id, 'files', v_row.files));
  end loop;
  return null;
end $$;

call platform.guard('returns.kept');
call platform.guard('returns.kept_file', false);
call platform.guard('returns.confirmation');
create trigger audited after insert on returns.kept_file referencing new table as rows_now
  for each statement execute function returns.record_files();
create trigger audited_changes after update on returns.kept_file referencing new table as rows_now
  for each statement execute function returns.record_files();

do $$
declare
  v_theirs constant text := '(authority_id = (select platform.authority())'
    ' and (select platform.holds(''PERFORMANCE_OFFICER'', ''HUB_MANAGER'')))';
  t text;
begin
  foreach t in array array['returns.kept', 'returns.kept_file', 'returns.confirmation'] loop
    execute format('grant select, insert on %s to onedoor_web', t);
    execute format('create policy those_who_return on %s for select to onedoor_web using %s', t, v_theirs);
    execute format('create policy they_keep on %s for insert to onedoor_web with check %s', t, v_theirs);
    execute format('create policy they_change on %s for update to onedoor_web using %s', t, v_theirs);
  end loop;
end $$;
grant update (withdrawn_by, withdrawn_at, withdrawn_because) on returns.kept to onedoor_web;
grant update (content) on returns.kept_file to onedoor_web;
grant update (taken_back_by, taken_back_at) on returns.confirmation to onedoor_web;
create policy a_file_is_only_emptied on returns.kept_file as restrictive for update to onedoor_web using (true) with check (content is null);
create policy as_themselves on returns.kept as restrictive for insert to onedoor_web
  with check (kept_by = (select platform.account()));
create policy as_themselves on returns.confirmation as restrictive for insert to onedoor_web
  with check (confirmed_by = (select platform.account()));
create policy taken_away_as_themselves on returns.kept as restrictive for update to onedoor_web using (withdrawn_at is null)
  with check (withdrawn_by = (select platform.account()));
create policy taken_back_as_themselves on returns.confirmation as restrictive for update to onedoor_web using (taken_back_at is null)
  with check (taken_back_by = (select platform.account()));
