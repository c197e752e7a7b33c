-- Room: platform. Who is signed in, who may see whom, and what was done: the ground every other room stands on.
-- Everything here is owned by onedoor_owner; pages run as onedoor_web, sign-in as onedoor_gate; neither owns anything.

create extension if not exists pgcrypto with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

revoke create on schema public from public;
create schema platform;
grant usage on schema platform to onedoor_web, onedoor_gate;

-- One place decides how ids are made in SQL, so that PostgreSQL 16 and 17 can be served.
do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function platform.new_id() returns uuid language sql volatile as ''select uuidv7()''';
  else
    execute 'create function platform.new_id() returns uuid language sql volatile as ''select gen_random_uuid()''';
  end if;
end $$;

-- ---------------------------------------------------------------- accounts and sign-ins

create table platform.account (
  authority_id  text not null,
  id            uuid not null,
  kind          text not null constraint account_kind check (kind in ('STAFF', 'YOUNG_PERSON', 'POLICE_CONTACT', 'DOOR', 'SYSTEM')),
  username      text constraint username_is_lower_case check (username = lower(username)),
  display_name  text not null,
  password_hash text,
  subject_id    uuid, -- the young person whose own account this is
  demo          boolean not null default false,
  opened_at     timestamptz not null default now(),
  closed_at     timestamptz,
  closed_because text constraint why_an_account_closed check (closed_because in ('LEFT', 'DORMANT')),
  reopened_at   timestamptz,
  last_signed_in_at timestamptz,
  failed_count  int not null default 0,
  locked_until  timestamptz,
  setup_hash    bytea, -- of the code with which its owner chooses a password, once
  setup_until   timestamptz,
  setup_by      uuid, -- who gave that code, and when; they may not reset the second factor too
  setup_given_at timestamptz,
  factor_reset_by uuid, -- who last reset the second factor, and when; they may not give a code too
  factor_reset_at timestamptz,
  primary key (authority_id, id),
  constraint only_a_young_person_has_a_subject check ((kind = 'YOUNG_PERSON') = (subject_id is not null))
);
create unique index username_is_taken_once on platform.account (username) where closed_at is null;
create unique index account_id_is_unique on platform.account (id);
create unique index one_service_account_each on platform.account (authority_id, kind) where kind in ('DOOR', 'SYSTEM');
create unique index one_open_account_a_young_person on platform.account (authority_id, subject_id) where closed_at is null;

create table platform.role_held (
  authority_id text not null,
  id           uuid not null,
  account_id   uuid not null,
  role         text not null,
  hub_id       uuid, -- null: held for the whole council
  from_at      timestamptz not null,
  until_at     timestamptz,
  given_by     uuid,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  constraint role_ends_after_it_begins check (until_at is null or until_at >= from_at)
);
create index role_held_by_account on platform.role_held (authority_id, account_id);

create table platform.sign_in (
  authority_id text not null,
  token_hash   bytea not null,
  id           uuid not null default platform.new_id(), -- by which its owner names it, who never sees the token
  account_id   uuid not null,
  device       text, -- roughly: browser and system, as the browser says
  method       text not null constraint sign_in_method check (method in ('PASSWORD', 'RECOVERY', 'CODE', 'POLICE_CODE', 'DEMO', 'OPENID', 'SERVICE', 'CALENDAR')),
  began_at     timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  confirmed_at timestamptz, -- when whoever it is last proved it again, for something that must not happen by a borrowed screen
  primary key (authority_id, token_hash),
  foreign key (authority_id, account_id) references platform.account (authority_id, id)
);
create unique index sign_in_by_token on platform.sign_in (token_hash);
create index sign_in_by_account on platform.sign_in (authority_id, account_id) where ended_at is null;

-- ---------------------------------------------------------------- who may see whom

-- A dated relationship between a young person and one account, or a whole hub. It begins and ends by what happens
-- (a door opened, an allocation, a step away), never by tidying up; access ends with it in the next transaction.
create table platform.link (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  account_id      uuid,
  hub_id          uuid,
  kind            text not null constraint link_kind check (kind in
                    ('HUB', 'KEY_WORKER', 'BACK_UP', 'TEAM', 'SOCIAL_WORKER', 'SELF', 'HUDDLE', 'RETURN', 'ASKED', 'BREAK_GLASS', 'STAY', 'POLICE')),
  from_at         timestamptz not null,
  until_at        timestamptz,
  because         text not null,
  primary key (authority_id, id),
  constraint link_is_to_an_account_or_a_hub check ((account_id is null) <> (hub_id is null)),
  constraint link_ends_after_it_begins check (until_at is null or until_at >= from_at)
);
create index link_by_account on platform.link (authority_id, account_id, young_person_id) where account_id is not null;
create index link_by_hub on platform.link (authority_id, hub_id, young_person_id) where hub_id is not null;
create index link_by_young_person on platform.link (authority_id, young_person_id);

-- Who of the staff may see one young person, whatever their relationship and role: ONLY those who are named (as long as
-- anybody is), and NEVER those. NEVER is stronger than everything else.
create table platform.person_list (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  account_id      uuid not null,
  kind            text not null constraint person_list_kind check (kind in ('ONLY', 'NEVER')),
  from_at         timestamptz not null default now(),
  until_at        timestamptz,
  because         text not null constraint listed_with_a_reason check (length(btrim(because)) between 1 and 500),
  set_by          uuid not null,
  ended_by        uuid,
  ended_because   text constraint taken_off_with_a_reason check (length(btrim(ended_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  constraint list_ends_after_it_begins check (until_at is null or until_at >= from_at),
  constraint taken_off_by_somebody check (num_nulls(until_at, ended_by, ended_because) in (0, 3))
);
create unique index listed_once on platform.person_list (authority_id, young_person_id, account_id, kind) where until_at is null;
create index listed_account on platform.person_list (authority_id, account_id) where until_at is null;

-- An emergency: somebody without a relationship saw some sections for an hour. Its link (the same id) ends by itself.
create table platform.glass (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  account_id      uuid not null,
  reason          text not null constraint glass_reason check (reason in
                    ('DANGER_NOW', 'MISSING_NOW', 'HOSPITAL_OR_POLICE', 'DUTY', 'AT_OUR_DOOR', 'OTHER')),
  words           text not null constraint an_emergency_is_told check (length(btrim(words)) between 20 and 1000),
  sections        text[] not null,
  from_at         timestamptz not null default now(),
  until_at        timestamptz not null,
  review_by       date not null,
  outcome         text constraint glass_outcome check (outcome in ('RIGHT', 'COULD_HAVE_ASKED', 'NOT_RIGHT')),
  review_words    text constraint a_review_says_something check (length(btrim(review_words)) between 1 and 1000),
  reviewed_by     uuid,
  reviewed_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, id) references platform.link (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  constraint glass_is_open_for_an_hour check (until_at > from_at and until_at <= from_at + interval '60 minutes'),
  constraint a_review_is_whole check (num_nulls(outcome, review_words, reviewed_by, reviewed_at) in (0, 4)),
  constraint nobody_reviews_themselves check (reviewed_by <> account_id)
);
create index glass_of_account on platform.glass (authority_id, account_id, until_at);
create index glass_to_review on platform.glass (authority_id, review_by) where reviewed_at is null;

-- What a role may read and write, section by section (the access model, as data; see docs/access.md).
create table platform.section (
  code  text primary key,
  means text not null
);
create table platform.section_right (
  role      text not null,
  section   text not null references platform.section,
  may_read  boolean not null,
  may_write boolean not null,
  only_in_emergency boolean not null default false, -- no relationship opens it, an emergency does
  primary key (role, section),
  constraint an_emergency_is_for_reading check (not (only_in_emergency and may_write))
);
grant select on platform.section, platform.section_right to onedoor_web;

insert into platform.section (code, means) values
  ('CORE',      'Name used, pronouns, age, who sticks with them'),
  ('OWN_VOICE', 'About me, in the young person''s own words'),
  ('NETWORK',   'Family, friends and professionals, with phone numbers'),
  ('HOME',      'Where they live and have lived'),
  ('NOTES',     'The day to day: notes of time spent together'),
  ('LIFE',      'What happened: school, work, good things, coming and going'),
  ('HEALTH',    'Hospital, crisis, substance use, scores'),
  ('POLICE',    'Arrests, charges, remand, calls to the police'),
  ('RETURN',    'Care history read from the council''s statutory return'),
  ('SAID',      'What the young person asked us, and our answers'),
  ('TRACE',     'Who has looked at their record, and when'),
  ('PLAN',      'What they want to become: their plan, who promised what, how support grows less'),
  ('ADDRESS',   'The address of the home they live in'),
  ('MIX',       'What was weighed before somebody came to live with others'),
  ('MISSING',   'When they were not where they were expected, what was done, and the talk after'),
  ('INCIDENT',  'What happened that was hard, physical interventions, and what followed'),
  ('MEETING',   'What the team said and agreed about them at its daily meeting'),
  ('RISK',      'What could hurt them, what helps, whose risk it is, and hard decisions as they were made');

insert into platform.section_right (role, section, may_read, may_write)
select role, section, rights like '%R%', rights like '%W%'
from (values
  ('HUB_MANAGER',                  array['CORE RW','OWN_VOICE RW','NETWORK RW','HOME RW','NOTES RW','LIFE RW','HEALTH RW','POLICE RW','RETURN R','SAID RW','TRACE R','PLAN RW','ADDRESS RW','MIX RW','MISSING RW','INCIDENT RW','MEETING RW','RISK RW']),
  ('DEPUTY_MANAGER',               array['CORE RW','OWN_VOICE RW','NETWORK RW','HOME RW','NOTES RW','LIFE RW','HEALTH RW','POLICE RW','RETURN R','SAID RW','TRACE R','PLAN RW','ADDRESS RW','MIX RW','MISSING RW','INCIDENT RW','MEETING RW','RISK RW']),
  ('KEY_WORKER',                   array['CORE RW','OWN_VOICE RW','NETWORK RW','HOME RW','NOTES RW','LIFE RW','HEALTH RW','POLICE RW','RETURN R','SAID RW','TRACE R','PLAN RW','ADDRESS R','MIX RW','MISSING RW','INCIDENT RW','MEETING RW','RISK RW']),
  ('RESIDENTIAL_WORKER',           array['CORE R','OWN_VOICE RW','NETWORK R','HOME RW','NOTES RW','LIFE RW','HEALTH RW','POLICE W','SAID RW','PLAN RW','ADDRESS R','MIX R','MISSING RW','INCIDENT RW','MEETING RW','RISK RW']),
  ('OUTREACH_WORKER',              array['CORE R','OWN_VOICE RW','NETWORK RW','HOME RW','NOTES RW','LIFE RW','HEALTH W','POLICE W','SAID RW','PLAN RW','ADDRESS R','MISSING RW','INCIDENT RW','MEETING RW','RISK RW']),
  ('LIFE_COACH',                   array['CORE R','OWN_VOICE RW','NETWORK R','NOTES RW','LIFE RW','HEALTH RW','RETURN R','SAID RW','PLAN RW','MISSING R','INCIDENT R','MEETING RW','RISK RW']),
  ('COMMUNICATION_SUPPORT_WORKER', array['CORE R','OWN_VOICE RW','NOTES RW','LIFE RW','SAID RW','PLAN RW','MISSING R','MEETING RW','RISK RW']),
  ('POLICE_LIAISON',               array['CORE R','OWN_VOICE R','LIFE R','POLICE RW','PLAN R','MISSING RW','MEETING RW','RISK RW']),
  ('SOCIAL_WORKER',                array['CORE RW','OWN_VOICE R','NETWORK RW','HOME RW','NOTES RW','LIFE RW','HEALTH RW','POLICE R','RETURN R','SAID R','PLAN RW','ADDRESS RW','MIX R','MISSING RW','INCIDENT R','MEETING RW','RISK RW']),
  ('PORTFOLIO_LEAD',               array['CORE R','OWN_VOICE RW','NETWORK RW','HOME RW','NOTES RW','LIFE RW','HEALTH RW','POLICE W','SAID RW','PLAN RW','ADDRESS R','MIX R','MISSING RW','INCIDENT RW','MEETING RW','RISK RW']),
  ('PERSONAL_ADVISER',             array['CORE R','OWN_VOICE RW','NETWORK RW','HOME RW','NOTES RW','LIFE RW','HEALTH R','SAID R','PLAN RW','ADDRESS R','MISSING R','MEETING R','RISK R']),
  ('RETURN_INTERVIEWER',           array['CORE R','OWN_VOICE R','NETWORK R','LIFE RW','MISSING RW','MEETING R','RISK R']),
  ('ADVOCATE',                     array['CORE R','OWN_VOICE R','SAID R','PLAN R']),
  ('REG44_VISITOR',                array['CORE R','OWN_VOICE R','NOTES R','LIFE R','PLAN R','MISSING R','INCIDENT R','MEETING R','RISK R']),
  ('YOUNG_PERSON',                 array['CORE R','OWN_VOICE RW','NETWORK R','HOME R','NOTES R','LIFE R','HEALTH R','SAID RW','TRACE R','PLAN RW','ADDRESS R','RISK R']),
  ('POLICE_CONTACT',               array['CORE R','OWN_VOICE R','NETWORK R','MISSING R']) -- of one night alone, see V086__officers.sql
) as given (role, lines), unnest(lines) as line, split_part(line, ' ', 1) as section, split_part(line, ' ', 2) as rights;

-- A director works with numbers. When it cannot wait they see who it is, whom to ring, where they live and what happened.
insert into platform.section_right (role, section, may_read, may_write, only_in_emergency)
select 'DIRECTOR', section, true, false, true from unnest(array['CORE', 'NETWORK', 'HOME', 'LIFE', 'ADDRESS']) as section;

-- ---------------------------------------------------------------- the viewer, bound to the transaction

-- The key that signs the viewer into a transaction: no role of the application can read it; the functions below can.
-- The node secret is what all nodes share; it seals cookies that say something once, and nothing in here.
create table platform.context_key (
  only_row boolean primary key default true check (only_row), key bytea not null, node_secret bytea not null);
insert into platform.context_key (key, node_secret) values (gen_random_bytes(32), gen_random_bytes(32));

create function platform.seal(p_context text) returns text
language sql stable security definer set search_path = pg_catalog, platform, public as $$
  select encode(hmac(p_context || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), k.key::text, 'sha256'), 'hex')
  from platform.context_key k
$$;
revoke all on function platform.seal(text) from public;

-- Enters the transaction as whoever holds the token; without a live sign-in there is no viewer and so there are no rows.
-- The product says what its clock says, by which the trace dates what is recorded beside the database's own time.
-- Answers with what this transaction can see at least, and when: a form that is shown carries it, see record_change.
create function platform.enter(p_token text, p_page text, p_clock timestamptz default null) returns text
language plpgsql volatile security definer set search_path = pg_catalog, platform, public as $$
declare
  v_context text;
  v_present text := (platform.context())[8];
begin
  select concat_ws('|', s.account_id, s.authority_id, a.kind, coalesce(a.subject_id::text, ''),
           case a.kind when 'STAFF' then coalesce((select string_agg(distinct r.role, ',') from platform.role_held r
             where r.authority_id = a.authority_id and r.account_id = a.id
               and r.from_at <= now() and (r.until_at is null or r.until_at > now())), '')
             else a.kind end,
           translate(coalesce(p_page, ''), '|', '/'), encode(s.token_hash, 'hex'))
    into v_context
    from platform.sign_in s join platform.account a on a.authority_id = s.authority_id and a.id = s.account_id
   where s.token_hash = sha256(convert_to(p_token, 'UTF8'))
     and s.ended_at is null and s.expires_at > now() and a.closed_at is null;
  perform set_config('onedoor.clock', coalesce(p_clock::text, ''), true),
          set_config('onedoor.context', coalesce(v_context, ''), true),
          set_config('onedoor.seal', case when v_context is null then '' else platform.seal(v_context) end, true);
  if v_present is not null then
    perform platform.narrow(string_to_array(v_present, ',')::uuid[]); -- who enters anew sees no more than before
  end if;
  return case when v_context is not null then pg_current_snapshot()::text || '@' || extract(epoch from clock_timestamp())::bigint end;
end $$;
revoke all on function platform.enter(text, text, timestamptz) from public;
grant execute on function platform.enter(text, text, timestamptz) to onedoor_web;

-- account, authority, kind, subject, roles, page, sign-in, and whom it is narrowed to (absent: nobody else looks): only when
-- the seal is that of this very transaction.
create function platform.context() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, platform, public as $$
declare
  v_context text := current_setting('onedoor.context', true);
begin
  if coalesce(v_context, '') = '' or platform.seal(v_context) is distinct from current_setting('onedoor.seal', true) then
    return null;
  end if;
  return string_to_array(v_context, '|');
end $$;
revoke all on function platform.context() from public;

create function platform.authority() returns text language sql stable security definer
  set search_path = pg_catalog, platform as $$ select (platform.context())[2] $$;
-- Nobody, where several look at one screen: what is somebody's own is on no screen that others look at.
create function platform.account() returns uuid language sql stable security definer
  set search_path = pg_catalog, platform as $$ select case when c.who[8] is null then c.who[1]::uuid end from platform.context() c (who) $$;
-- Everybody who looks: the viewer, and in a narrowed transaction whoever is present besides.
create function platform.present() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, platform as $$
  select coalesce(string_to_array(c.who[8], ',')::uuid[], array[c.who[1]::uuid]) from platform.context() c (who)
$$;
create function platform.is_young_person() returns boolean language sql stable security definer
  set search_path = pg_catalog, platform as $$ select coalesce((platform.context())[3] = 'YOUNG_PERSON', false) $$;
-- One of us: of the staff, or the product itself at work. What every colleague knows is not for others who sign in.
create function platform.is_colleague() returns boolean language sql stable security definer
  set search_path = pg_catalog, platform as $$ select coalesce((platform.context())[3] in ('STAFF', 'SYSTEM'), false) $$;
create function platform.subject() returns uuid language sql stable security definer
  set search_path = pg_catalog, platform as $$ select nullif((platform.context())[4], '')::uuid $$;
create function platform.holds(variadic p_roles text[]) returns boolean language sql stable security definer
  set search_path = pg_catalog, platform as $$ select coalesce(string_to_array((platform.context())[5], ',') && p_roles, false) $$;

-- True when whoever looks proved again who they are, with this very sign-in, in the last ten minutes.
create function platform.proved() returns boolean language sql stable security definer
  set search_path = pg_catalog, platform as $$
  select exists (select from platform.sign_in s where s.authority_id = (platform.context())[2]
    and s.token_hash = decode((platform.context())[7], 'hex') and s.confirmed_at > now() - interval '10 minutes')
$$;

-- Whom this account may not see although it may have a relationship and a right: named among NEVER, or not among ONLY.
create function platform.kept_from(p_authority text, p_account uuid) returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, platform as $$
  select p.young_person_id from platform.person_list p
   where p.authority_id = p_authority and p.until_at is null
     and (p.kind = 'NEVER' and p.account_id = p_account
          or p.kind = 'ONLY' and not exists (select from platform.person_list o
               where o.authority_id = p_authority and o.young_person_id = p.young_person_id and o.kind = 'ONLY'
                 and o.account_id = p_account and o.until_at is null))
$$;
revoke all on function platform.kept_from(text, uuid) from public;

-- The same of the viewer, or of anybody present; lists name staff, so nobody else is kept from anybody by them.
create function platform.kept_from() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = pg_catalog, platform as $$
declare
  v_context text[] := platform.context();
begin
  if v_context[3] = 'STAFF' then
    return query select platform.kept_from(v_context[2], v_context[1]::uuid);
    if v_context[8] is not null then
      return query select platform.kept_from(v_context[2], who) from unnest(string_to_array(v_context[8], ',')::uuid[]) who;
    end if;
  end if;
end $$;

-- The young people whose section somebody may read ('R') or write ('W') now, by what a context says of them. Three ways lead here: a relationship of the viewer's own, one of their hub, and an emergency for an hour. The lists
-- close the first two; the third only a NEVER closes.
create function platform.seen_by(p_context text[], p_section text, p_right text) returns setof uuid
language plpgsql stable security definer rows 100 set search_path = pg_catalog, platform as $$
declare
  v_roles   text[];
  v_at_once text[]; -- those too that read it in an emergency alone
begin
  if p_context is null then
    return;
  end if;
  select array_agg(r.role) filter (where not r.only_in_emergency), array_agg(r.role) into v_roles, v_at_once from platform.section_right r
   where r.section = p_section and case p_right when 'W' then r.may_write else r.may_read end;
  return query
    select related.young_person_id
      from (select l.young_person_id from platform.link l
             where l.authority_id = p_context[2] and l.account_id = p_context[1]::uuid and l.kind <> 'BREAK_GLASS'
               and l.from_at <= now() and (l.until_at is null or l.until_at > now())
               and string_to_array(p_context[5], ',') && v_roles
            union
            select l.young_person_id from platform.role_held h join platform.link l
                on l.authority_id = h.authority_id and l.hub_id = h.hub_id
             where h.authority_id = p_context[2] and h.account_id = p_context[1]::uuid and h.role = any (v_roles)
               and h.from_at <= now() and (h.until_at is null or h.until_at > now())
               and l.from_at <= now() and (l.until_at is null or l.until_at > now())) related
     where p_context[3] <> 'STAFF'
        or related.young_person_id not in (select platform.kept_from(p_context[2], p_context[1]::uuid))
    union
    select g.young_person_id from platform.glass g join platform.link l on l.authority_id = g.authority_id and l.id = g.id
     where p_right = 'R' and p_context[3] = 'STAFF' and g.authority_id = p_context[2] and g.account_id = p_context[1]::uuid and g.until_at > now()
       and l.until_at > now() and p_section = any (g.sections) and string_to_array(p_context[5], ',') && v_at_once
       and not exists (select from platform.person_list p where p.authority_id = g.authority_id and p.kind = 'NEVER'
             and p.young_person_id = g.young_person_id and p.account_id = g.account_id and p.until_at is null);
end $$;
revoke all on function platform.seen_by(text[], text, text) from public;

-- What a context would say of one of the staff; null where there is none such. The roles are those they hold now.
create function platform.as_staff(p_authority text, p_account uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, platform as $$
  select array[a.id::text, a.authority_id, a.kind, '', coalesce((select string_agg(distinct r.role, ',') from platform.role_held r
           where r.authority_id = a.authority_id and r.account_id = a.id
             and r.from_at <= now() and (r.until_at is null or r.until_at > now())), '')]
    from platform.account a where a.authority_id = p_authority and a.id = p_account and a.kind = 'STAFF' and a.closed_at is null
$$;
revoke all on function platform.as_staff(text, uuid) from public;

-- Whom everybody may see who looks at one screen. Whoever is signed in at it may write of those whom they may write of
-- themselves, and all others may read of. Somebody present who is none of the staff sees nobody, and so nobody is seen.
create function platform.seen_by_all(p_context text[], p_section text, p_right text) returns setof uuid
language sql stable security definer rows 100 set search_path = pg_catalog, platform as $$
  select seen.person
    from unnest(string_to_array(p_context[8], ',')) who (account)
    cross join lateral platform.seen_by(platform.as_staff(p_context[2], who.account::uuid), p_section,
                                        case when who.account = p_context[1] then p_right else 'R' end) seen (person)
   group by seen.person having count(*) = cardinality(string_to_array(p_context[8], ','))
$$;
revoke all on function platform.seen_by_all(text[], text, text) from public;

-- The young people whose section the viewer may read ('R') or write ('W') now; of a screen that several look at, those whom
-- all of them may. A set, so that a policy asks once a query.
create function platform.visible(p_section text, p_right text default 'R') returns setof uuid
language plpgsql stable security definer rows 100 set search_path = pg_catalog, platform as $$
declare
  v_context text[] := platform.context();
begin
  if v_context[8] is null then
    return query select platform.seen_by(v_context, p_section, p_right);
  else
    return query select platform.seen_by_all(v_context, p_section, p_right);
  end if;
end $$;

-- Room mode: narrows this transaction to what all of these may see besides the viewer, until it ends. It only ever narrows:
-- asked again, it adds to who is present; entering anew keeps it; the roles are those that all of them hold, and nobody is
-- "I". So anybody of the staff may ask for it, of whomever they like. An id that is nobody's here leaves nothing to be seen.
create function platform.narrow(p_accounts uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_now     text[] := platform.context();
  v_all     uuid[];
  v_roles   text;
  v_context text;
begin
  if v_now is null then
    return;
  elsif v_now[3] <> 'STAFF' then
    -- the product itself and a young person look at no screen with others: they see nothing more
    perform set_config('onedoor.context', '', true), set_config('onedoor.seal', '', true);
    return;
  end if;
  v_all := array(select distinct who from unnest(string_to_array(v_now[8], ',')::uuid[] || p_accounts || v_now[1]::uuid) who
                  where who is not null order by who);
  select coalesce(string_agg(common.role, ',' order by common.role), '') into v_roles
    from (select r.role from platform.role_held r
           where r.authority_id = v_now[2] and r.account_id = any (v_all) and r.from_at <= now() and (r.until_at is null or r.until_at > now())
             and r.role = any (string_to_array(v_now[5], ','))
           group by r.role having count(distinct r.account_id) = cardinality(v_all)) common;
  v_context := concat_ws('|', v_now[1], v_now[2], v_now[3], v_now[4], v_roles, v_now[6], v_now[7], array_to_string(v_all, ','));
  perform set_config('onedoor.context', v_context, true), set_config('onedoor.seal', platform.seal(v_context), true);
end $$;
revoke all on function platform.narrow(uuid[]) from public;
grant execute on function platform.narrow(uuid[]) to onedoor_web;

-- Opens some sections of somebody's record to the viewer for an hour: what the role reads anyway, without the
-- relationship. Only after proving again who they are; never against a NEVER. Not granted: a room above finds the person.
create function platform.break_glass(p_id uuid, p_young_person uuid, p_reason text, p_words text, p_sections text[], p_review_by date)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_context  text[] := platform.context();
  v_me       uuid := v_context[1]::uuid;
  v_sections text[];
begin
  if v_context[3] is distinct from 'STAFF' or not exists (select from platform.sign_in s
      where s.authority_id = v_context[2] and s.token_hash = decode(v_context[7], 'hex') and s.confirmed_at > now() - interval '10 minutes') then
    raise exception 'Only staff who just proved who they are' using errcode = 'insufficient_privilege';
  end if;
  select array_agg(distinct r.section) into v_sections from platform.section_right r
   where r.role = any (string_to_array(v_context[5], ',')) and r.may_read and (r.section = 'CORE' or r.section = any (p_sections));
  if not coalesce('CORE' = any (v_sections), false) or exists (select from platform.person_list p
      where p.authority_id = v_context[2] and p.young_person_id = p_young_person and p.account_id = v_me
        and p.kind = 'NEVER' and p.until_at is null) then
    return false;
  end if;
  if not exists (select from platform.glass g where g.authority_id = v_context[2] and g.account_id = v_me
      and g.young_person_id = p_young_person and g.until_at > now()) then
    insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at, because)
    values (v_context[2], p_id, p_young_person, v_me, 'BREAK_GLASS', now(), now() + interval '60 minutes', 'an emergency');
    insert into platform.glass (authority_id, id, young_person_id, account_id, reason, words, sections, until_at, review_by)
    values (v_context[2], p_id, p_young_person, v_me, p_reason, p_words, v_sections, now() + interval '60 minutes', p_review_by);
  end if;
  return true;
end $$;
revoke all on function platform.break_glass(uuid, uuid, text, text, text[], date) from public;

-- True when somebody who runs a hub of this young person can see them: they alone can change the lists.
create function platform.somebody_sees(p_authority text, p_young_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, platform as $$
  select exists (
    select from platform.link l
      join platform.role_held h on h.authority_id = l.authority_id and (h.hub_id = l.hub_id or h.account_id = l.account_id)
      join platform.account a on a.authority_id = h.authority_id and a.id = h.account_id and a.closed_at is null
     where l.authority_id = p_authority and l.young_person_id = p_young_person and l.kind <> 'BREAK_GLASS'
       and l.from_at <= now() and (l.until_at is null or l.until_at > now())
       and h.role = 'HUB_MANAGER' and h.from_at <= now() and (h.until_at is null or h.until_at > now())
       and p_young_person not in (select platform.kept_from(p_authority, a.id)))
$$;
revoke all on function platform.somebody_sees(text, uuid) from public;

-- Two who take each other off at once would leave nobody: the second waits for the first, and then hears no.
create function platform.somebody_is_left_who_sees() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('platform.person_list ' || new.young_person_id, 0));
  if not platform.somebody_sees(new.authority_id, new.young_person_id) then
    raise exception 'Nobody who runs a hub of theirs would see this young person'
      using errcode = 'check_violation', constraint = 'somebody_is_left_who_sees', schema = 'platform', table = 'person_list';
  end if;
  return null;
end $$;
create constraint trigger somebody_is_left_who_sees after insert or update on platform.person_list
  deferrable initially deferred for each row execute function platform.somebody_is_left_who_sees();

-- A leaver is out at once, whoever they are. Where they were the last who ran a hub and was on the list of the only ones, who
-- runs it next takes their place on it, in the same transaction: the list stays, and somebody sees. A NEVER stays as well.
create function platform.pass_the_list_on(p_authority text, p_young_person uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_next uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('platform.person_list ' || p_young_person, 0));
  if platform.somebody_sees(p_authority, p_young_person) then
    return;
  end if;
  select h.account_id into v_next
    from platform.link l
    join platform.role_held h on h.authority_id = l.authority_id and h.hub_id = l.hub_id
    join platform.account a on a.authority_id = h.authority_id and a.id = h.account_id and a.closed_at is null
   where l.authority_id = p_authority and l.young_person_id = p_young_person
     and l.from_at <= now() and (l.until_at is null or l.until_at > now())
     and h.role = 'HUB_MANAGER' and h.from_at <= now() and (h.until_at is null or h.until_at > now())
     and not exists (select from platform.person_list n where n.authority_id = p_authority and n.young_person_id = p_young_person
           and n.account_id = h.account_id and n.kind = 'NEVER' and n.until_at is null)
   order by h.from_at, h.account_id limit 1;
  if v_next is not null then
    insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because, set_by)
    values (p_authority, platform.new_id(), p_young_person, v_next, 'ONLY',
      'In place of the last who ran the hub and was named here', coalesce(platform.account(), v_next)) on conflict do nothing;
  end if;
end $$;
revoke all on function platform.pass_the_list_on(text, uuid) from public;

create function platform.lists_are_passed_on() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_account uuid := coalesce(to_jsonb(new) ->> 'account_id', to_jsonb(new) ->> 'id');
  v_hub     uuid := to_jsonb(new) ->> 'hub_id';
  v_person  uuid;
begin
  for v_person in
    select distinct p.young_person_id from platform.person_list p
     where p.authority_id = new.authority_id and p.kind = 'ONLY' and p.until_at is null
       and (p.account_id = v_account or exists (select from platform.link l
             where l.authority_id = p.authority_id and l.young_person_id = p.young_person_id and l.hub_id = v_hub)) order by 1
  loop
    perform platform.pass_the_list_on(new.authority_id, v_person);
  end loop;
  return null;
end $$;
create constraint trigger lists_are_passed_on after insert or update on platform.role_held
  deferrable initially deferred for each row when (new.role = 'HUB_MANAGER') execute function platform.lists_are_passed_on();
create constraint trigger lists_are_passed_on after update on platform.account
  deferrable initially deferred for each row when (new.kind = 'STAFF' and new.closed_at is not null) execute function platform.lists_are_passed_on();

revoke all on function platform.authority(), platform.account(), platform.is_young_person(), platform.is_colleague(), platform.subject(), platform.proved(),
  platform.holds(text[]), platform.visible(text, text), platform.kept_from(), platform.present() from public;
grant execute on function platform.authority(), platform.account(), platform.is_young_person(), platform.is_colleague(), platform.subject(), platform.proved(),
  platform.holds(text[]), platform.visible(text, text), platform.kept_from(), platform.present() to onedoor_web;

-- ---------------------------------------------------------------- audit

-- Each council's trace is 64 chains. An entry holds the hash of the one before it and of itself, so that an entry altered,
-- taken out, put in or moved breaks its chain at that place. `platform.audit.Verification` looks, and says where.
create table platform.audit_entry (
  authority_id text not null,
  chain        int not null, -- of 64
  position     bigint not null, -- in its chain: from 1, without a gap
  sealed_at    timestamptz not null, -- when it took its place in the chain; never earlier than the one before
  at           timestamptz not null, -- when it happened
  recorded_at  timestamptz not null, -- the same by the product's clock, by which records are dated
  account_id   uuid,
  page         text not null,
  what         text not null constraint audit_what check (what in ('SHOWN', 'INSERT', 'UPDATE', 'DELETE')),
  relation     text,
  row_id       text,
  subjects     uuid[] not null,
  was          jsonb,
  became       jsonb,
  written_by   xid8 not null, -- the transaction that did it
  previous     bytea not null,
  hash         bytea not null,
  primary key (authority_id, chain, position)
);

-- Where each chain ends: a second witness of its last entry, and what two transactions wait for each other at.
create table platform.audit_head (
  authority_id text not null,
  chain        int not null,
  position     bigint not null,
  sealed_at    timestamptz not null,
  hash         bytea not null,
  primary key (authority_id, chain)
) with (fillfactor = 20);

-- What this transaction has done and not yet chained: empty to everybody else, always. Taking the place in a chain waits
-- until the commit, when nothing else is waited for any more; then the chains are taken in order. So no two transactions
-- can wait for each other in a ring, and a chain is held for the moment of a commit only.
create unlogged table platform.audit_waiting (
  authority_id text not null,
  txid         xid8 not null default pg_current_xact_id(),
  turn         bigint generated always as identity,
  is_first     boolean not null,
  at           timestamptz not null default clock_timestamp(),
  recorded_at  timestamptz not null default coalesce(nullif(current_setting('onedoor.clock', true), '')::timestamptz, clock_timestamp()),
  account_id   uuid,
  page         text not null,
  what         text not null,
  relation     text,
  row_id       text,
  subjects     uuid[] not null,
  was          jsonb,
  became       jsonb,
  primary key (authority_id, txid, turn)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The ends of all chains at a moment, told outside as well (a file beside the records, the log), so that an end that was
-- cut off is missed. Each anchor names the chains that grew since the one before, and the root of that one.
create table platform.audit_anchor (
  authority_id text not null,
  number       bigint not null,
  at           timestamptz not null,
  heads        text not null, -- chain:position:hash, one a line
  previous     bytea not null,
  root         bytea not null,
  key_name     text not null,
  signature    bytea not null, -- by a key that is not in the database
  primary key (authority_id, number)
);

-- By whom an entry is about and the month, so that a question about one person reads one month however long the trace is.
create function platform.audit_months(p_subjects uuid[], p_at timestamptz) returns text[]
language plpgsql immutable as $$
declare
  v_month  text := to_char(p_at at time zone 'UTC', ' YYYY-MM');
  v_months text[] := '{}';
  v_one    uuid;
begin
  foreach v_one in array p_subjects loop
    v_months := v_months || (v_one || v_month);
  end loop;
  return v_months;
end $$;
create index audit_by_subject_and_month on platform.audit_entry using gin (platform.audit_months(subjects, at));
create index audit_by_row on platform.audit_entry (authority_id, row_id, relation) where row_id is not null;
create index audit_of_looks on platform.audit_entry (authority_id, account_id, at) where what = 'SHOWN';

create function platform.audit_is_only_added_to() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is only ever added to';
end $$;
create trigger audit_is_only_added_to before update or delete or truncate on platform.audit_entry
  for each statement execute function platform.audit_is_only_added_to();
create trigger audit_is_only_added_to before update or delete or truncate on platform.audit_anchor
  for each statement execute function platform.audit_is_only_added_to();
create trigger audit_is_only_added_to before delete or truncate on platform.audit_head
  for each statement execute function platform.audit_is_only_added_to();
create trigger ends_only_move_on before update on platform.audit_head
  for each row when (new.position <= old.position or new.sealed_at < old.sealed_at)
  execute function platform.audit_is_only_added_to();

-- An entry about one young person goes to a chain by them; about several or nobody, by whose doing it was; else by council.
create function platform.audit_chain(p_authority text, p_account uuid, p_subjects uuid[]) returns int
language sql stable return get_byte(sha256(convert_to(
  coalesce(case when cardinality(p_subjects) = 1 then p_subjects[1]::text end, p_account::text, p_authority), 'UTF8')), 0) % 64;

-- The one way into the trace (which grows between two looks at its statistics: so by the index). Not granted: the functions and triggers below and in the rooms call it, as the owner.
create function platform.trace(p_authority text, p_account uuid, p_page text, p_what text, p_relation text, p_row text,
  p_subjects uuid[], p_was jsonb, p_became jsonb) returns void
language plpgsql volatile set enable_seqscan = off as $$
begin
  insert into platform.audit_waiting (authority_id, is_first, account_id, page, what, relation, row_id, subjects, was, became)
  values (p_authority, not exists (select from platform.audit_waiting w where w.authority_id = p_authority and w.txid = pg_current_xact_id()),
    p_account, p_page, p_what, p_relation, p_row, p_subjects, p_was, p_became);
end $$;
revoke all on function platform.trace(text, uuid, text, text, text, text, uuid[], jsonb, jsonb) from public;

-- A chain begins with the hash of nothing.
create function platform.audit_begin(p_authority text, p_chain int) returns platform.audit_head
language plpgsql volatile as $$
declare
  v_end platform.audit_head;
begin
  insert into platform.audit_head values (p_authority, p_chain, 0, '-infinity', sha256('')) on conflict do nothing;
  select * into strict v_end from platform.audit_head h where h.authority_id = p_authority and h.chain = p_chain for no key update;
  return v_end;
end $$;
revoke all on function platform.audit_begin(text, int) from public;

-- At the commit: everything that waits takes its place. What is hashed is the hash before and the row as record_send
-- writes it: each column's type and length before its bytes, in UTF-8 and network order.
create function platform.chain_audit() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform set enable_seqscan = off as $$
declare
  v_entry record;
  v_end   platform.audit_head;
begin
  if current_setting('client_encoding') <> 'UTF8' then
    raise exception 'The trace is written in UTF8 only'; -- its text would be hashed in other bytes
  end if;
  for v_entry in
    with mine as (
      delete from platform.audit_waiting w where w.authority_id = new.authority_id and w.txid = pg_current_xact_id() returning *)
    select m.*, platform.audit_chain(m.authority_id, m.account_id, m.subjects) as chain from mine m order by chain, m.turn
  loop
    if v_end.chain is distinct from v_entry.chain then
      if v_end.chain is not null then
        update platform.audit_head h set position = v_end.position, sealed_at = v_end.sealed_at, hash = v_end.hash
         where h.authority_id = v_end.authority_id and h.chain = v_end.chain;
      end if;
      -- The end of the chain is ours alone from here until the commit.
      select * into v_end from platform.audit_head h
       where h.authority_id = v_entry.authority_id and h.chain = v_entry.chain for no key update;
      if not found then
        v_end := platform.audit_begin(v_entry.authority_id, v_entry.chain);
      end if;
      v_end.sealed_at := greatest(clock_timestamp(), v_end.sealed_at);
    end if;
    v_end.position := v_end.position + 1;
    insert into platform.audit_entry (authority_id, chain, position, sealed_at, at, recorded_at, account_id, page, what, relation,
      row_id, subjects, was, became, written_by, previous, hash)
    values (v_entry.authority_id, v_entry.chain, v_end.position, v_end.sealed_at, v_entry.at, v_entry.recorded_at,
      v_entry.account_id, v_entry.page, v_entry.what, v_entry.relation, v_entry.row_id, v_entry.subjects, v_entry.was, v_entry.became,
      v_entry.txid, v_end.hash,
      sha256(v_end.hash || record_send(row(v_entry.authority_id, v_entry.chain, v_end.position, v_end.sealed_at, v_entry.at,
        v_entry.recorded_at, v_entry.account_id, v_entry.page, v_entry.what, v_entry.relation, v_entry.row_id, v_entry.subjects, v_entry.was,
        v_entry.became, v_entry.txid))))
    returning hash into v_end.hash;
  end loop;
  update platform.audit_head h set position = v_end.position, sealed_at = v_end.sealed_at, hash = v_end.hash
   where h.authority_id = v_end.authority_id and h.chain = v_end.chain;
  return null;
end $$;
create constraint trigger chained_at_commit after insert on platform.audit_waiting
  deferrable initially deferred for each row when (new.is_first) execute function platform.chain_audit();

-- One row for a page of records shown, naming the young people on it, in the transaction that read them. Answers until when
-- somebody on it is seen by an emergency, so that the page says so.
create function platform.record_shown(p_subjects uuid[]) returns timestamptz
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_context text[] := platform.context();
  v_glass   uuid;
  v_until   timestamptz;
begin
  if v_context is null then
    raise exception 'Nobody is signed in to this transaction';
  end if;
  -- what is seen by an emergency says by which
  select g.id, g.until_at into v_glass, v_until from platform.glass g
   where g.authority_id = v_context[2] and g.account_id = v_context[1]::uuid and g.until_at > now()
     and g.young_person_id = any (p_subjects) order by g.from_at desc limit 1;
  perform platform.trace(v_context[2], v_context[1]::uuid, v_context[6], 'SHOWN',
    case when v_glass is not null then 'platform.glass' end, v_glass::text, p_subjects, null, null);
  -- who else looks at the same screen has looked as well
  perform platform.trace(v_context[2], a.id, v_context[6], 'SHOWN', null, null, p_subjects, null, null)
     from platform.account a
    where v_context[8] is not null and a.authority_id = v_context[2] and a.id = any (string_to_array(v_context[8], ',')::uuid[])
      and a.id <> v_context[1]::uuid;
  return v_until;
end $$;
revoke all on function platform.record_shown(uuid[]) from public;
grant execute on function platform.record_shown(uuid[]) to onedoor_web;

-- True when somebody else changed or made this row after the form now being saved was shown (onedoor.seen: the snapshot
-- and the second of its showing). The second is asked too, because transaction numbers begin anew in a restored database.
create function platform.changed_since_seen(p_authority text, p_relation text, p_row text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_seen text := current_setting('onedoor.seen', true);
begin
  return coalesce(v_seen, '') <> '' and exists (
    select from platform.audit_entry e
     where e.authority_id = p_authority and e.row_id = p_row and e.relation = p_relation and e.what <> 'SHOWN'
       and e.written_by <> pg_current_xact_id()
       and e.at > to_timestamp(split_part(v_seen, '@', 2)::bigint) - interval '1 hour'
       and not pg_visible_in_snapshot(e.written_by, split_part(v_seen, '@', 1)::pg_snapshot));
end $$;
revoke all on function platform.changed_since_seen(text, text, text) from public;

-- Each change of a row of record, whoever makes it and however: add the trigger to every table with council data.
-- A change over what somebody else saved in the meantime is stopped here, below every page (OD409).
create function platform.record_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_context text[] := platform.context();
  v_was     jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'password_hash' - 'setup_hash' end;
  v_became  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'password_hash' - 'setup_hash' end;
  v_row     jsonb := coalesce(v_became, v_was);
  -- a row with neither is the only one of its council
  v_id      text := coalesce(v_row ->> 'id', v_row ->> 'young_person_id', v_row ->> 'authority_id');
begin
  if tg_op <> 'INSERT' and platform.changed_since_seen(v_row ->> 'authority_id', tg_table_schema || '.' || tg_table_name, v_id) then
    raise exception 'Changed by somebody else since it was shown' using errcode = 'OD409';
  end if;
  perform platform.trace(v_row ->> 'authority_id', v_context[1]::uuid, coalesce(v_context[6], 'gate'), tg_op,
    tg_table_schema || '.' || tg_table_name, v_id,
    case when v_row ->> 'young_person_id' is not null then array[(v_row ->> 'young_person_id')::uuid] else '{}' end,
    v_was, v_became);
  return null;
end $$;

-- ---------------------------------------------------------------- guarding a table

-- Locks a table down: row security forced, open only to the functions above (which run as the owner and carry the rule
-- themselves), every change audited. What pages may do is added by policies, or by guard_section below.
create procedure platform.guard(p_table regclass, p_audited boolean default true) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy the_functions on %s to onedoor_owner using (true) with check (true)', p_table);
  if p_audited then
    execute format('create trigger audited after insert or update or delete on %s for each row execute function platform.record_change()', p_table);
  end if;
end $$;

-- Guards a table of records about young people (it has authority_id and young_person_id): who may see or write a row
-- follows from the section it belongs to. Nothing is granted to delete; columns that may change are granted apart.
create procedure platform.guard_section(p_table regclass, p_section text) language plpgsql as $$
declare
  v_mine constant text := 'authority_id = (select platform.authority()) and ((select platform.holds(''SYSTEM'')) or young_person_id in (select platform.visible(%L, %L)))';
begin
  call platform.guard(p_table);
  execute format('grant select, insert on %s to onedoor_web', p_table);
  execute format('create policy may_read on %s for select to onedoor_web using (' || v_mine || ')', p_table, p_section, 'R');
  execute format('create policy may_add on %s for insert to onedoor_web with check (' || v_mine || ')', p_table, p_section, 'W');
  execute format('create policy may_change on %s for update to onedoor_web using (' || v_mine || ')', p_table, p_section, 'W');
end $$;

-- ---------------------------------------------------------------- as it was known on

-- Columns that only a function changes. Beside these and those the pages may update, nothing in a row of record changes.
create table platform.changing (
  relation    regclass not null,
  column_name text not null,
  primary key (relation, column_name)
);

-- Tables whose trace names statements and not rows: since when a row (n) is known, and which of its columns are moments at
-- which something ended.
create table platform.known_by_itself (
  relation regclass primary key,
  known    text not null,
  ends     text[] not null
);

-- The moment the page now being made is about; null when it is about now.
create function platform.known_on() returns timestamptz language sql stable
  set search_path = pg_catalog as $$ select nullif(current_setting('onedoor.known_on', true), '')::timestamptz $$;
revoke all on function platform.known_on() from public;
grant execute on function platform.known_on() to onedoor_web;

create function platform.never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'What stands in a row of % is not rewritten', tg_relid::regclass;
end $$;

-- Who may read a row of a table, as its policies say to the pages' login.
create function platform.readers(p_table regclass) returns text language sql stable set search_path = pg_catalog as $$
  select concat_ws(' and ',
           format('(%s)', string_agg(pg_get_expr(p.polqual, p.polrelid), ' or ') filter (where p.polpermissive)),
           string_agg(format('(%s)', pg_get_expr(p.polqual, p.polrelid)), ' and ') filter (where not p.polpermissive))
    from pg_policy p
   where p.polrelid = p_table and p.polcmd in ('r', '*') and 'onedoor_web'::regrole = any (p.polroles)
$$;
revoke all on function platform.readers(regclass) from public;

-- The columns of a table in their order; `changes` where a row may be given another value in it, `reckoned` where the
-- database makes it from others.
create function platform.columns(p_table regclass) returns table (name text, type text, reckoned boolean, changes boolean)
language sql stable set search_path = pg_catalog as $$
  select a.attname, format_type(a.atttypid, a.atttypmod), a.attgenerated <> '',
         has_column_privilege('onedoor_web', p_table, a.attnum, 'UPDATE')
           or exists (select from platform.changing c where c.relation = p_table and c.column_name = a.attname)
    from pg_attribute a where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped order by a.attnum
$$;
revoke all on function platform.columns(regclass) from public;

-- Beside a table of records, in the schema past_ROOM: a view of the same name and columns, of the rows that were known on
-- platform.known_on(), as they were then. The first that was done to a row after that moment tells it: made, so it was not
-- there; changed, so it was as it had been. Who may read a row is decided as on the table itself, and by what holds now.
create procedure platform.make_past(p_table regclass, p_past text, p_name text) language plpgsql as $make$
declare
  v_key  constant text := case when exists (select from platform.columns(p_table) c where c.name = 'id') then 'id' else 'young_person_id' end;
  v_type constant text := (select c.type from platform.columns(p_table) c where c.name = v_key);
begin
  execute format($sql$
    create function %1$I.%2$I(p_authority text, p_row text) returns table (what text, was %3$s)
    language sql stable security definer rows 1 set search_path = pg_catalog as $function$
      select e.what, jsonb_populate_record(null::%3$s, e.was)
        from (select a.what, a.was from platform.audit_entry a
               where a.authority_id = p_authority and a.row_id = p_row and a.relation = %4$L and a.what in ('INSERT', 'UPDATE')
                 and a.recorded_at > platform.known_on() order by a.recorded_at, a.position limit 1) e
       where e.what = 'INSERT'
          or exists (select from %3$s where %5$I = p_row::%6$s and %7$s)
    $function$;
    revoke all on function %1$I.%2$I(text, text) from public;
    grant execute on function %1$I.%2$I(text, text) to onedoor_web;
    create view %1$I.%8$I with (security_invoker = true) as
      select %9$s from %3$s n left join lateral %1$I.%2$I(n.authority_id, n.%5$I::text) b on true
       where b.what is distinct from 'INSERT';
    create trigger never_changes before update of %10$s on %3$s for each statement execute function platform.never_changes()
    $sql$, p_past, p_name || '_before', p_table::text, p_table::text, v_key, v_type, platform.readers(p_table), p_name,
    (select string_agg(case when c.changes then format('case when b.what is null then n.%1$I else (b.was).%1$I end as %1$I', c.name)
                            else format('n.%I', c.name) end, ', ') from platform.columns(p_table) c),
    (select string_agg(quote_ident(c.name), ', ') from platform.columns(p_table) c where not c.changes and not c.reckoned));
end $make$;

-- The same of a table whose rows tell it by themselves.
create procedure platform.make_past_by_itself(p_table regclass, p_past text, p_name text) language plpgsql as $make$
declare
  v_rule platform.known_by_itself := (select k from platform.known_by_itself k where k.relation = p_table);
begin
  execute format('create view %I.%I with (security_invoker = true) as select %s from %s n where %s', p_past, p_name,
    (select string_agg(case when c.name = any (v_rule.ends) then format('case when n.%1$I <= platform.known_on() then n.%1$I end as %1$I', c.name)
                            else format('n.%I', c.name) end, ', ') from platform.columns(p_table) c),
    p_table, v_rule.known);
end $make$;

create procedure platform.make_past() language plpgsql as $make$
declare
  v record;
begin
  call platform.drop_past();
  for v in
    select t.oid::regclass as relation, 'past_' || n.nspname as past, t.relname as name, k.relation is not null as by_itself
      from pg_class t join pg_namespace n on n.oid = t.relnamespace left join platform.known_by_itself k on k.relation = t.oid
     where t.relkind = 'r' and n.nspname <> 'platform'
       and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname in ('id', 'young_person_id'))
       and (k.relation is not null or exists (select from pg_trigger g
              where g.tgrelid = t.oid and g.tgname = 'audited' and g.tgfoid = 'platform.record_change'::regproc))
  loop
    if to_regnamespace(v.past) is null then
      execute format('create schema %I', v.past);
      execute format('grant usage on schema %I to onedoor_web', v.past);
    end if;
    if v.by_itself then
      call platform.make_past_by_itself(v.relation, v.past, v.name);
    else
      call platform.make_past(v.relation, v.past, v.name);
    end if;
    execute format('grant select on %I.%I to onedoor_web', v.past, v.name);
  end loop;
end $make$;

create procedure platform.drop_past() language plpgsql as $$
declare
  v record;
begin
  for v in select format('drop schema %I cascade', n.nspname) as sql from pg_namespace n where n.nspname like 'past\_%'
    union all
    select format('drop trigger never_changes on %s', g.tgrelid::regclass) from pg_trigger g where g.tgname = 'never_changes'
  loop
    execute v.sql;
  end loop;
end $$;

call platform.guard('platform.account', false);
call platform.guard('platform.role_held');
call platform.guard('platform.sign_in', false);
call platform.guard('platform.link');
call platform.guard('platform.audit_entry', false);
call platform.guard('platform.audit_head', false);
call platform.guard('platform.audit_waiting', false);
call platform.guard('platform.audit_anchor', false);
call platform.guard('platform.context_key', false);

create trigger audited after insert or delete or update of username, display_name, password_hash, setup_until, closed_at on platform.account
  for each row execute function platform.record_change();

grant select (authority_id, id, kind, display_name, subject_id, opened_at, closed_at, closed_because, demo) on platform.account to onedoor_web;
grant insert (authority_id, id, kind, username, display_name, password_hash, subject_id, opened_at, demo) on platform.account to onedoor_web;
grant update (username, display_name, closed_at, closed_because) on platform.account to onedoor_web;
create policy colleagues on platform.account for select to onedoor_web using (
  authority_id = (select platform.authority())
  and (kind <> 'YOUNG_PERSON' or (select platform.holds('SYSTEM')) or id = (select platform.account())
       or subject_id in (select platform.visible('CORE'))));
create policy joiners on platform.account for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or (kind = 'STAFF' and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR')))
       or (kind = 'YOUNG_PERSON' and subject_id in (select platform.visible('CORE', 'W')))));
create policy leavers on platform.account for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or (kind = 'STAFF' and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR')))
       or (kind = 'YOUNG_PERSON' and subject_id in (select platform.visible('CORE', 'W')))));

grant select, insert on platform.role_held to onedoor_web;
grant update (until_at) on platform.role_held to onedoor_web;
create policy same_council on platform.role_held for select to onedoor_web using (authority_id = (select platform.authority()));
create policy movers on platform.role_held for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and role not in ('SYSTEM', 'DOOR', 'YOUNG_PERSON', 'POLICE_CONTACT')
  and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM'))
  and (account_id <> (select platform.account()) or (select platform.holds('SYSTEM'))));
create policy endings on platform.role_held for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')));

grant select, insert on platform.link to onedoor_web;
grant update (until_at) on platform.link to onedoor_web;
create policy own_people on platform.link for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or young_person_id in (select platform.visible('CORE'))));
create policy beginnings on platform.link for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or young_person_id in (select platform.visible('CORE', 'W'))));
create policy endings on platform.link for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or young_person_id in (select platform.visible('CORE', 'W'))));
create policy by_a_function_alone on platform.link as restrictive for insert to onedoor_web with check (kind not in ('BREAK_GLASS', 'POLICE'));

-- The lists of a young person are set by who runs a hub of theirs, and read by them and their deputy.
call platform.guard('platform.person_list');
grant select, insert on platform.person_list to onedoor_web;
grant update (until_at, ended_by, ended_because) on platform.person_list to onedoor_web;
create policy those_who_run_the_hub on platform.person_list for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')) and young_person_id in (select platform.visible('CORE', 'W')))));
create policy set_by_the_manager on platform.person_list for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and set_by = (select platform.account())
  and ((select platform.holds('SYSTEM'))
       or ((select platform.holds('HUB_MANAGER')) and young_person_id in (select platform.visible('CORE', 'W')))));
create policy ended_by_the_manager on platform.person_list for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or ((select platform.holds('HUB_MANAGER')) and young_person_id in (select platform.visible('CORE', 'W')))));

-- An emergency is read by those who work with the young person, and by who was in it; it is reviewed by who runs a hub.
call platform.guard('platform.glass');
grant select on platform.glass to onedoor_web;
grant update (outcome, review_words, reviewed_by, reviewed_at) on platform.glass to onedoor_web;
create policy their_people_and_who_it_was on platform.glass for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or account_id = (select platform.account())
       or ((select platform.is_colleague()) and young_person_id in (select platform.visible('CORE')))));
create policy reviewed_by_another on platform.glass for update to onedoor_web using (
  authority_id = (select platform.authority()) and account_id <> (select platform.account())
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')) and young_person_id in (select platform.visible('CORE', 'W'))
  and reviewed_at is null)
  with check (authority_id = (select platform.authority()) and reviewed_by = (select platform.account()));

-- Opens the door of a hub to a young person its team cannot see yet. Not granted: a room above wraps it with the reason
-- it accepts (a person new to the council; somebody an open ask is about).
create function platform.open_door(p_id uuid, p_young_person uuid, p_hub uuid, p_kind text, p_because text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
begin
  if not exists (select from platform.role_held h
      where h.authority_id = platform.authority() and h.account_id = platform.account() and h.hub_id = p_hub
        and h.from_at <= now() and (h.until_at is null or h.until_at > now()))
     and not platform.holds('SYSTEM') then
    raise exception 'Only the hub''s own team opens its door' using errcode = 'insufficient_privilege';
  end if;
  insert into platform.link (authority_id, id, young_person_id, hub_id, kind, from_at, because)
  values (platform.authority(), p_id, p_young_person, p_hub, p_kind, now(), p_because);
end $$;
revoke all on function platform.open_door(uuid, uuid, uuid, text, text) from public;

-- True when anybody in the viewer's council was ever linked to this person.
create function platform.known(p_young_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, platform as $$
  select exists (select from platform.link where authority_id = platform.authority() and young_person_id = p_young_person)
$$;
revoke all on function platform.known(uuid) from public;

-- Who has looked at these records of one person in a month (of UTC, as the index keeps them), day by day. Read through the
-- index, which row security would switch off; so it carries the rule itself. The person's own looks are theirs alone. A young
-- person reads the names of those whom they know: who was ever linked to them, or worked in a hub that was.
create function platform.who_looked(p_people uuid[], p_month date, p_zone text)
returns table (day date, account_id uuid, name text, roles text[], page text, times bigint, first_at timestamptz, last_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, platform as $$
declare
  v_authority text := platform.authority();
  v_people    uuid[];
begin
  select array_agg(person) into v_people from unnest(p_people) person where person in (select platform.visible('TRACE'));
  if v_people is null then
    raise exception 'Not yours to read' using errcode = 'insufficient_privilege';
  end if;
  return query
    with look as (
      select (e.at at time zone p_zone)::date as on_day, e.account_id as who, e.page as what, count(*) as times,
             min(e.at) as first_at, max(e.at) as last_at
        from platform.audit_entry e
       where e.authority_id = v_authority and e.what = 'SHOWN'
         and platform.audit_months(e.subjects, e.at) && array(select person || to_char(p_month, ' YYYY-MM') from unnest(v_people) person)
       group by 1, 2, 3
    ), known as (
      select l.account_id as who from platform.link l where l.authority_id = v_authority and l.young_person_id = any (v_people)
      union
      select h.account_id from platform.link l join platform.role_held h on h.authority_id = l.authority_id and h.hub_id = l.hub_id
       where l.authority_id = v_authority and l.young_person_id = any (v_people)
    )
    select l.on_day, l.who, case when not platform.is_young_person() or a.kind = 'STAFF' and l.who in (select k.who from known k) then a.display_name end,
           case a.kind when 'POLICE_CONTACT' then array[a.kind] else array(select distinct h.role from platform.role_held h where h.authority_id = v_authority and h.account_id = l.who
                   and h.from_at <= l.last_at and (h.until_at is null or h.until_at > l.first_at) order by 1) end,
           l.what, l.times, l.first_at, l.last_at
      from look l join platform.account a on a.authority_id = v_authority and a.id = l.who
     where a.kind in ('STAFF', 'POLICE_CONTACT') order by l.on_day desc, l.last_at desc;
end $$;
revoke all on function platform.who_looked(uuid[], date, text) from public;
grant execute on function platform.who_looked(uuid[], date, text) to onedoor_web;

-- ---------------------------------------------------------------- words a council chose

create table platform.own_word (
  authority_id text not null,
  id           uuid not null,
  language     text not null,
  key          text not null,
  words        text not null constraint own_words_are_short check (length(words) between 1 and 500),
  chosen_by    uuid not null,
  chosen_at    timestamptz not null,
  until_at     timestamptz,
  primary key (authority_id, id)
);
create unique index one_own_word_a_key on platform.own_word (authority_id, language, key) where until_at is null;
call platform.guard('platform.own_word');
grant select, insert on platform.own_word to onedoor_web;
grant update (until_at) on platform.own_word to onedoor_web;
create policy everybody_reads on platform.own_word for select to onedoor_web using (authority_id = (select platform.authority()));
create policy chosen on platform.own_word for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('ADMINISTRATOR', 'HUB_MANAGER', 'SYSTEM')));
create policy replaced on platform.own_word for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('ADMINISTRATOR', 'HUB_MANAGER', 'SYSTEM')));

-- ---------------------------------------------------------------- forms that were saved, so that each is saved once

create table platform.saved_once (
  authority_id text not null,
  account_id   uuid not null,
  key          uuid not null,
  print        bytea not null,
  location     text not null,
  says         bytea not null,
  saved_at     timestamptz not null default now(),
  primary key (authority_id, account_id, key),
  foreign key (authority_id, account_id) references platform.account
);
create index saved_once_by_age on platform.saved_once (saved_at);
call platform.guard('platform.saved_once', false);
grant select, insert on platform.saved_once to onedoor_web;
create policy own_forms on platform.saved_once for select to onedoor_web using (
  authority_id = (select platform.authority()) and account_id = (select platform.account()));
create policy own_saves on platform.saved_once for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and account_id = (select platform.account()));

-- ---------------------------------------------------------------- words begun and not saved: their writer's alone

create table platform.draft (
  authority_id text not null,
  account_id   uuid not null,
  page         text not null,
  names        text[] not null,
  texts        text[] not null,
  kept_at      timestamptz not null,
  primary key (authority_id, account_id, page),
  foreign key (authority_id, account_id) references platform.account,
  constraint a_text_for_each_name check (cardinality(names) = cardinality(texts))
);
create index draft_by_age on platform.draft (kept_at);
call platform.guard('platform.draft', false);
grant select, insert on platform.draft to onedoor_web;
grant update (names, texts, kept_at) on platform.draft to onedoor_web;
create policy own_words on platform.draft to onedoor_web
  using (authority_id = (select platform.authority()) and account_id = (select platform.account()))
  with check (authority_id = (select platform.authority()) and account_id = (select platform.account()));

create function platform.drop_draft(p_page text) returns void
language sql volatile security definer set search_path = pg_catalog, platform as $$
  delete from platform.draft d where d.authority_id = platform.authority() and d.account_id = platform.account() and d.page = p_page
$$;
revoke all on function platform.drop_draft(text) from public;
grant execute on function platform.drop_draft(text) to onedoor_web;

-- ---------------------------------------------------------------- the gate: all that sign-in may do

-- A calendar's secret is found when a calendar is asked for, and opens nothing else.
create function platform.gate_who(p_token_hash bytea, p_calendar boolean default false)
returns table (account_id uuid, authority_id text, kind text, display_name text, subject_id uuid, roles text[], hubs uuid[], expires_at timestamptz)
language sql volatile security definer set search_path = pg_catalog, platform as $$
  update platform.sign_in s set last_seen_at = now()
   where s.token_hash = p_token_hash and s.last_seen_at < now() - interval '1 minute' and s.ended_at is null
     and (s.method = 'CALENDAR') = p_calendar
     and (s.method in ('SERVICE', 'CALENDAR') or s.last_seen_at > now() - interval '4 hours'); -- looking does not wake one that is over
  select a.id, a.authority_id, a.kind, a.display_name, a.subject_id,
         coalesce((select array_agg(distinct h.role) from platform.role_held h
            where h.authority_id = a.authority_id and h.account_id = a.id and h.from_at <= now() and (h.until_at is null or h.until_at > now())), '{}'),
         coalesce((select array_agg(distinct h.hub_id) filter (where h.hub_id is not null) from platform.role_held h
            where h.authority_id = a.authority_id and h.account_id = a.id and h.from_at <= now() and (h.until_at is null or h.until_at > now())), '{}'),
         s.expires_at
    from platform.sign_in s join platform.account a on a.authority_id = s.authority_id and a.id = s.account_id
   where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now() and a.closed_at is null
     and (s.method = 'CALENDAR') = p_calendar
     -- a sign-in left alone for half a working day is over
     and (s.method in ('SERVICE', 'CALENDAR') or s.last_seen_at > now() - interval '4 hours')
$$;

create function platform.gate_account(p_username text)
returns table (account_id uuid, kind text, demo boolean, password_hash text, locked_until timestamptz)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select a.id, a.kind, a.demo, a.password_hash, a.locked_until from platform.account a
   where a.username = lower(p_username) and a.closed_at is null and a.kind in ('STAFF', 'YOUNG_PERSON')
$$;

-- Five failures in a row lock the account for a quarter of an hour.
create function platform.gate_failed(p_account uuid) returns void
language sql volatile security definer set search_path = pg_catalog, platform as $$
  update platform.account a
     set failed_count = case when a.failed_count >= 4 then 0 else a.failed_count + 1 end,
         locked_until = case when a.failed_count >= 4 then now() + interval '15 minutes' else a.locked_until end
   where a.id = p_account
$$;

create function platform.gate_begin(p_account uuid, p_token_hash bytea, p_method text, p_lifetime interval, p_device text default null) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_account platform.account;
begin
  select * into v_account from platform.account a where a.id = p_account and a.closed_at is null
     and (p_method <> 'DEMO' or a.demo) and (p_method = 'SERVICE') = (a.kind in ('DOOR', 'SYSTEM'))
     and (p_method = 'POLICE_CODE') = (a.kind = 'POLICE_CONTACT') for no key update;
  if not found then
    return false;
  end if;
  update platform.account a set failed_count = 0, locked_until = null, last_signed_in_at = now() where a.id = p_account and p_method <> 'SERVICE';
  insert into platform.sign_in (authority_id, token_hash, account_id, method, device, expires_at)
  values (v_account.authority_id, p_token_hash, p_account, p_method, left(p_device, 60), now() + p_lifetime);
  perform platform.trace(v_account.authority_id, p_account, 'sign-in ' || p_method, 'INSERT', 'platform.sign_in', null, '{}', null, null);
  return true;
end $$;

-- What is needed to prove again who holds this sign-in, and that it was proved.
create function platform.gate_confirming(p_token_hash bytea)
returns table (account_id uuid, method text, password_hash text, locked boolean)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select a.id, s.method, a.password_hash, coalesce(a.locked_until > now(), false)
    from platform.sign_in s join platform.account a on a.authority_id = s.authority_id and a.id = s.account_id
   where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now() and a.closed_at is null
$$;

create function platform.gate_confirmed(p_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, platform as $$
  update platform.sign_in s set confirmed_at = now() where s.token_hash = p_token_hash and s.ended_at is null
$$;

create function platform.gate_end(p_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, platform as $$
  update platform.sign_in s set ended_at = now() where s.token_hash = p_token_hash and s.ended_at is null
$$;

-- The account the product itself works under in a council (SYSTEM), or its public door (DOOR); made when first asked for.
create function platform.gate_service(p_authority text, p_kind text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_id uuid;
begin
  if p_kind not in ('DOOR', 'SYSTEM') then
    raise exception 'Not a service: %', p_kind;
  end if;
  insert into platform.account (authority_id, id, kind, display_name)
  values (p_authority, platform.new_id(), p_kind, 'OneDoor') on conflict (authority_id, kind) where kind in ('DOOR', 'SYSTEM') do nothing;
  select a.id into v_id from platform.account a where a.authority_id = p_authority and a.kind = p_kind;
  return v_id;
end $$;

-- Whose set-up code this is, so that the password chosen with it is not their own name.
create function platform.gate_set_up_whose(p_code_hash bytea) returns table (authority_id text, username text, display_name text)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select a.authority_id, a.username, a.display_name from platform.account a
   where a.setup_hash = p_code_hash and a.setup_until > now() and a.kind = 'STAFF' and a.closed_at is null
$$;

-- Whoever is signed in, to check the password they have before they choose another.
create function platform.gate_own_password(p_token_hash bytea)
returns table (account_id uuid, username text, password_hash text, locked boolean)
language sql stable security definer set search_path = pg_catalog, platform as $$
  select a.id, a.username, a.password_hash, coalesce(a.locked_until > now(), false)
    from platform.sign_in s join platform.account a on a.authority_id = s.authority_id and a.id = s.account_id
   where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now() and a.kind = 'STAFF' and a.closed_at is null
$$;

-- Another password for whoever holds this token: every other sign-in they had is over, and no code for a password is left.
create function platform.gate_change_password(p_token_hash bytea, p_password_hash text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_id uuid;
begin
  select w.account_id into v_id from platform.gate_own_password(p_token_hash) w where not w.locked;
  update platform.account a set password_hash = p_password_hash, setup_hash = null, setup_until = null, failed_count = 0 where a.id = v_id;
  update platform.sign_in s set ended_at = now() where s.account_id = v_id and s.ended_at is null and s.token_hash <> p_token_hash;
  delete from platform.half_sign_in h where h.account_id = v_id;
  return v_id is not null;
end $$;

-- The owner of a set-up code chooses a password: the code is spent, and every sign-in the account had is over.
create function platform.gate_set_up(p_code_hash bytea, p_password_hash text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_id uuid;
begin
  update platform.account a
     set password_hash = p_password_hash, setup_hash = null, setup_until = null, failed_count = 0, locked_until = null
   where a.setup_hash = p_code_hash and a.setup_until > now() and a.kind = 'STAFF' and a.closed_at is null
  returning a.id into v_id;
  update platform.sign_in s set ended_at = now() where s.account_id = v_id and s.ended_at is null;
  delete from platform.half_sign_in h where h.account_id = v_id;
  return v_id is not null;
end $$;

-- The chains of each council that grew since its last anchor. What was being committed when that one was made comes again.
create function platform.gate_audit_grown()
returns table (authority_id text, number bigint, at timestamptz, heads text, previous bytea)
language sql volatile security definer set search_path = pg_catalog, platform as $$
  with last as (
    select distinct on (a.authority_id) a.* from platform.audit_anchor a order by a.authority_id, a.number desc
  )
  select h.authority_id, coalesce(l.number, 0) + 1, clock_timestamp(),
         string_agg(h.line, e'\n' order by h.chain), coalesce(l.root, sha256(''))
    from (select e.*, e.chain || ':' || e.position || ':' || encode(e.hash, 'hex') as line from platform.audit_head e) h
    left join last l on l.authority_id = h.authority_id
   where l.number is null or (h.sealed_at > l.at - interval '10 minutes' and position(h.line in l.heads) = 0)
   group by h.authority_id, l.number, l.root
$$;

-- False when another node was quicker.
create function platform.gate_audit_anchor(p_authority text, p_number bigint, p_at timestamptz, p_heads text, p_previous bytea,
  p_root bytea, p_key text, p_signature bytea) returns boolean
language sql volatile security definer set search_path = pg_catalog, platform as $$
  with made as (
    insert into platform.audit_anchor values (p_authority, p_number, p_at, p_heads, p_previous, p_root, p_key, p_signature)
    on conflict do nothing returning 1)
  select exists (select from made)
$$;

create function platform.gate_node_secret() returns bytea
language sql stable security definer set search_path = pg_catalog, platform as $$ select node_secret from platform.context_key $$;

create function platform.gate_forget_expired() returns bigint
language sql volatile security definer set search_path = pg_catalog, platform as $$
  with gone as (delete from platform.sign_in s where s.expires_at < now() - interval '30 days' returning 1) select count(*) from gone
$$;

create function platform.gate_forget_saved() returns bigint
language sql volatile security definer set search_path = pg_catalog, platform as $$
  with gone as (delete from platform.saved_once o where o.saved_at < now() - interval '7 days' returning 1) select count(*) from gone
$$;

create function platform.gate_forget_drafts() returns bigint
language sql volatile security definer set search_path = pg_catalog, platform as $$
  with gone as (delete from platform.draft d where d.kept_at < now() - interval '14 days' returning 1) select count(*) from gone
$$;

create function platform.gate_demo_people()
returns table (account_id uuid, authority_id text, display_name text, kind text, roles text[], hubs uuid[])
language sql stable security definer set search_path = pg_catalog, platform as $$
  select a.id, a.authority_id, a.display_name, a.kind,
         coalesce(array_agg(distinct h.role) filter (where h.role is not null), '{}'),
         coalesce(array_agg(distinct h.hub_id) filter (where h.hub_id is not null), '{}')
    from platform.account a left join platform.role_held h on h.authority_id = a.authority_id and h.account_id = a.id
         and h.from_at <= now() and (h.until_at is null or h.until_at > now())
   where a.demo and a.closed_at is null and a.kind in ('STAFF', 'YOUNG_PERSON')
   group by a.id, a.authority_id, a.display_name, a.kind
   having a.kind = 'YOUNG_PERSON' or count(h.role) > 0
$$;

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'platform' and p.proname like 'gate\_%' loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to onedoor_gate', f);
  end loop;
end $$;

-- Every node forgets what it remembers of an account the moment its sign-in, roles or self change.
create function platform.tell_nodes() returns trigger language plpgsql security definer set search_path = pg_catalog, platform as $$
begin
  perform pg_notify('onedoor_access', coalesce(to_jsonb(new) ->> 'account_id', to_jsonb(new) ->> 'id'));
  return null;
end $$;
create trigger tell_nodes after update of ended_at on platform.sign_in for each row execute function platform.tell_nodes();
create trigger tell_nodes after insert or update on platform.role_held for each row execute function platform.tell_nodes();
create trigger tell_nodes after update of closed_at, display_name on platform.account for each row execute function platform.tell_nodes();

-- ---------------------------------------------------------------- jobs, kept where every node sees them

create table platform.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on platform.scheduled_tasks (execution_time);
grant select, insert, update, delete on platform.scheduled_tasks to onedoor_gate;
