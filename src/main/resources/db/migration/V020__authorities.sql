-- Room: authorities. Councils and their hubs.

create schema authorities;
grant usage on schema authorities to onedoor_web, onedoor_gate;

create table authorities.authority (
  authority_id text not null primary key constraint authority_code check (authority_id ~ '^[A-Z][0-9]{8}$'),
  name         text not null constraint authority_has_a_name check (length(btrim(name)) between 1 and 100),
  slug         text not null unique constraint authority_slug check (slug ~ '^[a-z0-9-]{1,60}$'),
  demo         boolean not null default false,
  made_at      timestamptz not null
);

create table authorities.hub (
  authority_id text not null references authorities.authority,
  id           uuid not null,
  name         text not null constraint hub_has_a_name check (length(btrim(name)) between 1 and 100),
  phone        text,
  opened_on    date not null,
  min_age      int not null default 12,
  max_age      int not null default 25,
  places       int not null default 40, -- young people at a time
  primary key (authority_id, id),
  unique (authority_id, name),
  constraint hub_ages check (min_age between 8 and max_age and max_age <= 25)
);

call platform.guard('authorities.authority');
call platform.guard('authorities.hub');

-- The names of councils and hubs are public: the door asks where.
grant select, insert on authorities.authority, authorities.hub to onedoor_web;
grant select on authorities.authority, authorities.hub to onedoor_gate;
create policy public_names on authorities.authority for select to onedoor_web, onedoor_gate using (true);
create policy public_names on authorities.hub for select to onedoor_web, onedoor_gate using (true);
create policy makes_itself on authorities.authority for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));
create policy opens on authorities.hub for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM', 'ADMINISTRATOR')));
