-- Room: notices. What somebody of the staff was told, once each; how they want to hear of it; and messages on their way.
-- Nothing here names anybody or holds anything of a record: a notice says which kind of thing, by when, and on which page.

create schema notices;
grant usage on schema notices to onedoor_web;

call platform.declare_setting('notices.rules.sooner', '{ADMINISTRATOR}', 0, 7, '{2}'); -- days before it is due
call platform.declare_setting('notices.rules.manager', '{ADMINISTRATOR}', 0, 336, '{24}'); -- hours late, from when on whoever runs the hub is told
call platform.declare_setting('notices.rules.director', '{ADMINISTRATOR}', 1, 672, '{72}'); -- and the director, by number alone

-- One thing told to one account. That it is told once, however often and by how many it is looked for, is the key's to see to.
create table notices.notice (
  authority_id text not null,
  id           uuid not null,
  account_id   uuid not null,
  kind         text not null constraint notice_kind check (length(kind) between 1 and 120), -- a key of the words
  link         text not null constraint notice_link check (link ~ '^/[A-Za-z0-9/?=&._-]*$' and length(link) <= 200),
  due_on       date not null,
  step         text not null constraint notice_step check (step in ('OWN', 'MANAGER', 'DIRECTOR')),
  how_many     int constraint notice_counts check (how_many > 0), -- for a director, who reads numbers
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  read_at      timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  constraint numbers_for_the_director check ((step = 'DIRECTOR') = (how_many is not null))
);
create unique index told_once on notices.notice (authority_id, account_id, kind, link, due_on, step);
create index notices_unread on notices.notice (authority_id, account_id) where read_at is null;

call platform.guard('notices.notice');
grant select, insert on notices.notice to onedoor_web;
grant update (read_at) on notices.notice to onedoor_web;
create policy own_notices on notices.notice for select to onedoor_web using (
  authority_id = (select platform.authority()) and (account_id = (select platform.account()) or (select platform.holds('SYSTEM'))));
create policy told_by_the_product on notices.notice for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));
create policy read_by_whose_they_are on notices.notice for update to onedoor_web using (
  authority_id = (select platform.authority()) and account_id = (select platform.account()));

-- Lets the product look as one of its council's staff sees, until the transaction ends: less than it sees itself. Only in a
-- transaction that can write nothing. False, and nothing is seen any more, where there is no such account.
create function notices.look_as(p_account uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
declare
  v_now     text[] := platform.context();
  v_context text;
begin
  if v_now[3] is distinct from 'SYSTEM' or current_setting('transaction_read_only') <> 'on' then
    raise exception 'Only the product itself, and only to read' using errcode = 'insufficient_privilege';
  end if;
  select concat_ws('|', a.id, a.authority_id, a.kind, '',
           coalesce((select string_agg(distinct r.role, ',') from platform.role_held r
             where r.authority_id = a.authority_id and r.account_id = a.id
               and r.from_at <= now() and (r.until_at is null or r.until_at > now())), ''),
           v_now[6], '')
    into v_context
    from platform.account a where a.authority_id = v_now[2] and a.id = p_account and a.kind = 'STAFF' and a.closed_at is null;
  perform set_config('onedoor.context', coalesce(v_context, ''), true),
          set_config('onedoor.seal', case when v_context is null then '' else platform.seal(v_context) end, true);
  return v_context is not null;
end $$;
revoke all on function notices.look_as(uuid) from public;
grant execute on function notices.look_as(uuid) to onedoor_web;

-- ---------------------------------------------------------------- how somebody wants to hear

-- The last one holds; until there is one, their role says.
create table notices.wish (
  authority_id text not null,
  id           uuid not null,
  account_id   uuid not null,
  way          text not null constraint wish_way check (way in ('AT_ONCE', 'DIGEST', 'APP')),
  quiet_from   time not null,
  quiet_until  time not null,
  wake         boolean not null, -- what is late is told in quiet hours too
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id)
);
create index wishes_of on notices.wish (authority_id, account_id, recorded_at);
call platform.guard('notices.wish');
grant select, insert on notices.wish to onedoor_web;
create policy own_wishes on notices.wish for select to onedoor_web using (
  authority_id = (select platform.authority()) and (account_id = (select platform.account()) or (select platform.holds('SYSTEM'))));
create policy wished_by_oneself on notices.wish for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and account_id = (select platform.account()) and recorded_by = account_id);

-- Where e-mail reaches somebody at work. It is used from the moment they typed the code that was sent there.
create table notices.address (
  authority_id text not null,
  id           uuid not null,
  account_id   uuid not null,
  email        text not null constraint address_of_email check (email ~ '^[^@[:space:]<>,;:"()\\]+@[A-Za-z0-9.-]+$' and length(email) <= 254),
  confirmed_at timestamptz,
  ended_at     timestamptz,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id)
);
create unique index one_address_in_use on notices.address (authority_id, account_id) where confirmed_at is not null and ended_at is null;
create index addresses_of on notices.address (authority_id, account_id, recorded_at);
call platform.guard('notices.address');
grant select, insert on notices.address to onedoor_web;
grant update (ended_at) on notices.address to onedoor_web;
insert into platform.changing values ('notices.address', 'confirmed_at');
create policy own_addresses on notices.address for select to onedoor_web using (
  authority_id = (select platform.authority()) and (account_id = (select platform.account()) or (select platform.holds('SYSTEM'))));
create policy given_by_oneself on notices.address for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and account_id = (select platform.account()) and recorded_by = account_id
  and confirmed_at is null and ended_at is null);
create policy ended_by_oneself on notices.address for update to onedoor_web using (
  authority_id = (select platform.authority()) and account_id = (select platform.account()));

-- The code of an address, made anew whenever it is asked for and kept nowhere.
create function notices.code(p_address uuid) returns text
language sql stable security definer set search_path = pg_catalog, platform, public as $$
  select upper(left(encode(hmac('notices ' || p_address, k.key::text, 'sha256'), 'hex'), 12)) from platform.context_key k
$$;
create function notices.code_to_send(p_address uuid) returns text
language sql stable security definer set search_path = pg_catalog, platform, notices as $$
  select notices.code(p_address) where platform.holds('SYSTEM')
$$;

-- Whether what the viewer typed is the code of the address they gave last. It holds for a day: 48 bits.
create function notices.confirm(p_typed text, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, platform, notices as $$
declare
  v_one notices.address;
begin
  select * into v_one from notices.address a
   where a.authority_id = platform.authority() and a.account_id = platform.account() and a.ended_at is null
   order by a.recorded_at desc, a.id desc limit 1 for update;
  if v_one.id is null or v_one.confirmed_at is not null or v_one.recorded_at < p_at - interval '1 day'
     or p_typed <> notices.code(v_one.id) then
    return false;
  end if;
  update notices.address a set ended_at = p_at
   where a.authority_id = v_one.authority_id and a.account_id = v_one.account_id and a.ended_at is null and a.id <> v_one.id;
  update notices.address a set confirmed_at = p_at where a.authority_id = v_one.authority_id and a.id = v_one.id;
  return true;
end $$;
revoke all on function notices.code(uuid), notices.code_to_send(uuid), notices.confirm(text, timestamptz) from public;
grant execute on function notices.code_to_send(uuid), notices.confirm(text, timestamptz) to onedoor_web;

-- ---------------------------------------------------------------- messages on their way

-- Written down with what it tells of, in one transaction, and sent after it. It holds no words: its kind says which they are.
create table notices.message (
  authority_id text not null,
  id           uuid not null, -- and the name it is sent by, each time it is tried
  account_id   uuid not null,
  address_id   uuid, -- of the account's own; null: the room it comes from knows where it goes
  kind         text not null constraint message_kind check (kind in ('NOTICE', 'DIGEST', 'CODE', 'OTHER')),
  words        text constraint message_words check (words ~ '^[a-zA-Z.]{3,60}$'), -- the key of another room's words
  about        uuid, -- what it is about, as that room knows it
  day          date not null, -- of a digest; of the others, when they were made
  may_wait     boolean not null, -- for the end of somebody's quiet hours
  next_at      timestamptz not null, -- when it is tried
  tries        int not null default 0,
  refused      int not null default 0,
  taken_until  timestamptz, -- by a copy of the program that is sending it
  sent_at      timestamptz,
  given_up_at  timestamptz,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, address_id) references notices.address (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  constraint sent_or_given_up check (num_nulls(sent_at, given_up_at) >= 1),
  constraint one_way_to_where_it_goes check (num_nulls(words, about) = case kind when 'OTHER' then 0 else 2 end
    and (address_id is null) = (kind = 'OTHER'))
);
create unique index one_message_about_it on notices.message (authority_id, words, about);
-- What was not sent yet says all that is new: one at a time is enough.
create unique index one_notice_on_its_way on notices.message (authority_id, account_id)
  where kind = 'NOTICE' and sent_at is null and given_up_at is null;
create unique index one_digest_a_day on notices.message (authority_id, account_id, day) where kind = 'DIGEST';
create unique index one_code_an_address on notices.message (authority_id, address_id) where kind = 'CODE';
create index messages_to_send on notices.message (authority_id, next_at) where sent_at is null and given_up_at is null;
call platform.guard('notices.message');
grant select, insert on notices.message to onedoor_web;
grant update (next_at, may_wait, tries, refused, taken_until, sent_at, given_up_at) on notices.message to onedoor_web;
create policy messages_of_the_product on notices.message for select to onedoor_web using (
  authority_id = (select platform.authority()) and (account_id = (select platform.account()) or (select platform.holds('SYSTEM'))));
create policy written_by_the_product on notices.message for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or (account_id = (select platform.account()) and kind in ('CODE', 'OTHER') and recorded_by = account_id)));
create policy moved_on_by_the_product on notices.message for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));

-- How the post stands, in numbers, for whoever looks after the settings.
create function notices.post(p_now timestamptz) returns table (waiting bigint, oldest timestamptz, sent bigint, given_up bigint)
language sql stable security definer set search_path = pg_catalog, platform, notices as $$
  select count(*) filter (where m.sent_at is null and m.given_up_at is null and m.next_at <= p_now),
         min(m.recorded_at) filter (where m.sent_at is null and m.given_up_at is null and m.next_at <= p_now),
         count(*) filter (where m.sent_at > p_now - interval '7 days'),
         count(*) filter (where m.given_up_at > p_now - interval '28 days')
    from notices.message m where m.authority_id = platform.authority() and platform.holds('ADMINISTRATOR')
$$;
revoke all on function notices.post(timestamptz) from public;
grant execute on function notices.post(timestamptz) to onedoor_web;
