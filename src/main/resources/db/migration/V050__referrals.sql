-- Room: referrals. Any door: who asked for help, and the steps that follow, none of which is no.
-- An ask always has one open step, and a step always has somebody who owns it and a date. Steps are added, never changed.

create schema referrals;
grant usage on schema referrals to onedoor_web;

create table referrals.ask (
  authority_id  text not null,
  id            uuid not null,
  hub_id        uuid not null, -- whose team reads it
  came_by       text not null constraint came_by check (came_by in ('DOOR', 'CALL', 'VISIT', 'MEETING', 'LETTER')),
  about_self    boolean not null,
  who           text, -- in the words of the person who asked
  words         text not null constraint an_ask_says_what_is_happening check (length(btrim(words)) between 1 and 5000),
  how_soon      text not null constraint how_soon check (how_soon in ('TODAY', 'THIS_WEEK', 'WHEN_YOU_CAN')),
  hope          text constraint a_hope_is_short_enough check (length(hope) <= 2000),
  asker         text constraint asker check (asker in
                  ('YOUNG_PERSON', 'PARENT_OR_FAMILY', 'TEACHER', 'POLICE', 'HEALTH', 'SOCIAL_WORKER', 'NEIGHBOUR_OR_OTHER')),
  asker_name    text constraint an_asker_has_a_short_name check (length(asker_name) <= 100),
  asker_contact text constraint a_way_to_reach_is_short check (length(asker_contact) <= 200),
  asked_at      timestamptz not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  receipt_hash  bytea not null,
  primary key (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  constraint an_ask_is_about_somebody check (about_self or length(btrim(who)) between 1 and 200),
  constraint who_is_short_enough check (length(who) <= 200)
);
create index ask_of_hub on referrals.ask (authority_id, hub_id);
create index ask_by_receipt on referrals.ask (receipt_hash); -- a code is typed without saying which council

create table referrals.step (
  authority_id    text not null,
  id              uuid not null,
  ask_id          uuid not null,
  kind            text not null constraint step_kind check (kind in ('RECEIVED', 'NOT_YET', 'WALKED', 'WITH_US', 'MET')),
  owner_id        uuid not null, -- one named person
  next_on         date not null, -- by when, or when it was settled
  what            text constraint what_happens_is_short_enough check (length(what) <= 2000),
  hub_id          uuid,
  young_person_id uuid,
  someone         text,
  organisation    text,
  accepted_on     date,
  question        text,
  answer          text constraint an_answer_is_short_enough check (length(answer) <= 2000),
  handed_from     uuid, -- who owned it before, when only the owner changes
  taken_by        uuid not null,
  taken_at        timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, ask_id) references referrals.ask,
  foreign key (authority_id, owner_id) references platform.account (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person (authority_id, young_person_id),
  constraint with_us_names_the_hub_and_the_person check (kind <> 'WITH_US' or (hub_id is not null and young_person_id is not null)),
  constraint walked_names_who_accepted_and_when check (kind <> 'WALKED'
    or (length(btrim(someone)) between 1 and 100 and length(btrim(organisation)) between 1 and 200 and accepted_on is not null) is true),
  constraint not_yet_says_what_happens check (kind <> 'NOT_YET' or (length(btrim(what)) > 0) is true),
  constraint a_decision_keeps_its_answer check (kind not in ('WITH_US', 'WALKED', 'NOT_YET')
    or (length(btrim(question)) > 0 and length(btrim(answer)) > 0) is true)
);
create unique index one_open_step_an_ask on referrals.step (authority_id, ask_id) where superseded_at is null;
create unique index an_ask_is_received_once on referrals.step (authority_id, ask_id) where kind = 'RECEIVED' and handed_from is null;
create index step_of_ask on referrals.step (authority_id, ask_id, taken_at);
create index step_open_by_date on referrals.step (authority_id, next_on) where superseded_at is null and kind in ('RECEIVED', 'NOT_YET', 'WALKED');
create index step_open_by_owner on referrals.step (authority_id, owner_id) where superseded_at is null and kind in ('RECEIVED', 'NOT_YET', 'WALKED');

-- Whom an ask turned out to be about. It repeats who asked only as a relation: the young person may read this row.
create table referrals.about_person (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  ask_id          uuid not null,
  asked_at        timestamptz not null,
  asker           text,
  about_self      boolean not null,
  link_id         uuid, -- the relationship this opened; it ends when the decision is not "with us"
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, ask_id) references referrals.ask,
  foreign key (authority_id, young_person_id) references people.young_person
);
create unique index an_ask_is_about_one_person on referrals.about_person (authority_id, ask_id) where withdrawn_at is null;
create index about_person_by_day on referrals.about_person (authority_id, young_person_id, asked_at desc);

-- The questions asked before a decision. A council may put its own words in place of these, add its own and let some
-- rest; one is always left to ask.
create table referrals.provocation_given (
  position int primary key,
  words    text not null
);
insert into referrals.provocation_given (position, words) values
  (1, 'Would this be good enough for my child?'),
  (2, 'Are we managing risk for the organisation or risk to the young person?'),
  (3, 'A shared approach to parenting from across partner agencies.'),
  (4, 'What kind of adult do we want them to be at 20, 35, 50?'),
  (5, 'Young people cared for in family-based setting.');
grant select on referrals.provocation_given to onedoor_web;

create table referrals.provocation (
  authority_id  text not null,
  id            uuid not null,
  position      int not null constraint a_provocation_has_a_place check (position between 1 and 999),
  words         text not null constraint a_provocation_is_one_line check (length(btrim(words)) between 1 and 300),
  rests         boolean not null default false, -- kept, and not asked
  chosen_by     uuid not null,
  chosen_at     timestamptz not null,
  superseded_at timestamptz,
  primary key (authority_id, id)
);
create unique index one_provocation_a_position on referrals.provocation (authority_id, position) where superseded_at is null;

-- Two people who let the last two rest at once would leave none: the second waits for the first, and then hears no.
create function referrals.a_provocation_is_left_to_ask() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, referrals as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('referrals.provocation ' || new.authority_id, 0));
  if not exists (
      select from referrals.provocation_given g full join (
               select p.position, p.rests from referrals.provocation p
                where p.authority_id = new.authority_id and p.superseded_at is null) as own on own.position = g.position
       where not coalesce(own.rests, false)) then
    raise exception 'No provocation is left to ask'
      using errcode = 'check_violation', constraint = 'a_provocation_is_left_to_ask', schema = 'referrals', table = 'provocation';
  end if;
  return null;
end $$;
create constraint trigger a_provocation_is_left_to_ask after insert or update on referrals.provocation
  deferrable initially deferred for each row execute function referrals.a_provocation_is_left_to_ask();

-- ---------------------------------------------------------------- no door ends without a name and a date

create function referrals.an_ask_has_an_open_step() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, referrals as $$
declare
  v_ask uuid := case when tg_table_name = 'ask' then (to_jsonb(new) ->> 'id')::uuid
                     else coalesce((to_jsonb(new) ->> 'ask_id')::uuid, (to_jsonb(old) ->> 'ask_id')::uuid) end;
  v_authority text := coalesce(to_jsonb(new) ->> 'authority_id', to_jsonb(old) ->> 'authority_id');
begin
  if exists (select from referrals.ask a where a.authority_id = v_authority and a.id = v_ask)
     and not exists (select from referrals.step s where s.authority_id = v_authority and s.ask_id = v_ask and s.superseded_at is null) then
    raise exception 'An ask has no open step: nobody owns it and it has no date'
      using errcode = 'check_violation', constraint = 'an_ask_has_an_open_step', schema = 'referrals', table = 'ask';
  end if;
  return null;
end $$;
create constraint trigger an_ask_has_an_open_step after insert on referrals.ask
  deferrable initially deferred for each row execute function referrals.an_ask_has_an_open_step();
create constraint trigger an_ask_has_an_open_step after update or delete on referrals.step
  deferrable initially deferred for each row execute function referrals.an_ask_has_an_open_step();

-- ---------------------------------------------------------------- who may see and write

-- The hubs in which the viewer is one of the team today, and everybody else who looks at the same screen.
create function referrals.my_hubs() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, platform as $$
  select h.hub_id from platform.role_held h
   where h.authority_id = platform.authority() and h.account_id = any (platform.present()) and h.hub_id is not null
     and h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER',
                    'LIFE_COACH', 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD')
     and h.from_at <= now() and (h.until_at is null or h.until_at > now())
   group by h.hub_id having count(distinct h.account_id) = cardinality(platform.present())
$$;
revoke all on function referrals.my_hubs() from public;
grant execute on function referrals.my_hubs() to onedoor_web;

call platform.guard('referrals.ask');
call platform.guard('referrals.step');
call platform.guard('referrals.provocation');
call platform.guard_section('referrals.about_person', 'CORE');
revoke insert on referrals.about_person from onedoor_web; -- only by referrals.recognise

grant select, insert on referrals.ask, referrals.step, referrals.provocation to onedoor_web;
grant update (superseded_at) on referrals.step, referrals.provocation to onedoor_web;
insert into platform.changing values ('referrals.ask', 'hub_id'), ('referrals.about_person', 'withdrawn_at');

-- The hub's team, and whoever took it down; never the public door, which takes it down too.
create policy team_reads on referrals.ask for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or hub_id in (select referrals.my_hubs())
       or (recorded_by = (select platform.account()) and not (select platform.holds('DOOR', 'YOUNG_PERSON')))));
create policy any_door on referrals.ask for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or (recorded_by = (select platform.account())
           and ((select platform.holds('DOOR')) and came_by = 'DOOR'
                or came_by <> 'DOOR' and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER',
                     'OUTREACH_WORKER', 'LIFE_COACH', 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD', 'SOCIAL_WORKER'))))));

-- Asks about somebody the viewer is kept from are not theirs to read either, whoever of their hub's team it came to.
create function referrals.kept_asks() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, referrals, platform as $$
  select p.ask_id from referrals.about_person p
   where p.authority_id = platform.authority() and p.withdrawn_at is null and p.young_person_id in (select platform.kept_from())
$$;
revoke all on function referrals.kept_asks() from public;
grant execute on function referrals.kept_asks() to onedoor_web;
create policy never_to_who_is_kept_out on referrals.ask as restrictive for select to onedoor_web using (
  id not in (select referrals.kept_asks()));
create policy never_to_who_is_kept_out on referrals.about_person as restrictive for select to onedoor_web using (
  young_person_id not in (select platform.kept_from()));

create policy with_the_ask on referrals.step for select to onedoor_web using (
  authority_id = (select platform.authority())
  and exists (select from referrals.ask a where a.authority_id = step.authority_id and a.id = step.ask_id));
-- Whoever takes an ask down may write its first step and no other; the team of its hub writes the rest.
create policy first_and_next on referrals.step for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or (taken_by = (select platform.account())
           and (kind = 'RECEIVED' and handed_from is null and not (select platform.holds('YOUNG_PERSON'))
                or exists (select from referrals.ask a where a.authority_id = step.authority_id and a.id = step.ask_id
                             and a.hub_id in (select referrals.my_hubs()))))));
create policy followed on referrals.step for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or exists (select from referrals.ask a where a.authority_id = step.authority_id and a.id = step.ask_id
                    and a.hub_id in (select referrals.my_hubs()))));

create policy with_the_ask on referrals.about_person for select to onedoor_web using (
  authority_id = (select platform.authority())
  and exists (select from referrals.ask a where a.authority_id = about_person.authority_id and a.id = about_person.ask_id));

create policy everybody_reads on referrals.provocation for select to onedoor_web using (authority_id = (select platform.authority()));
create policy chosen on referrals.provocation for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy replaced on referrals.provocation for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- ---------------------------------------------------------------- receipts

create table referrals.receipt_key (only_row boolean primary key default true check (only_row), key bytea not null);
insert into referrals.receipt_key (key) values (public.gen_random_bytes(32));
call platform.guard('referrals.receipt_key', false);

-- What a receipt's code is made of: the same ask has the same code, so that a form sent twice gives one receipt.
create function referrals.receipt_seal(p_ask uuid) returns bytea
language sql stable security definer set search_path = pg_catalog, referrals, platform, public as $$
  select hmac(convert_to(platform.authority() || '|' || p_ask, 'UTF8'), k.key, 'sha256')
    from referrals.receipt_key k where platform.authority() is not null and not platform.is_young_person()
$$;
revoke all on function referrals.receipt_seal(uuid) from public;
grant execute on function referrals.receipt_seal(uuid) to onedoor_web;

-- What anybody who holds the code may know, signed in or not: who reads it, by when. Nothing of what was written.
create function referrals.receipt(p_hash bytea)
returns table (asked_at timestamptz, council text, hub text, phone text, kind text, next_on date, owner text, role text)
language sql stable security definer set search_path = pg_catalog, referrals, authorities, platform as $$
  select a.asked_at, c.name, h.name, h.phone, s.kind, s.next_on, split_part(w.display_name, ' ', 1),
         (select r.role from platform.role_held r
           where r.authority_id = s.authority_id and r.account_id = s.owner_id and r.until_at is null
           order by (r.hub_id = a.hub_id) desc nulls last, r.from_at limit 1)
    from referrals.ask a
    join referrals.step s on s.authority_id = a.authority_id and s.ask_id = a.id and s.superseded_at is null
    join platform.account w on w.authority_id = s.authority_id and w.id = s.owner_id
    join authorities.authority c on c.authority_id = a.authority_id
    join authorities.hub h on h.authority_id = a.authority_id and h.id = a.hub_id
   where a.receipt_hash = p_hash
$$;
revoke all on function referrals.receipt(bytea) from public;
grant execute on function referrals.receipt(bytea) to onedoor_web;

-- ---------------------------------------------------------------- whom it is about

-- True when the viewer is one of the team of the ask's hub.
create function referrals.in_team_of(p_ask uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, referrals, platform as $$
  select exists (select from referrals.ask a where a.authority_id = platform.authority() and a.id = p_ask
                   and (platform.holds('SYSTEM') or a.hub_id in (select referrals.my_hubs())))
$$;
revoke all on function referrals.in_team_of(uuid) from public;

-- Ends what recognising this ask's person had opened, unless another open ask of the hub still needs it.
create function referrals.let_go(p_ask uuid) returns void
language sql volatile security definer set search_path = pg_catalog, referrals, platform as $$
  update platform.link l set until_at = greatest(l.from_at, now())
    from referrals.about_person p
   where p.authority_id = platform.authority() and p.ask_id = p_ask and p.withdrawn_at is null and referrals.in_team_of(p_ask)
     and l.authority_id = p.authority_id and l.id = p.link_id and l.until_at is null
     and not exists (select from referrals.about_person o
                       join referrals.step s on s.authority_id = o.authority_id and s.ask_id = o.ask_id and s.superseded_at is null
                      where o.authority_id = p.authority_id and o.link_id = p.link_id and o.ask_id <> p.ask_id
                        and o.withdrawn_at is null and s.kind in ('RECEIVED', 'WITH_US'))
$$;
revoke all on function referrals.let_go(uuid) from public;
grant execute on function referrals.let_go(uuid) to onedoor_web;

-- Says whom an open ask is about. The hub's team may then read what is known of them until the huddle has decided.
create function referrals.recognise(p_id uuid, p_link uuid, p_ask uuid, p_young_person uuid, p_met boolean, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, referrals, people, platform as $$
declare
  v_ask  referrals.ask;
  v_link uuid;
begin
  select * into v_ask from referrals.ask a where a.authority_id = platform.authority() and a.id = p_ask for update;
  if not referrals.in_team_of(p_ask) or p_young_person in (select platform.kept_from()) or p_ask in (select referrals.kept_asks())
     or not exists (select from people.young_person y where y.authority_id = platform.authority() and y.young_person_id = p_young_person)
     or not exists (select from referrals.step s where s.authority_id = platform.authority() and s.ask_id = p_ask
                      and s.superseded_at is null and s.kind in ('RECEIVED', 'NOT_YET', 'WALKED')) then
    raise exception 'Only the team of an undecided ask says whom it is about' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from referrals.about_person p where p.authority_id = v_ask.authority_id and p.ask_id = p_ask
               and p.young_person_id <> p_young_person and p.withdrawn_at is null) then
    perform referrals.let_go(p_ask);
  end if;
  update referrals.about_person set withdrawn_at = p_at
   where authority_id = v_ask.authority_id and ask_id = p_ask and withdrawn_at is null;
  select l.id into v_link from platform.link l
   where l.authority_id = v_ask.authority_id and l.hub_id = v_ask.hub_id and l.young_person_id = p_young_person and l.until_at is null
   order by (l.kind = 'HUB') desc limit 1;
  if v_link is null then
    perform platform.open_door(p_link, p_young_person, v_ask.hub_id, 'HUDDLE', 'asked for help');
    v_link := p_link;
  elsif not p_met and not exists (select from referrals.about_person p where p.authority_id = v_ask.authority_id and p.link_id = v_link) then
    v_link := null; -- theirs already: not ours to end
  end if;
  update platform.link set from_at = least(from_at, p_at) where authority_id = v_ask.authority_id and id = v_link;
  insert into referrals.about_person (authority_id, id, young_person_id, ask_id, asked_at, asker, about_self, link_id, recorded_by, recorded_at)
  values (v_ask.authority_id, p_id, p_young_person, p_ask, v_ask.asked_at, v_ask.asker, v_ask.about_self, v_link, platform.account(), p_at);
end $$;
revoke all on function referrals.recognise(uuid, uuid, uuid, uuid, boolean, timestamptz) from public;
grant execute on function referrals.recognise(uuid, uuid, uuid, uuid, boolean, timestamptz) to onedoor_web;

-- "With us": the hub chosen stands beside the person from now on, and the ask is that hub's.
create function referrals.with_us(p_ask uuid, p_link uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, referrals, platform as $$
declare
  v_step referrals.step;
  v_mine uuid;
begin
  select * into v_step from referrals.step s where s.authority_id = platform.authority() and s.ask_id = p_ask
     and s.superseded_at is null and s.kind = 'WITH_US';
  select p.link_id into v_mine from referrals.about_person p where p.authority_id = platform.authority() and p.ask_id = p_ask
     and p.young_person_id = v_step.young_person_id and p.withdrawn_at is null;
  if not found or v_step.id is null or not referrals.in_team_of(p_ask) then
    raise exception 'Only the team of an ask takes it on, for the person it is about' using errcode = 'insufficient_privilege';
  end if;
  update platform.link set until_at = greatest(from_at, now())
   where authority_id = v_step.authority_id and id = v_mine and until_at is null and (kind = 'HUDDLE' or hub_id <> v_step.hub_id);
  if not exists (select from platform.link l where l.authority_id = v_step.authority_id and l.hub_id = v_step.hub_id
                   and l.young_person_id = v_step.young_person_id and l.kind = 'HUB' and l.until_at is null) then
    insert into platform.link (authority_id, id, young_person_id, hub_id, kind, from_at, because)
    values (v_step.authority_id, p_link, v_step.young_person_id, v_step.hub_id, 'HUB', least(v_step.taken_at, now()), 'decided with us');
  end if;
  update referrals.ask set hub_id = v_step.hub_id
   where authority_id = v_step.authority_id and id = p_ask and hub_id <> v_step.hub_id;
end $$;
revoke all on function referrals.with_us(uuid, uuid) from public;
grant execute on function referrals.with_us(uuid, uuid) to onedoor_web;
