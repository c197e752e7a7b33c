-- Room: house. The days of a home as its staff write them down, and what one shift hands over to the next. A handover is made from
-- rooms that know: kept are only since when, by whom, what was added, and who read it.

create schema house;
grant usage on schema house to onedoor_web;

-- A line of the log about somebody who sleeps there: part of their record.
create table house.entry (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  home_id         uuid not null,
  happened_at     timestamptz not null,
  words           text not null constraint an_entry_says_something check (length(btrim(words)) between 1 and 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_an_entry_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint an_entry_is_not_written_ahead check (happened_at <= recorded_at),
  constraint entry_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index entries_of on house.entry (authority_id, young_person_id, happened_at desc);
create index entries_of_home on house.entry (authority_id, home_id, happened_at);

-- A line about the home itself.
create table house.home_entry (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  happened_at  timestamptz not null,
  words        text not null constraint a_home_entry_says_something check (length(btrim(words)) between 1 and 2000),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text constraint why_a_home_entry_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint a_home_entry_is_not_written_ahead check (happened_at <= recorded_at),
  constraint home_entry_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index home_entries_of on house.home_entry (authority_id, home_id, happened_at);

-- One shift hands over to the next. Each begins where the one before it ended, and nothing is handed over twice.
create table house.handover (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  since_at     timestamptz not null,
  words        text constraint what_a_handover_adds_is_short check (length(btrim(words)) between 1 and 2000),
  recorded_by  uuid not null, -- who goes
  recorded_at  timestamptz not null, -- and when
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint a_handover_ends_after_it_began check (since_at <= recorded_at)
);
create unique index handed_over_once on house.handover (authority_id, home_id, since_at);
create index handovers_of on house.handover (authority_id, home_id, recorded_at desc);

-- Who read it, each once: the handover stands open until somebody did who did not write it.
create table house.handover_read (
  authority_id text not null,
  id           uuid not null,
  handover_id  uuid not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, handover_id) references house.handover (authority_id, id)
);
create unique index read_once_by_each on house.handover_read (authority_id, handover_id, recorded_by);

-- ---------------------------------------------------------------- who may

-- The homes whose days are the viewer's: those of the hubs in which they are one of the team today; of a shared screen, those
-- of whoever looks at it. A home that belongs to no hub keeps no log here.
create function house.my_homes() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, platform as $$
  select h.id from homes.home h
   where h.authority_id = platform.authority() and h.hub_id in (
     select r.hub_id from platform.role_held r
      where r.authority_id = platform.authority() and r.account_id = any (platform.present()) and r.hub_id is not null
        and r.role in ('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER', 'PORTFOLIO_LEAD')
        and r.from_at <= now() and (r.until_at is null or r.until_at > now())
      group by r.hub_id having count(distinct r.account_id) = cardinality(platform.present()))
$$;
revoke all on function house.my_homes() from public;
grant execute on function house.my_homes() to onedoor_web;

call platform.guard_section('house.entry', 'NOTES');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on house.entry to onedoor_web;
create policy as_whoever_writes on house.entry as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM'))
  or (recorded_by = (select platform.account()) and withdrawn_at is null and home_id in (select house.my_homes())));

do $$
declare
  v_table text;
begin
  foreach v_table in array array['home_entry', 'handover'] loop
    execute format('call platform.guard(%L)', 'house.' || v_table);
    execute format('grant select, insert on house.%I to onedoor_web', v_table);
    execute format('create policy the_homes_team on house.%I for select to onedoor_web using (
      authority_id = (select platform.authority()) and ((select platform.holds(''SYSTEM'')) or home_id in (select house.my_homes())))', v_table);
    execute format('create policy written_by_the_team on house.%I for insert to onedoor_web with check (
      authority_id = (select platform.authority()) and recorded_by = (select platform.account())
      and home_id in (select house.my_homes()))', v_table);
  end loop;
end $$;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on house.home_entry to onedoor_web;
create policy written_standing on house.home_entry as restrictive for insert to onedoor_web with check (withdrawn_at is null);
create policy taken_back_by_the_team on house.home_entry for update to onedoor_web using (
  authority_id = (select platform.authority()) and home_id in (select house.my_homes()) and withdrawn_at is null)
  with check (authority_id = (select platform.authority()) and withdrawn_by = (select platform.account()));

call platform.guard('house.handover_read');
grant select, insert on house.handover_read to onedoor_web;
create policy with_the_handover on house.handover_read for select to onedoor_web using (
  authority_id = (select platform.authority()) and handover_id in (select h.id from house.handover h));
create policy read_by_somebody_else on house.handover_read for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account())
  and handover_id in (select h.id from house.handover h where h.recorded_by <> (select platform.account())));
