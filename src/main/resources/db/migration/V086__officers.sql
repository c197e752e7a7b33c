-- Room: officers. Whom of the police this council knows, and by which address they are really reached.

create schema officers;
grant usage on schema officers to onedoor_web;

-- Somebody of the police, or a control room. Their address is used from the moment the code that was sent there was typed.
create table officers.contact (
  authority_id text not null,
  id           uuid not null,
  name         text not null constraint contact_name check (length(name) between 1 and 120),
  force        text not null constraint contact_force check (length(force) between 1 and 120),
  duty         text not null constraint contact_duty check (duty in ('MISSING_COORDINATOR', 'CONTROL_ROOM', 'NEIGHBOURHOOD', 'OTHER')),
  email        text not null constraint contact_email check (email ~ '^[^@[:space:]<>,;:"()\\]+@[A-Za-z0-9.-]+$' and length(email) <= 254),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  ended_by     uuid,
  ended_at     timestamptz,
  primary key (authority_id, id),
  constraint contact_confirmed_by_somebody check (num_nulls(confirmed_by, confirmed_at) in (0, 2)),
  constraint contact_ended_by_somebody check (num_nulls(ended_by, ended_at) in (0, 2))
);
create unique index one_contact_an_address on officers.contact (authority_id, lower(email)) where ended_at is null;
call platform.guard('officers.contact');
grant select, insert on officers.contact to onedoor_web;
grant update (ended_by, ended_at) on officers.contact to onedoor_web;
insert into platform.changing values ('officers.contact', 'confirmed_by'), ('officers.contact', 'confirmed_at');

create policy whoever_runs_a_hub on officers.contact for select to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy added on officers.contact for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER'))
  and recorded_by = (select platform.account()) and confirmed_at is null and ended_at is null);
create policy stood_down on officers.contact for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')));

-- The code of a contact, made anew whenever it is asked for and kept nowhere; for the product, which sends it.
create function officers.code(p_contact uuid) returns text
language sql stable security definer set search_path = pg_catalog, platform, public as $$
  select upper(left(encode(hmac('officers ' || p_contact, k.key::text, 'sha256'), 'hex'), 12)) from platform.context_key k
$$;
create function officers.code_to_send(p_contact uuid) returns text
language sql stable security definer set search_path = pg_catalog, platform, officers as $$
  select officers.code(p_contact) where platform.holds('SYSTEM')
$$;

-- Whether what was typed is the code that went to a contact, within a day: 48 bits.
create function officers.confirm(p_contact uuid, p_typed text, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform, officers as $$
begin
  update officers.contact c set confirmed_by = platform.account(), confirmed_at = p_at
   where c.authority_id = platform.authority() and platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')
     and c.id = p_contact and c.confirmed_at is null and c.ended_at is null
     and c.recorded_at >= p_at - interval '1 day' and p_typed = officers.code(c.id);
  return found;
end $$;
revoke all on function officers.code(uuid), officers.code_to_send(uuid), officers.confirm(uuid, text, timestamptz) from public;
grant execute on function officers.code_to_send(uuid), officers.confirm(uuid, text, timestamptz) to onedoor_web;
