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

-- ---------------------------------------------------------------- accounts nobody signs in to any more

call platform.declare_setting('staff.unused.days', '{ADMINISTRATOR}', 30, 365, '{90}');

-- Staff accounts that close within two weeks unless somebody signs in, and when; for those who look after accounts.
create function staff.closing() returns table (account_id uuid, display_name text, closes_at timestamptz)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select a.id, a.display_name, at from platform.account a,
         lateral (select greatest(a.opened_at, a.reopened_at, a.last_signed_in_at)
                         + make_interval(days => (select platform.number('staff.unused.days'))) as at) rests
   where a.authority_id = platform.authority() and a.kind = 'STAFF' and not a.demo and a.closed_at is null
     and at < now() + interval '14 days' and platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')
   order by at, a.display_name
$$;

-- Closes one of them whose time is up; roles and name stay, so that it can be opened again. The council's last open
-- administrator stays: somebody must be able to let the others in. Administrators are closed one after the other.
create function staff.close_dormant(p_account uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
begin
  if not platform.holds('SYSTEM') then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('dormant ' || platform.authority(), 0));
  update platform.account a set closed_at = now(), closed_because = 'DORMANT'
   where a.authority_id = platform.authority() and a.id = p_account
     and exists (select from staff.closing() c where c.account_id = a.id and c.closes_at <= now())
     and (not exists (select from platform.role_held h where h.authority_id = a.authority_id and h.account_id = a.id
                and h.role = 'ADMINISTRATOR' and h.until_at is null)
          or exists (select from platform.role_held h join platform.account o on o.authority_id = h.authority_id and o.id = h.account_id
                where h.authority_id = a.authority_id and h.role = 'ADMINISTRATOR' and h.until_at is null
                  and o.id <> a.id and o.closed_at is null));
  if not found then
    return false;
  end if;
  update platform.sign_in s set ended_at = now() where s.authority_id = platform.authority() and s.account_id = p_account and s.ended_at is null;
  return true;
end $$;

-- Opens an account again that closed for want of use; its old password is gone, a code is given for a new one.
create function staff.reopen(p_account uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
begin
  update platform.account a set closed_at = null, closed_because = null, reopened_at = now(), password_hash = null
   where a.authority_id = platform.authority() and a.id = p_account and a.closed_because = 'DORMANT'
     and platform.holds('HUB_MANAGER', 'ADMINISTRATOR');
  return found;
end $$;
revoke all on function staff.closing(), staff.close_dormant(uuid), staff.reopen(uuid) from public;
grant execute on function staff.closing(), staff.close_dormant(uuid), staff.reopen(uuid) to onedoor_web;

-- ---------------------------------------------------------------- where somebody who works here lives, if they say so

-- The print of a postcode: two can be compared, and nobody can read one back without the key that is the functions' alone.
create function staff.postcode_print(p_postcode text) returns bytea
language sql stable security definer set search_path = pg_catalog, platform, public as $$
  select hmac(convert_to(platform.authority() || ' ' || upper(regexp_replace(p_postcode, '[^A-Za-z0-9]', '', 'g')), 'UTF8'), k.key, 'sha256')
    from platform.context_key k
$$;

-- Asked of nobody, and read by nobody: it is only ever compared with where a young person lives.
create table staff.lives_at (
  authority_id text not null,
  id           uuid not null, -- the account's id
  print        bytea, -- null when its owner took it back
  primary key (authority_id, id),
  foreign key (authority_id, id) references platform.account (authority_id, id)
);
call platform.guard('staff.lives_at');
create policy read_by_nobody on staff.lives_at for select to onedoor_web using (false);
insert into platform.changing values ('staff.lives_at', 'print');

-- Keeps the viewer's own, or takes it back (null).
create function staff.keep_postcode(p_postcode text) returns void
language sql volatile security definer set search_path = pg_catalog, staff, platform as $$
  insert into staff.lives_at (authority_id, id, print)
  select platform.authority(), platform.account(), staff.postcode_print(p_postcode)
  on conflict (authority_id, id) do update set print = excluded.print where lives_at.print is distinct from excluded.print
$$;
create function staff.postcode_is_kept() returns boolean
language sql stable security definer set search_path = pg_catalog, staff, platform as $$
  select exists (select from staff.lives_at l where l.authority_id = platform.authority() and l.id = platform.account() and l.print is not null)
$$;
revoke all on function staff.postcode_print(text), staff.keep_postcode(text), staff.postcode_is_kept() from public;
grant execute on function staff.keep_postcode(text), staff.postcode_is_kept() to onedoor_web;
