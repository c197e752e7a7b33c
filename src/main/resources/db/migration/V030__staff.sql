-- Room: staff. The people who work here: their profile and who owns the door. Roles are held in platform.role_held.

create schema staff;
grant usage on schema staff to onedoor_web;

create table staff.worker (
  authority_id text not null,
  id           uuid not null, -- the account's id
  phone        text,
  hours        text,
  interests    text[] not null default '{}',
  languages    text[] not null default '{}',
  starts_on    date not null,
  leaves_on    date,
  caseload     int not null default 0 constraint caseload_is_a_number_of_people check (caseload between 0 and 30),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, id) references platform.account (authority_id, id)
);
call platform.guard('staff.worker');
grant select, insert on staff.worker to onedoor_web;
grant update (phone, hours, interests, languages, leaves_on, caseload) on staff.worker to onedoor_web;
create policy colleagues on staff.worker for select to onedoor_web using (authority_id = (select platform.authority()));
create policy joiners on staff.worker for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')));
create policy changes on staff.worker for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')) or id = (select platform.account())));

-- Who reads what comes through a hub's door: always somebody, from the day the hub is made.
create table staff.door_owner (
  authority_id text not null,
  id           uuid not null,
  hub_id       uuid not null,
  account_id   uuid not null,
  from_at      timestamptz not null,
  until_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id)
);
create unique index one_door_owner_a_hub on staff.door_owner (authority_id, hub_id) where until_at is null;
call platform.guard('staff.door_owner');
grant select, insert on staff.door_owner to onedoor_web;
grant update (until_at) on staff.door_owner to onedoor_web;
create policy everybody_knows on staff.door_owner for select to onedoor_web using (authority_id = (select platform.authority()));
create policy named on staff.door_owner for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')));
create policy replaced on staff.door_owner for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')));
