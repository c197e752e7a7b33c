-- Room: officers. Whom of the police this council knows, by which address they are really reached, and what they were shown.

create schema officers;
grant usage on schema officers to onedoor_web, onedoor_gate;

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

create policy colleagues_know_whom_they_can_send_to on officers.contact for select to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.is_colleague()) and confirmed_at is not null and ended_at is null);
create policy whoever_runs_a_hub on officers.contact for select to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy added on officers.contact for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER'))
  and recorded_by = (select platform.account()) and confirmed_at is null and ended_at is null);
create policy stood_down on officers.contact for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')));

-- The sheet of one night, shown to one of them: from when its code is typed until they are back, or somebody stops it.
create table officers.showing (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  episode_id      uuid not null,
  contact_id      uuid not null, -- and their account: whoever is confirmed has one
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  opened_at       timestamptz,
  ended_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, episode_id) references safety.missing_episode (authority_id, young_person_id, id),
  foreign key (authority_id, contact_id) references platform.account (authority_id, id)
);
create index showings_of on officers.showing (authority_id, young_person_id, episode_id);
create index showings_to_open on officers.showing (recorded_at) where opened_at is null and ended_at is null;
call platform.guard_section('officers.showing', 'MISSING');
insert into platform.changing values ('officers.showing', 'opened_at'), ('officers.showing', 'ended_at');
create policy to_a_contact_that_holds on officers.showing as restrictive for insert to onedoor_web with check (
  recorded_by = (select platform.account()) and opened_at is null and ended_at is null
  and contact_id in (select c.id from officers.contact c where c.authority_id = (select platform.authority()) and c.confirmed_at is not null and c.ended_at is null));

-- Whoever is shown one night reads of that night, and what was written for it beforehand; nothing of other nights, and of no talk.
create function officers.shown_to_me() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, platform, officers as $$
  select s.episode_id from officers.showing s
   where s.authority_id = platform.authority() and s.contact_id = platform.account() and s.opened_at is not null and s.ended_at is null
$$;
revoke all on function officers.shown_to_me() from public;
grant execute on function officers.shown_to_me() to onedoor_web;
create policy their_own on officers.showing as restrictive for select to onedoor_web using (
  not (select platform.holds('POLICE_CONTACT')) or contact_id = (select platform.account()) and opened_at is not null and ended_at is null);
create policy of_the_night_that_is_shown on safety.missing_episode as restrictive for select to onedoor_web using (
  not (select platform.holds('POLICE_CONTACT')) or id in (select officers.shown_to_me()));
create policy of_the_night_that_is_shown on safety.missing_fact as restrictive for select to onedoor_web using (
  not (select platform.holds('POLICE_CONTACT')) or episode_id in (select officers.shown_to_me()));
create policy not_what_they_told_afterwards on safety.return_interview as restrictive for select to onedoor_web using (
  not (select platform.holds('POLICE_CONTACT')));

-- A code, made anew whenever it is asked for and kept nowhere; for the product, which sends it. Of a contact, or of a showing.
create function officers.code(p_what uuid) returns text
language sql stable security definer set search_path = pg_catalog, platform, public as $$
  select upper(left(encode(hmac('officers ' || p_what, k.key::text, 'sha256'), 'hex'), 12)) from platform.context_key k
$$;
create function officers.code_to_send(p_what uuid) returns text
language sql stable security definer set search_path = pg_catalog, platform, officers as $$
  select officers.code(p_what) where platform.holds('SYSTEM')
$$;

-- Whether what was typed is the code that went to a contact, within a day: 48 bits. From then on they have an account, with which
-- nobody signs in but by the code of a showing.
create function officers.confirm(p_contact uuid, p_typed text, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform, officers as $$
declare
  v_contact officers.contact;
begin
  update officers.contact c set confirmed_by = platform.account(), confirmed_at = p_at
   where c.authority_id = platform.authority() and platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')
     and c.id = p_contact and c.confirmed_at is null and c.ended_at is null
     and c.recorded_at >= p_at - interval '1 day' and p_typed = officers.code(c.id)
  returning * into v_contact;
  if not found then
    return false;
  end if;
  insert into platform.account (authority_id, id, kind, display_name)
  values (v_contact.authority_id, v_contact.id, 'POLICE_CONTACT', v_contact.name || ', ' || v_contact.force);
  return true;
end $$;

-- Whoever is stood down is out at once.
create function officers.nobody_any_more() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform, officers as $$
begin
  update officers.showing s set ended_at = new.ended_at where s.authority_id = new.authority_id and s.contact_id = new.id and s.ended_at is null;
  update platform.link l set until_at = greatest(l.from_at, now())
   where l.authority_id = new.authority_id and l.account_id = new.id and (l.until_at is null or l.until_at > now());
  update platform.account a set closed_at = now(), closed_because = 'LEFT' where a.authority_id = new.authority_id and a.id = new.id;
  return null;
end $$;
create trigger nobody_any_more after update on officers.contact
  for each row when (old.ended_at is null and new.ended_at is not null) execute function officers.nobody_any_more();

-- True while somebody is not back.
create function officers.goes_on(p_authority text, p_episode uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, safety as $$
  select exists (select from safety.missing_episode e where e.authority_id = p_authority and e.id = p_episode and e.withdrawn_at is null)
     and not exists (select from safety.missing_fact f where f.authority_id = p_authority and f.episode_id = p_episode
                        and f.kind = 'RETURNED' and f.withdrawn_at is null)
$$;

-- Nobody is shown a night longer than it lasts: told by the database, whoever writes down that it is over.
create function officers.stop_showing(p_authority text, p_episode uuid, p_contact uuid, p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, platform, officers as $$
  update platform.link l set until_at = greatest(l.from_at, now())
    from officers.showing s
   where s.authority_id = p_authority and s.episode_id = p_episode and s.ended_at is null and (p_contact is null or s.contact_id = p_contact)
     and l.authority_id = s.authority_id and l.account_id = s.contact_id and l.kind = 'POLICE'
     and l.young_person_id in (select people.records_of(s.authority_id, s.young_person_id)) and (l.until_at is null or l.until_at > now());
  update officers.showing s set ended_at = p_at
   where s.authority_id = p_authority and s.episode_id = p_episode and s.ended_at is null and (p_contact is null or s.contact_id = p_contact);
$$;
create function officers.it_is_over() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, officers as $$
begin
  perform officers.stop_showing(new.authority_id, case tg_table_name when 'missing_fact' then (to_jsonb(new) ->> 'episode_id')::uuid else new.id end, null,
    case tg_table_name when 'missing_fact' then new.recorded_at else new.withdrawn_at end);
  return null;
end $$;
create trigger nobody_is_shown_it after insert on safety.missing_fact
  for each row when (new.kind = 'RETURNED') execute function officers.it_is_over();
create trigger nobody_is_shown_it after update on safety.missing_episode
  for each row when (new.withdrawn_at is not null) execute function officers.it_is_over();

-- Somebody who may write of it stops showing a night to one of them.
create function officers.stop(p_showing uuid, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform, officers as $$
declare
  v_showing officers.showing;
begin
  select * into v_showing from officers.showing s where s.authority_id = platform.authority() and s.id = p_showing and s.ended_at is null
     and s.young_person_id in (select platform.visible('MISSING', 'W'));
  if not found then
    return false;
  end if;
  perform officers.stop_showing(v_showing.authority_id, v_showing.episode_id, v_showing.contact_id, p_at);
  return true;
end $$;

-- Whose code was typed, within two hours and for the first time, while the night goes on: the contact may see them from now on,
-- until it is over and twelve hours at most.
create function officers.open(p_typed text, p_at timestamptz) returns table (contact_id uuid, showing_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, platform, officers as $$
declare
  v_showing officers.showing;
begin
  select s.* into v_showing from officers.showing s join officers.contact c on c.authority_id = s.authority_id and c.id = s.contact_id
   where s.opened_at is null and s.ended_at is null and c.ended_at is null and s.recorded_at > p_at - interval '2 hours'
     and p_typed = officers.code(s.id) and officers.goes_on(s.authority_id, s.episode_id)
     for update of s;
  if not found then
    return;
  end if;
  update officers.showing s set opened_at = p_at where s.authority_id = v_showing.authority_id and s.id = v_showing.id;
  insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at, because)
  select v_showing.authority_id, platform.new_id(), records.id, v_showing.contact_id, 'POLICE', now(), now() + interval '12 hours', 'not back, and shown to the police'
    from people.records_of(v_showing.authority_id, v_showing.young_person_id) records (id);
  return query select v_showing.contact_id, v_showing.id;
end $$;

revoke all on function officers.code(uuid), officers.code_to_send(uuid), officers.confirm(uuid, text, timestamptz), officers.nobody_any_more(),
  officers.goes_on(text, uuid), officers.stop_showing(text, uuid, uuid, timestamptz), officers.it_is_over(), officers.stop(uuid, timestamptz),
  officers.open(text, timestamptz) from public;
grant execute on function officers.code_to_send(uuid), officers.confirm(uuid, text, timestamptz), officers.stop(uuid, timestamptz) to onedoor_web;
grant execute on function officers.open(text, timestamptz) to onedoor_gate;
