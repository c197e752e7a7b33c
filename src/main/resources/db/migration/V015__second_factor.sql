-- Room: platform. The second factor: codes of a phone (RFC 6238, HMAC-SHA-1, 30 seconds, six figures) after the password.
-- Codes are reckoned in here, so that a secret once enrolled never leaves: no role of the application can read a table of
-- this file, and the gate may only ask whether a code is right.

create table platform.second_factor (
  authority_id text not null,
  account_id   uuid not null,
  secret       bytea not null constraint secret_has_160_bits check (octet_length(secret) = 20),
  last_step    bigint not null, -- of the newest code that was accepted: neither it nor an older one is again
  since        timestamptz not null default now(),
  primary key (authority_id, account_id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id)
);

create table platform.recovery_code (
  authority_id text not null,
  account_id   uuid not null,
  code_hash    bytea not null,
  used_at      timestamptz,
  primary key (authority_id, account_id, code_hash),
  foreign key (authority_id, account_id) references platform.account (authority_id, id)
);

-- Somebody whose password was right and who has yet to show the second factor. It opens nothing, and is over in minutes.
create table platform.half_sign_in (
  authority_id text not null,
  token_hash   bytea not null,
  account_id   uuid not null,
  proposed     bytea, -- the secret their phone is shown, while they have none
  expires_at   timestamptz not null,
  primary key (authority_id, token_hash),
  foreign key (authority_id, account_id) references platform.account (authority_id, id)
);
create unique index half_sign_in_by_token on platform.half_sign_in (token_hash);
create index half_sign_in_by_account on platform.half_sign_in (authority_id, account_id);

call platform.guard('platform.second_factor', false);
call platform.guard('platform.recovery_code', false);
call platform.guard('platform.half_sign_in', false);

-- The code of a secret in a step of 30 seconds.
create function platform.totp(p_secret bytea, p_step bigint, p_figures int default 6) returns text
language plpgsql immutable set search_path = pg_catalog, public as $$
declare
  v_mac  bytea := hmac(int8send(p_step), p_secret, 'sha1');
  v_from int := get_byte(v_mac, 19) & 15;
begin
  return lpad(((((get_byte(v_mac, v_from) & 127)::bigint << 24) + (get_byte(v_mac, v_from + 1) << 16)
    + (get_byte(v_mac, v_from + 2) << 8) + get_byte(v_mac, v_from + 3)) % (10 ^ p_figures)::bigint)::text, p_figures, '0');
end $$;
revoke all on function platform.totp(bytea, bigint, int) from public;

-- The step a typed code is of: now, or one before or after, for clocks that drift; null when it is wrong or was used.
create function platform.totp_step(p_secret bytea, p_code text, p_after bigint) returns bigint
language sql volatile set search_path = pg_catalog, platform as $$
  with now_step as (select floor(extract(epoch from clock_timestamp()) / 30)::bigint as step)
  select min(s) from now_step, generate_series(step - 1, step + 1) s where s > p_after and platform.totp(p_secret, s) = p_code
$$;
revoke all on function platform.totp_step(bytea, text, bigint) from public;

-- What happened to somebody's second factor; never the secret.
create function platform.record_second_factor(p_authority text, p_account uuid, p_what text, p_became text) returns void
language sql volatile security definer set search_path = pg_catalog, platform as $$
  select platform.trace(p_authority, coalesce((platform.context())[1]::uuid, p_account), coalesce((platform.context())[6], 'gate'), p_what,
    'platform.second_factor', p_account::text, '{}', null, jsonb_build_object('is', p_became))
$$;
revoke all on function platform.record_second_factor(text, uuid, text, text) from public;

-- The password was right. True when the second factor is there to be asked; else the secret offered is proposed.
create function platform.gate_half(p_account uuid, p_token_hash bytea, p_secret bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_authority text;
  v_has       boolean;
begin
  select a.authority_id into strict v_authority from platform.account a where a.id = p_account and a.kind = 'STAFF' and a.closed_at is null;
  v_has := exists (select from platform.second_factor f where f.account_id = p_account and f.authority_id = v_authority);
  delete from platform.half_sign_in h where h.authority_id = v_authority and (h.expires_at < now() or h.account_id = p_account and h.proposed is not null);
  insert into platform.half_sign_in (authority_id, token_hash, account_id, proposed, expires_at)
  values (v_authority, p_token_hash, p_account, case when not v_has then p_secret end, now() + interval '10 minutes');
  return v_has;
end $$;

-- What stands half way: whose it is, and the proposed secret where there is none yet.
create function platform.gate_half_way(p_token_hash bytea) returns table (account_id uuid, username text, proposed bytea)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select a.id, a.username, h.proposed from platform.half_sign_in h join platform.account a on a.authority_id = h.authority_id and a.id = h.account_id
   where h.token_hash = p_token_hash and h.expires_at > now() and a.closed_at is null
$$;

-- Locks the account of somebody half way, so that no code is tried twice at once; null when they are not, or rest.
create function platform.half_account(p_token_hash bytea) returns uuid
language sql volatile security definer set search_path = pg_catalog, platform as $$
  select a.id from platform.half_sign_in h join platform.account a on a.authority_id = h.authority_id and a.id = h.account_id
   where h.token_hash = p_token_hash and h.expires_at > now() and a.closed_at is null
     and coalesce(a.locked_until <= now(), true)
   for no key update of a
$$;
revoke all on function platform.half_account(bytea) from public;

-- The first code of a new phone: from now on it is the second factor, with these recovery codes. Whose, or null.
create function platform.gate_enrol(p_token_hash bytea, p_code text, p_recovery bytea[]) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_account uuid := platform.half_account(p_token_hash);
  v_half    platform.half_sign_in;
  v_step    bigint;
begin
  select * into v_half from platform.half_sign_in h where h.token_hash = p_token_hash and h.account_id = v_account and h.proposed is not null;
  if not found or exists (select from platform.second_factor f where f.account_id = v_account) then
    return null;
  end if;
  v_step := platform.totp_step(v_half.proposed, p_code, 0);
  if v_step is null then
    perform platform.gate_failed(v_account);
    return null;
  end if;
  insert into platform.second_factor (authority_id, account_id, secret, last_step) values (v_half.authority_id, v_account, v_half.proposed, v_step);
  insert into platform.recovery_code (authority_id, account_id, code_hash) select v_half.authority_id, v_account, unnest(p_recovery);
  delete from platform.half_sign_in h where h.authority_id = v_half.authority_id and h.account_id = v_account;
  perform platform.record_second_factor(v_half.authority_id, v_account, 'INSERT', 'enrolled');
  return v_account;
end $$;

-- A code of the phone, or (its hash) one of the recovery codes: whose, or null. Five that are wrong rest the account.
create function platform.gate_second(p_token_hash bytea, p_code text, p_recovery bytea) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_account uuid := platform.half_account(p_token_hash);
  v_factor  platform.second_factor;
  v_step    bigint;
begin
  select * into v_factor from platform.second_factor f where f.account_id = v_account for update;
  if not found then
    return null;
  end if;
  v_step := platform.totp_step(v_factor.secret, p_code, v_factor.last_step);
  if v_step is not null then
    update platform.second_factor f set last_step = v_step where f.authority_id = v_factor.authority_id and f.account_id = v_account;
  else
    update platform.recovery_code c set used_at = now()
     where c.authority_id = v_factor.authority_id and c.account_id = v_account and c.code_hash = p_recovery and c.used_at is null;
    if not found then
      perform platform.gate_failed(v_account);
      return null;
    end if;
    perform platform.record_second_factor(v_factor.authority_id, v_account, 'UPDATE', 'recovery code used');
  end if;
  delete from platform.half_sign_in h where h.token_hash = p_token_hash;
  return v_account;
end $$;

create function platform.gate_recovery_left(p_account uuid) returns int
language sql stable security definer set search_path = pg_catalog, platform as $$
  select count(*)::int from platform.recovery_code c where c.account_id = p_account and c.used_at is null
$$;

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'platform' and p.proname like 'gate\_%' loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to onedoor_gate', f);
  end loop;
end $$;

-- Whether a colleague has a second factor, for those who look after accounts; and since when.
create function platform.second_factor_since(p_account uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, platform as $$
  select f.since from platform.second_factor f
   where f.authority_id = platform.authority() and f.account_id = p_account and platform.holds('ADMINISTRATOR', 'HUB_MANAGER')
$$;

-- An administrator forgets a colleague's lost phone: recovery codes and sign-ins go with it, and they enrol anew after
-- their password. Not their own, and not for somebody to whom they gave a password code in the last day: nobody alone
-- may become somebody else. What was in the way, or null when it was done.
create function platform.reset_second_factor(p_account uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_account platform.account;
begin
  select * into v_account from platform.account a
   where a.authority_id = platform.authority() and a.id = p_account and a.kind = 'STAFF' for no key update;
  if not found or not platform.holds('ADMINISTRATOR') then
    return 'administrator';
  elsif p_account = platform.account() then
    return 'yourself';
  elsif v_account.setup_by = platform.account() and v_account.setup_given_at > now() - interval '1 day' then
    return 'alone';
  end if;
  delete from platform.second_factor f where f.authority_id = v_account.authority_id and f.account_id = p_account;
  delete from platform.recovery_code c where c.authority_id = v_account.authority_id and c.account_id = p_account;
  delete from platform.half_sign_in h where h.authority_id = v_account.authority_id and h.account_id = p_account;
  update platform.sign_in s set ended_at = now() where s.authority_id = v_account.authority_id and s.account_id = p_account and s.ended_at is null;
  update platform.account a set factor_reset_by = platform.account(), factor_reset_at = now() where a.id = p_account;
  perform platform.record_second_factor(v_account.authority_id, p_account, 'DELETE', 'reset');
  return null;
end $$;

-- A code with which a colleague chooses a password. Not for oneself, for an administrator only by another, and not by
-- whoever reset their second factor in the last day. What was in the way, or null when it was given.
create function platform.give_set_up_code(p_account uuid, p_code_hash bytea, p_for interval) returns text
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_account platform.account;
begin
  select * into v_account from platform.account a where a.authority_id = platform.authority() and a.id = p_account
     and a.kind = 'STAFF' and a.closed_at is null for no key update;
  if not found or not platform.holds('ADMINISTRATOR', 'HUB_MANAGER', 'SYSTEM') then
    return 'nobody';
  elsif p_account = platform.account() then
    return 'yourself';
  elsif not platform.holds('ADMINISTRATOR', 'SYSTEM') and exists (select from platform.role_held h
      where h.authority_id = v_account.authority_id and h.account_id = p_account and h.role = 'ADMINISTRATOR'
        and h.from_at <= now() and (h.until_at is null or h.until_at > now())) then
    return 'administrator';
  elsif v_account.factor_reset_by = platform.account() and v_account.factor_reset_at > now() - interval '1 day' then
    return 'alone';
  end if;
  update platform.account a set setup_hash = p_code_hash, setup_until = now() + p_for, setup_by = platform.account(), setup_given_at = now()
   where a.id = p_account;
  return null;
end $$;

-- The viewer's own sign-ins of the last month, newest first: which is this one, which still go on, and which began on a
-- device that no earlier one had.
create function platform.own_sign_ins(p_token_hash bytea)
returns table (id uuid, method text, device text, began_at timestamptz, last_seen_at timestamptz, this boolean, goes_on boolean, new_device boolean)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select s.id, s.method, s.device, s.began_at, s.last_seen_at, s.token_hash = p_token_hash,
         s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '4 hours',
         exists (select from platform.sign_in o where o.authority_id = s.authority_id and o.account_id = s.account_id and o.began_at < s.began_at)
           and not exists (select from platform.sign_in o where o.authority_id = s.authority_id and o.account_id = s.account_id
                 and o.began_at < s.began_at and o.device is not distinct from s.device)
    from platform.sign_in s
   where s.authority_id = platform.authority() and s.account_id = platform.account() and s.began_at > now() - interval '30 days'
     and s.method <> 'CALENDAR'
   order by s.began_at desc limit 50
$$;

-- Ends one of the viewer's own sign-ins; with null, all but the one that is asking.
create function platform.end_own_sign_in(p_id uuid, p_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, platform as $$
  update platform.sign_in s set ended_at = now()
   where s.authority_id = platform.authority() and s.account_id = platform.account() and s.ended_at is null
     and (s.id = p_id or p_id is null and s.token_hash <> p_token_hash)
$$;
revoke all on function platform.own_sign_ins(bytea), platform.end_own_sign_in(uuid, bytea) from public;
grant execute on function platform.own_sign_ins(bytea), platform.end_own_sign_in(uuid, bytea) to onedoor_web;

-- The viewer's own calendar: a sign-in that opens no page, by whose secret a calendar reads what is due. One at most.
create function platform.own_calendar() returns table (began_at timestamptz, read_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select s.began_at, nullif(s.last_seen_at, s.began_at), s.expires_at from platform.sign_in s
   where s.authority_id = platform.authority() and s.account_id = platform.account() and s.method = 'CALENDAR'
     and s.ended_at is null and s.expires_at > now()
$$;

create function platform.end_own_calendar() returns void
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_id uuid;
begin
  for v_id in
    update platform.sign_in s set ended_at = now()
     where s.authority_id = platform.authority() and s.account_id = platform.account() and s.method = 'CALENDAR' and s.ended_at is null
    returning s.id
  loop
    perform platform.trace(platform.authority(), platform.account(), 'sign-in CALENDAR', 'UPDATE', 'platform.sign_in', v_id::text, '{}', null, null);
  end loop;
end $$;

-- Takes away the one there was and makes another; for staff alone.
create function platform.begin_own_calendar(p_token_hash bytea, p_lifetime interval) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_id uuid;
begin
  -- of two made at once the later holds
  perform 1 from platform.account a where a.authority_id = platform.authority() and a.id = platform.account()
     and a.kind = 'STAFF' and a.closed_at is null for no key update;
  if not found then
    return false;
  end if;
  perform platform.end_own_calendar();
  insert into platform.sign_in (authority_id, token_hash, account_id, method, expires_at)
  values (platform.authority(), p_token_hash, platform.account(), 'CALENDAR', now() + p_lifetime) returning id into v_id;
  perform platform.trace(platform.authority(), platform.account(), 'sign-in CALENDAR', 'INSERT', 'platform.sign_in', v_id::text, '{}', null, null);
  return true;
end $$;
revoke all on function platform.own_calendar(), platform.end_own_calendar(), platform.begin_own_calendar(bytea, interval) from public;
grant execute on function platform.own_calendar(), platform.end_own_calendar(), platform.begin_own_calendar(bytea, interval) to onedoor_web;

revoke all on function platform.second_factor_since(uuid), platform.reset_second_factor(uuid),
  platform.give_set_up_code(uuid, bytea, interval) from public;
grant execute on function platform.second_factor_since(uuid), platform.reset_second_factor(uuid),
  platform.give_set_up_code(uuid, bytea, interval) to onedoor_web;
