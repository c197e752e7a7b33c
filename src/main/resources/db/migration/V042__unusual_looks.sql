-- Room: people. Unusual looking: a look at one young person's page that somebody should ask about. It is found where every
-- look leaves its trace, in the very transaction of the look, whatever page it was; and it is told to those who run the hub,
-- never to who looked. It stops nobody and counts nobody.

-- The family names in a whole name, as they are compared: the last word, both halves of a double one, without capitals,
-- accents and apostrophes. A single word is no family name: Nan, Mum.
create function people.family_names(p_name text) returns text[]
language sql immutable as $$
  select case when btrim(p_name) !~ '\s' then '{}' else array(
    select part from regexp_split_to_table(lower(regexp_replace(normalize(
             regexp_replace(btrim(regexp_replace(p_name, '\(.*\)', '')), '^.*\s', ''), NFD), '[\u0300-\u036f''’.]', '', 'g')), '[-–]') part
     where length(part) > 1) end
$$;

-- A look is a page whose address names somebody or something of theirs by its id, and a search. Every other page, a new
-- one too, lists people nobody asked for, or is a form: no look at one of them. An id is told by its four dashes, as it may
-- be written shorter or with capitals; who writes letters of an address by their numbers (%) escapes nothing.
create function people.is_a_look(p_page text) returns boolean language sql immutable as $$
  select split_part(p_page, '?', 1)
         ~ '^/(young-people|notes|voices|referrals)/[^/-]+(-[^/-]+){4}(/|$)|^/search$|^/young-people/before$|%'
$$;
-- Where a young person lives, as a print that can be compared with those of our own staff and read by nobody.
create table people.home_place (
  authority_id    text not null,
  id              uuid not null, -- the home's
  print           bytea not null,
  primary key (authority_id, id),
  foreign key (authority_id, id) references people.home (authority_id, id)
);
call platform.guard('people.home_place');
insert into platform.changing values ('people.home_place', 'print');
create policy read_by_nobody on people.home_place for select to onedoor_web using (false);

create function people.keep_postcode(p_home uuid, p_postcode text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, people, platform as $$
begin
  insert into people.home_place (authority_id, id, print)
  select h.authority_id, h.id, staff.postcode_print(p_postcode)
    from people.home h
   where h.authority_id = platform.authority() and h.id = p_home
     and (platform.holds('SYSTEM') or h.young_person_id in (select platform.visible('HOME', 'W')))
  on conflict (authority_id, id) do update set print = excluded.print where home_place.print <> excluded.print;
end $$;
revoke all on function people.keep_postcode(uuid, text) from public;
grant execute on function people.keep_postcode(uuid, text) to onedoor_web;

-- What a council finds worth asking about: how many young people within an hour, and a look so many days after the end.
call platform.declare_setting('people.unusual.rules.people', '{ADMINISTRATOR}', 5, 200, '{15}');
call platform.declare_setting('people.unusual.rules.days', '{ADMINISTRATOR}', 0, 365, '{28}');

create table people.unusual_look (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  account_id      uuid not null, -- who looked
  hub_id          uuid not null, -- whose managers are asked
  reason          text not null constraint why_a_look_is_unusual check (reason in
                    ('OWN_NAME', 'NAME_IN_FAMILY', 'NEIGHBOUR', 'MANY_PEOPLE', 'NO_LONGER_WITH_US')),
  number          int, -- that of the rule, where it has one
  on_day          date not null, -- of UTC, as the trace keeps its months
  at              timestamptz not null,
  outcome         text constraint look_outcome check (outcome in ('WAS_RIGHT', 'ASKED_THEM', 'NOT_RIGHT')),
  answer_words    text constraint an_answer_about_a_look_says_something check (length(btrim(answer_words)) between 1 and 1000),
  answered_by     uuid,
  answered_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  constraint a_look_is_answered_whole check (num_nulls(outcome, answer_words, answered_by, answered_at) in (0, 4)),
  constraint nobody_answers_for_their_own_look check (answered_by <> account_id)
);
create unique index unusual_once_a_day on people.unusual_look (authority_id, account_id, young_person_id, reason, on_day);
create unique index many_people_once_a_day on people.unusual_look (authority_id, account_id, on_day) where reason = 'MANY_PEOPLE';
create index unusual_look_of_hub on people.unusual_look (authority_id, hub_id, at desc);
call platform.guard('people.unusual_look');

-- A look at somebody whose time with the hub ended is not asked about any more once they were welcomed back.
create function people.is_asked_about(u people.unusual_look) returns boolean
language sql stable as $$
  select u.reason <> 'NO_LONGER_WITH_US' or u.answered_at is not null or not exists (select from platform.link l
    where l.authority_id = u.authority_id and l.young_person_id = u.young_person_id and l.hub_id = u.hub_id and l.from_at >= u.at)
$$;
revoke all on function people.is_asked_about(people.unusual_look) from public;

-- The rule in one place: those who run the hub, never who looked, and nobody who is kept from the young person.
create function people.looks_i_ask_about() returns setof uuid
language sql stable security definer set search_path = pg_catalog, people, platform as $$
  select u.id from people.unusual_look u
   where u.authority_id = platform.authority() and u.account_id <> platform.account()
     and u.hub_id in (select h.hub_id from platform.role_held h
           where h.authority_id = platform.authority() and h.account_id = platform.account()
             and h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER') and h.from_at <= now() and (h.until_at is null or h.until_at > now()))
     and u.young_person_id not in (select platform.kept_from())
     and people.is_asked_about(u)
$$;
revoke all on function people.looks_i_ask_about() from public;
grant execute on function people.looks_i_ask_about() to onedoor_web;

grant select on people.unusual_look to onedoor_web;
grant update (outcome, answer_words, answered_by, answered_at) on people.unusual_look to onedoor_web;
create policy those_who_ask on people.unusual_look for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or id in (select people.looks_i_ask_about())));
create policy answered_once on people.unusual_look for update to onedoor_web using (
  authority_id = (select platform.authority()) and answered_at is null and id in (select people.looks_i_ask_about()))
  with check (authority_id = (select platform.authority()) and answered_by = (select platform.account()));

-- Those looks with the names of who looked and at whom, and what was opened that day. Who was
-- looked up after their time with the hub is named: whoever runs it finds that name by the search for who was with it before.
create function people.looks_to_ask_about(p_waiting boolean, p_most int)
returns table (id uuid, worker text, roles text[], young_person_id uuid, name_used text, reason text, number int, at timestamptz,
               pages text[], outcome text, answer_words text, answered_by text, answered_at timestamptz)
language sql stable security definer set search_path = pg_catalog, people, platform as $$
  select u.id, a.display_name,
         array(select distinct h.role from platform.role_held h where h.authority_id = u.authority_id and h.account_id = u.account_id
                 and h.from_at <= u.at and (h.until_at is null or h.until_at > u.at) order by 1),
         u.young_person_id,
         case when u.reason = 'NO_LONGER_WITH_US' or u.young_person_id in (select platform.visible('CORE')) then i.name_used end, u.reason, u.number, u.at,
         array(select e.page from platform.audit_entry e
                where e.authority_id = u.authority_id and e.account_id = u.account_id and e.what = 'SHOWN'
                  and e.at >= u.on_day::timestamp at time zone 'UTC' and e.at < (u.on_day + 1)::timestamp at time zone 'UTC'
                  and u.young_person_id = any (e.subjects) and people.is_a_look(e.page) order by e.at),
         u.outcome, u.answer_words, b.display_name, u.answered_at
    from people.unusual_look u
    join platform.account a on a.authority_id = u.authority_id and a.id = u.account_id
    join people.identity i on i.authority_id = u.authority_id and i.young_person_id = u.young_person_id and i.superseded_at is null
    left join platform.account b on b.authority_id = u.authority_id and b.id = u.answered_by
   where u.authority_id = platform.authority() and u.id in (select people.looks_i_ask_about())
     and (u.answered_at is null) = p_waiting
   order by coalesce(u.answered_at, u.at) desc, u.id limit p_most
$$;

-- Looks of which nobody who runs the hub may ask, because they are its own only manager's: told to an administrator as a
-- number, without a name of anybody, so that somebody can be given the role.
create function people.looks_nobody_asks_about() returns table (hub text, looks bigint)
language sql stable security definer set search_path = pg_catalog, people, platform as $$
  select b.name, count(*)
    from people.unusual_look u join authorities.hub b on b.authority_id = u.authority_id and b.id = u.hub_id
   where u.authority_id = platform.authority() and platform.holds('ADMINISTRATOR') and u.account_id <> platform.account()
     and u.answered_at is null and people.is_asked_about(u)
     and not exists (select from platform.role_held h join platform.account a on a.authority_id = h.authority_id and a.id = h.account_id
           where h.authority_id = u.authority_id and h.hub_id = u.hub_id and h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER')
             and h.from_at <= now() and (h.until_at is null or h.until_at > now()) and a.closed_at is null and a.id <> u.account_id
             and u.young_person_id not in (select platform.kept_from(u.authority_id, a.id)))
   group by b.name order by b.name
$$;

revoke all on function people.looks_to_ask_about(boolean, int), people.looks_nobody_asks_about(), people.family_names(text),
  people.is_a_look(text) from public;
grant execute on function people.looks_to_ask_about(boolean, int), people.looks_nobody_asks_about() to onedoor_web;

-- What makes this look at one person unusual. A worker who has a relationship of their own, or an emergency (which is told
-- and reviewed by itself), is asked about names and neighbours only. The look is now, also at a page about a past day, and so
-- is the rule it is measured by.
create function people.why_unusual(p_authority text, p_account uuid, p_person uuid, p_records uuid[], p_page text)
returns table (reason text, number int)
language plpgsql stable security definer set search_path = pg_catalog, people, platform as $$
declare
  v_names   text[];
  v_many    int := (platform.chosen_by('people.unusual.rules.people', null))[1];
  v_ended   int := (platform.chosen_by('people.unusual.rules.days', null))[1];
  v_through boolean;
begin
  select people.family_names(a.display_name) into v_names from platform.account a where a.authority_id = p_authority and a.id = p_account;
  return query
    select 'OWN_NAME', null::int where exists (select from people.identity i
       where i.authority_id = p_authority and i.young_person_id = any (p_records) and i.superseded_at is null
         and people.family_names('- ' || i.last_name) && v_names)
    union all
    select 'NAME_IN_FAMILY', null where exists (select from people.network_member m
       where m.authority_id = p_authority and m.young_person_id = any (p_records) and m.superseded_at is null
         and m.circle = 'FAMILY' and people.family_names(m.name) && v_names)
      and not exists (select from people.identity i
       where i.authority_id = p_authority and i.young_person_id = any (p_records) and i.superseded_at is null
         and people.family_names('- ' || i.last_name) && v_names)
    union all
    select 'NEIGHBOUR', null where exists (select from staff.lives_at s
        join people.home h on h.authority_id = s.authority_id and h.young_person_id = any (p_records) and h.withdrawn_at is null
        join people.home_place p on p.authority_id = h.authority_id and p.id = h.id and p.print = s.print
       where s.authority_id = p_authority and s.id = p_account);
  if exists (select from platform.link l where l.authority_id = p_authority and l.young_person_id = any (p_records)
      and l.account_id = p_account and l.from_at <= now() and (l.until_at is null or l.until_at > now())) then
    return;
  end if;
  select exists (select from platform.link l join platform.role_held h on h.authority_id = l.authority_id and h.hub_id = l.hub_id
      where l.authority_id = p_authority and l.young_person_id = any (p_records) and h.account_id = p_account
        and l.from_at <= now() and (l.until_at is null or l.until_at > now())
        and h.from_at <= now() and (h.until_at is null or h.until_at > now())) into v_through;
  if v_through and not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'REG44_VISITOR') then
    -- those opened in the last hour whom only the hub connects with this worker; this one is not in the trace yet
    return query
      select 'MANY_PEOPLE', v_many
        from platform.audit_entry e
       where e.authority_id = p_authority and e.account_id = p_account and e.what = 'SHOWN' and e.at > now() - interval '1 hour'
         and cardinality(e.subjects) = 1 and e.subjects[1] <> p_person and people.is_a_look(e.page)
         and not exists (select from platform.link l where l.authority_id = p_authority and l.young_person_id = e.subjects[1]
               and l.account_id = p_account and (l.until_at is null or l.until_at > now() - interval '1 hour'))
      having count(distinct e.subjects[1]) >= v_many;
  elsif not v_through and p_page not like '/referrals/%' then -- the door asks who somebody might be
    return query
      select 'NO_LONGER_WITH_US', v_ended
        from platform.link l join platform.role_held h on h.authority_id = l.authority_id and h.hub_id = l.hub_id
       where l.authority_id = p_authority and l.young_person_id = any (p_records) and h.account_id = p_account
         and h.from_at <= now() and (h.until_at is null or h.until_at > now())
      having max(l.until_at) < now() - make_interval(days => v_ended);
  end if;
end $$;
revoke all on function people.why_unusual(text, uuid, uuid, uuid[], text) from public;

-- Hears of each page that was shown, where its trace begins. What was asked and answered rests, unless it was not right:
-- a family name and a neighbour stay the same.
create function people.watch_look() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, people, platform as $$
declare
  v_context text[];
  v_people  uuid[];
  v_hub     uuid;
begin
  if cardinality(new.subjects) not between 1 and 10 or not people.is_a_look(new.page) then
    return null;
  end if;
  v_context := platform.context();
  if v_context[3] is distinct from 'STAFF' then
    return null;
  end if;
  v_people := array(select distinct coalesce(m.young_person_id, s.record) from unnest(new.subjects) as s(record)
                      left join people.merge m on m.authority_id = new.authority_id and m.merged_id = s.record and m.unmerged_at is null);
  if cardinality(v_people) <> 1 then
    return null;
  end if;
  select l.hub_id into v_hub from platform.link l
   where l.authority_id = new.authority_id and l.young_person_id = any (new.subjects) and l.hub_id is not null
   order by l.until_at is not null, l.from_at desc limit 1;
  if v_hub is not null then
    insert into people.unusual_look (authority_id, id, young_person_id, account_id, hub_id, reason, number, on_day, at)
    select new.authority_id, platform.new_id(), v_people[1], new.account_id, v_hub, w.reason, w.number,
           (now() at time zone 'UTC')::date, now()
      from people.why_unusual(new.authority_id, new.account_id, v_people[1], new.subjects, new.page) w
     where not exists (select from people.unusual_look u where u.authority_id = new.authority_id and u.account_id = new.account_id
             and u.young_person_id = v_people[1] and u.reason = w.reason
             and (u.on_day = (now() at time zone 'UTC')::date
                  or u.reason in ('OWN_NAME', 'NAME_IN_FAMILY', 'NEIGHBOUR') and u.outcome in ('WAS_RIGHT', 'ASKED_THEM')))
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger unusual_looks after insert on platform.audit_waiting
  for each row when (new.what = 'SHOWN') execute function people.watch_look();
