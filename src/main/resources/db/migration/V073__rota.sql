-- Room: rota. Who is on in a home: planned, and as it was really worked. A plan is never rewritten: it is called off and
-- another takes its place; what was worked stands beside it.

create schema rota;
grant usage on schema rota to onedoor_web;

-- Shifts are told in the time on the wall and belong to the day they begin on; one that ends at or before the time it begins
-- runs over midnight.
create table rota.shift (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  on_day       date not null,
  kind         text not null constraint shift_kind check (kind in ('EARLY', 'LATE', 'DAY', 'WAKING_NIGHT', 'SLEEP_IN', 'ON_CALL')),
  from_time    time(0) not null,
  until_time   time(0) not null,
  worker_id    uuid, -- null: nobody yet, which is shown as a gap
  instead_of   uuid, -- the plan whose place it took
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  called_off_by uuid,
  called_off_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  foreign key (authority_id, instead_of) references rota.shift (authority_id, id),
  constraint called_off_by_somebody check (num_nulls(called_off_by, called_off_at) in (0, 2))
);
create index shift_on on rota.shift (authority_id, on_day, home_id) where called_off_at is null;
create unique index nobody_is_planned_twice on rota.shift (authority_id, home_id, on_day, kind, from_time, worker_id)
  where called_off_at is null and worker_id is not null;
create unique index a_plan_is_replaced_once on rota.shift (authority_id, instead_of) where instead_of is not null;
call platform.guard('rota.shift');
grant select, insert on rota.shift to onedoor_web;
grant update (called_off_by, called_off_at) on rota.shift to onedoor_web;

-- What happened: who was really there, from when until when, planned or not.
create table rota.worked (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  on_day       date not null,
  kind         text not null constraint worked_kind check (kind in ('EARLY', 'LATE', 'DAY', 'WAKING_NIGHT', 'SLEEP_IN', 'ON_CALL')),
  from_time    time(0) not null,
  until_time   time(0) not null,
  worker_id    uuid not null,
  shift_id     uuid, -- the plan it stands beside; null for one nobody planned
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  foreign key (authority_id, shift_id) references rota.shift (authority_id, id),
  constraint withdrawn_by_somebody check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create index worked_on on rota.worked (authority_id, on_day, home_id) where withdrawn_at is null;
create unique index nobody_worked_twice on rota.worked (authority_id, home_id, on_day, kind, from_time, worker_id)
  where withdrawn_at is null;
call platform.guard('rota.worked');
grant select, insert on rota.worked to onedoor_web;
grant update (withdrawn_by, withdrawn_at) on rota.worked to onedoor_web;

-- Colleagues know who is on. Who runs a hub plans; whoever worked writes it down themselves, or who runs a hub for them.
create policy colleagues on rota.shift for select to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.is_colleague()));
create policy colleagues on rota.worked for select to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.is_colleague()));
create policy plans on rota.shift for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy calls_off on rota.shift for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy writes_down on rota.worked for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and (worker_id = (select platform.account()) or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM'))));
create policy takes_back on rota.worked for update to onedoor_web using (
  authority_id = (select platform.authority())
  and (worker_id = (select platform.account()) or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM'))));
