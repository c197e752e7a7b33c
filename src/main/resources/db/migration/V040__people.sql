-- Room: people. Young people, what they say of themselves, who is around them, where they live, what they ask of us.
-- Facts are revised, not overwritten: the row that holds now has superseded_at null, the others are its history.

create schema people;
grant usage on schema people to onedoor_web;

create table people.young_person (
  authority_id    text not null references authorities.authority,
  young_person_id uuid not null,
  known_from      text not null constraint known_from check (known_from in ('DOOR', 'STAFF', 'RETURN')),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, young_person_id)
);

create table people.identity (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  name_used       text not null constraint name_used_is_a_name check (length(btrim(name_used)) between 1 and 100),
  first_name      text not null,
  last_name       text not null,
  other_names     text not null default '',
  pronouns        text,
  date_of_birth   date,
  colour          text not null default 'teal',
  pattern         text not null default 'plain',
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create unique index one_identity_holds on people.identity (authority_id, young_person_id) where superseded_at is null;
create index identity_by_name on people.identity
  using gin ((lower(name_used || ' ' || first_name || ' ' || last_name || ' ' || other_names)) gin_trgm_ops) where superseded_at is null;

create table people.about_me (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  section         text not null,
  words           text not null constraint about_me_is_short_enough check (length(words) <= 5000),
  said_by         text not null constraint said_by check (said_by in ('YOUNG_PERSON', 'WITH_WORKER', 'WORKER')),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create unique index one_about_me_a_section_holds on people.about_me (authority_id, young_person_id, section) where superseded_at is null;
create index about_me_by_moment on people.about_me (authority_id, young_person_id, recorded_at desc);

create table people.network_member (
  authority_id    text not null,
  id              uuid not null,
  member_id       uuid not null, -- the same through all revisions
  young_person_id uuid not null,
  circle          text not null constraint circle check (circle in ('FAMILY', 'FRIEND', 'PROFESSIONAL')),
  name            text not null constraint member_has_a_name check (length(btrim(name)) between 1 and 100),
  relationship    text not null constraint relationship_is_short_enough check (length(relationship) <= 100),
  phone           text constraint phone_is_short_enough check (length(phone) <= 30),
  closeness       int not null default 2 constraint closeness check (closeness between 1 and 3), -- 1 is closest
  may_know        text constraint may_know_is_short_enough check (length(may_know) <= 500),
  at_three        boolean not null default false, -- would come at three in the morning
  from_on         date,
  until_on        date,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint member_until_after_from check (until_on is null or from_on is null or until_on >= from_on)
);
create unique index one_member_holds on people.network_member (authority_id, member_id) where superseded_at is null;
create index network_of on people.network_member (authority_id, young_person_id) where superseded_at is null;

-- How close somebody is in the young person's own eyes. It stands beside what a worker wrote, and neither is written over the
-- other; the young person alone says it.
create table people.own_closeness (
  authority_id    text not null,
  id              uuid not null,
  member_id       uuid not null, -- of people.network_member, through all its revisions
  young_person_id uuid not null,
  closeness       int not null constraint own_closeness check (closeness between 1 and 3), -- 1 is closest
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create unique index one_own_closeness_holds on people.own_closeness (authority_id, member_id) where superseded_at is null;
create index own_closeness_of on people.own_closeness (authority_id, young_person_id);

create table people.home (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  kind            text not null,
  -- such as 'with Nan' or 'Rowan House'; never an address
  words           text constraint home_words_are_short_enough check (length(words) <= 200),
  from_on         date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint withdrawn_with_a_reason check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index home_of on people.home (authority_id, young_person_id, from_on desc);

-- What a young person says to us, and how we answered. A thing said has somebody who answers, from the first moment.
create table people.said (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  kind            text not null constraint said_kind check (kind in ('CALL_ME', 'NOT_RIGHT', 'SOMETHING_TO_SAY')),
  words           text not null constraint said_is_short_enough check (length(words) <= 5000),
  about           uuid, -- what is not right: a note, an entry
  for_account_id  uuid not null,
  said_at         timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, for_account_id) references platform.account (authority_id, id)
);
create index said_by_young_person on people.said (authority_id, young_person_id, said_at desc);
create index said_to on people.said (authority_id, for_account_id, said_at desc);

create table people.answer (
  authority_id    text not null,
  id              uuid not null,
  said_id         uuid not null,
  young_person_id uuid not null,
  words           text not null constraint answer_says_something check (length(btrim(words)) between 1 and 5000),
  answered_by     uuid not null,
  answered_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, said_id) references people.said (authority_id, id)
);
create index answer_to on people.answer (authority_id, said_id);

-- Two records of one person. Rows stay with the record they were written in; a merge joins, an unmerge parts them.
create table people.merge (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null, -- the record that is kept
  merged_id       uuid not null,
  because         text not null,
  merged_by       uuid not null,
  merged_at       timestamptz not null,
  unmerged_by     uuid,
  unmerged_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, merged_id) references people.young_person (authority_id, young_person_id),
  constraint nobody_is_merged_with_themselves check (young_person_id <> merged_id)
);
create unique index merged_once on people.merge (authority_id, merged_id) where unmerged_at is null;
create index merges_of on people.merge (authority_id, young_person_id) where unmerged_at is null;

-- Three records are joined to one of them, never in a chain; two people joining at once cannot make one.
create function people.merges_do_not_chain() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, people as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('people.merge ' || new.authority_id, 0));
  if exists (select from people.merge m where m.authority_id = new.authority_id and m.unmerged_at is null
             and (m.young_person_id = new.merged_id or m.merged_id = new.young_person_id)) then
    raise exception 'Joined records do not make a chain' using errcode = 'check_violation', constraint = 'merges_do_not_chain';
  end if;
  return new;
end $$;
create trigger merges_do_not_chain before insert on people.merge for each row execute function people.merges_do_not_chain();

-- Whoever may not see one record of somebody may not see the other.
create function people.lists_are_joined() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, people, platform as $$
begin
  insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because, set_by)
  select p.authority_id, platform.new_id(), other.record, p.account_id, p.kind, p.because, p.set_by
    from (values (new.young_person_id, new.merged_id), (new.merged_id, new.young_person_id)) as other (from_record, record)
    join platform.person_list p on p.authority_id = new.authority_id and p.young_person_id = other.from_record and p.until_at is null
  on conflict do nothing;
  return null;
end $$;
create trigger lists_are_joined after insert on people.merge for each row execute function people.lists_are_joined();

-- Every record of the person whose record this is: the one that is kept, and those joined to it. For functions of the rooms
-- above, which ask about a person and not about a record; pages ask People.
create function people.records_of(p_authority text, p_record uuid) returns setof uuid language sql stable
  set search_path = pg_catalog, people as $$
  with kept (id) as (
    select coalesce((select m.young_person_id from people.merge m
       where m.authority_id = p_authority and m.merged_id = p_record and m.unmerged_at is null), p_record))
  select id from kept
  union all
  select m.merged_id from kept join people.merge m
    on m.authority_id = p_authority and m.young_person_id = kept.id and m.unmerged_at is null
$$;
revoke all on function people.records_of(text, uuid) from public;

-- The relationships that began only because two records were joined: they end when the records are parted.
create table people.merge_link (
  authority_id    text not null,
  id              uuid not null, -- the link's
  young_person_id uuid not null,
  merge_id        uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, id) references platform.link (authority_id, id),
  foreign key (authority_id, merge_id) references people.merge (authority_id, id)
);
create index merge_link_of on people.merge_link (authority_id, merge_id);

call platform.guard_section('people.young_person', 'CORE');
call platform.guard_section('people.identity', 'CORE');
call platform.guard_section('people.about_me', 'OWN_VOICE');
call platform.guard_section('people.network_member', 'NETWORK');
call platform.guard_section('people.own_closeness', 'NETWORK');
create policy own_say on people.own_closeness for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.is_young_person()) and young_person_id in (select platform.visible('NETWORK')));
create policy own_say_again on people.own_closeness for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.is_young_person()) and young_person_id in (select platform.visible('NETWORK')));
create policy nobody_says_it_for_them on people.own_closeness as restrictive for insert to onedoor_web with check (
  (select platform.is_young_person()) or (select platform.holds('SYSTEM')));
create policy nobody_takes_it_back_for_them on people.own_closeness as restrictive for update to onedoor_web using (
  (select platform.is_young_person()) or (select platform.holds('SYSTEM')));
call platform.guard_section('people.home', 'HOME');
call platform.guard_section('people.said', 'SAID');
call platform.guard_section('people.answer', 'SAID');
call platform.guard_section('people.merge', 'CORE');
call platform.guard_section('people.merge_link', 'CORE');
grant update (superseded_at) on people.identity, people.about_me, people.network_member, people.own_closeness to onedoor_web;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on people.home to onedoor_web;
grant update (unmerged_by, unmerged_at) on people.merge to onedoor_web;

-- A young person speaks for themselves, and does not answer for us.
create policy speaks_for_themselves on people.said as restrictive for insert to onedoor_web with check (
  (select platform.is_young_person()) or (select platform.holds('SYSTEM')));
create policy staff_answer on people.answer as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));

-- Whoever was asked can read it and answer, also when the young person's time with their hub has ended since.
create policy asked_of_me on people.said for select to onedoor_web using (
  authority_id = (select platform.authority()) and for_account_id = (select platform.account()));
create policy answered_by_me on people.answer for select to onedoor_web using (
  authority_id = (select platform.authority()) and answered_by = (select platform.account()));
create policy answers_what_was_asked on people.answer for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and said_id in (select s.id from people.said s where s.authority_id = (select platform.authority())
                  and s.for_account_id = (select platform.account()) and s.young_person_id = answer.young_person_id));

-- Also what one was asked, or answered, is not there for who was kept out since.
create policy never_to_who_is_kept_out on people.said as restrictive for select to onedoor_web using (
  young_person_id not in (select platform.kept_from()));
create policy never_to_who_is_kept_out on people.answer as restrictive for all to onedoor_web using (
  young_person_id not in (select platform.kept_from()));

-- Those who run a hub join and part records, and only records that are both theirs.
create policy managers_join on people.merge as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER'))
                                        and merged_id in (select platform.visible('CORE', 'W'))));
create policy managers_part on people.merge as restrictive for update to onedoor_web using (
  (select platform.holds('SYSTEM', 'HUB_MANAGER', 'DEPUTY_MANAGER')));

-- Who answers a young person: their key worker, else who owns the door of their hub (the one they have, the one they
-- last had), else of any hub, else somebody who runs one. Found under the young person's own rights, who may not see
-- who works where.
create function people.who_answers(p_young_person uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, people, platform as $$
declare
  v_authority text := platform.authority();
  v_answers   uuid;
begin
  if not platform.holds('SYSTEM') and p_young_person not in (select platform.visible('CORE')) then
    raise exception 'Not somebody of yours' using errcode = 'insufficient_privilege';
  end if;
  select a.id into v_answers
    from (select l.account_id, case when l.until_at is null or l.until_at > now() then 1 end as turn, l.from_at
            from platform.link l
           where l.authority_id = v_authority and l.young_person_id = p_young_person and l.kind = 'KEY_WORKER' and l.from_at <= now()
          union all
          select o.account_id, case when l.until_at is null or l.until_at > now() then 2 else 3 end, l.from_at
            from platform.link l join staff.door_owner o on o.authority_id = l.authority_id and o.hub_id = l.hub_id and o.until_at is null
           where l.authority_id = v_authority and l.young_person_id = p_young_person
          union all
          select o.account_id, 4, o.from_at from staff.door_owner o where o.authority_id = v_authority and o.until_at is null
          union all
          select h.account_id, 5, h.from_at from platform.role_held h
           where h.authority_id = v_authority and h.role = 'HUB_MANAGER' and (h.until_at is null or h.until_at > now())) may
    join platform.account a on a.authority_id = v_authority and a.id = may.account_id and a.closed_at is null
   where may.turn is not null and p_young_person not in (select platform.kept_from(v_authority, a.id))
   order by may.turn, may.from_at desc limit 1;
  return v_answers;
end $$;
revoke all on function people.who_answers(uuid) from public;
grant execute on function people.who_answers(uuid) to onedoor_web;

-- A young person chooses their own colour and pattern; all else that is known of them stays as it was.
create function people.choose_look(p_id uuid, p_young_person uuid, p_colour text, p_pattern text, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, people, platform as $$
declare
  v_before people.identity;
begin
  if not platform.is_young_person() or p_young_person not in (select platform.visible('CORE')) then
    raise exception 'Not your own' using errcode = 'insufficient_privilege';
  end if;
  update people.identity i set superseded_at = p_at
   where i.authority_id = platform.authority() and i.young_person_id = p_young_person and i.superseded_at is null
  returning * into strict v_before;
  insert into people.identity (authority_id, id, young_person_id, name_used, first_name, last_name, other_names,
    pronouns, date_of_birth, colour, pattern, recorded_by, recorded_at)
  values (v_before.authority_id, p_id, p_young_person, v_before.name_used, v_before.first_name, v_before.last_name,
    v_before.other_names, v_before.pronouns, v_before.date_of_birth, p_colour, p_pattern, platform.account(), p_at);
end $$;
revoke all on function people.choose_look(uuid, uuid, text, text, timestamptz) from public;
grant execute on function people.choose_look(uuid, uuid, text, text, timestamptz) to onedoor_web;

-- Somebody new to the council: whoever of a hub's team meets them, or writes down what the huddle decided, makes their
-- record and opens the hub's door to them, once. What the team does together does not hang on what one of it may write
-- later: who may not write CORE can begin a record here, and never change one.
create function people.meet(p_link uuid, p_young_person uuid, p_hub uuid, p_because text, p_from text, p_identity uuid,
  p_name_used text, p_first_name text, p_last_name text, p_pronouns text, p_born date, p_colour text, p_pattern text,
  p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, people, platform as $$
begin
  if not platform.holds('SYSTEM') and not exists (select from platform.role_held h
      where h.authority_id = platform.authority() and h.account_id = platform.account() and h.hub_id = p_hub
        and h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER',
                       'LIFE_COACH', 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD')
        and h.from_at <= now() and (h.until_at is null or h.until_at > now())) then
    raise exception 'Only the hub''s own team meets somebody new' using errcode = 'insufficient_privilege';
  end if;
  if platform.known(p_young_person) then
    raise exception 'Already known: ask for access' using errcode = 'insufficient_privilege';
  end if;
  perform platform.open_door(p_link, p_young_person, p_hub, 'HUB', p_because);
  insert into people.young_person (authority_id, young_person_id, known_from, recorded_by, recorded_at)
  values (platform.authority(), p_young_person, p_from, platform.account(), p_at);
  insert into people.identity (authority_id, id, young_person_id, name_used, first_name, last_name, pronouns,
    date_of_birth, colour, pattern, recorded_by, recorded_at)
  values (platform.authority(), p_identity, p_young_person, p_name_used, p_first_name, p_last_name, p_pronouns,
    p_born, p_colour, p_pattern, platform.account(), p_at);
end $$;
revoke all on function people.meet(uuid, uuid, uuid, text, text, uuid, text, text, text, text, date, text, text, timestamptz) from public;
grant execute on function people.meet(uuid, uuid, uuid, text, text, uuid, text, text, text, text, date, text, text, timestamptz) to onedoor_web;

-- Asked by somebody who may not see a young person: whoever runs their hub answers. The asker reads none of it, because
-- that it is there would already tell that the young person is.
create table people.access_ask (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  account_id      uuid not null,
  words           text not null constraint access_is_asked_with_a_reason check (length(btrim(words)) between 1 and 1000),
  asked_at        timestamptz not null,
  answer_by       date not null,
  answer          text constraint access_answer check (answer in ('YES', 'NOT_NOW')),
  answer_words    text constraint an_access_answer_is_told check (length(btrim(answer_words)) between 1 and 1000),
  answered_by     uuid,
  answered_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  constraint access_answered_whole check (num_nulls(answer, answer_words, answered_by, answered_at) in (0, 4)),
  constraint nobody_answers_themselves check (answered_by <> account_id)
);
create index access_ask_of on people.access_ask (authority_id, young_person_id, asked_at desc);
call platform.guard('people.access_ask');
grant select on people.access_ask to onedoor_web;
grant update (answer, answer_words, answered_by, answered_at) on people.access_ask to onedoor_web;
create policy those_who_run_the_hub on people.access_ask for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')) and young_person_id in (select platform.visible('CORE', 'W')))));
create policy answered_once on people.access_ask for update to onedoor_web using (
  authority_id = (select platform.authority()) and answered_at is null
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')) and young_person_id in (select platform.visible('CORE', 'W')))
  with check (authority_id = (select platform.authority()) and answered_by = (select platform.account()));

-- Whom somebody means who cannot look: by the address of the record, or by the whole name and the day of birth. One, or
-- nobody; the kept record where two were joined. Not granted: what asks it says the same when there is nobody.
create function people.meant(p_young_person uuid, p_name text, p_born date) returns uuid
language sql stable security definer set search_path = pg_catalog, people, platform as $$
  select min(kept::text)::uuid from (
    select distinct coalesce(m.young_person_id, i.young_person_id) as kept
      from people.identity i
      left join people.merge m on m.authority_id = i.authority_id and m.merged_id = i.young_person_id and m.unmerged_at is null
     where i.authority_id = platform.authority() and i.superseded_at is null
       and (i.young_person_id = p_young_person
            or i.date_of_birth = p_born and lower(btrim(p_name)) in
               (lower(i.name_used), lower(i.name_used || ' ' || i.last_name), lower(i.first_name || ' ' || i.last_name)))) found
  having count(*) = 1
$$;
revoke all on function people.meant(uuid, text, date) from public;

-- Whose record an emergency opened; null when there is nobody, and also when it stays closed to the viewer.
create function people.break_glass(p_id uuid, p_young_person uuid, p_name text, p_born date, p_reason text, p_words text,
  p_sections text[], p_review_by date) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, people, platform as $$
declare
  v_person uuid := people.meant(p_young_person, p_name, p_born);
begin
  if v_person in (select platform.visible('CORE')) then
    return v_person;
  end if;
  return case when v_person is not null and platform.break_glass(p_id, v_person, p_reason, p_words, p_sections, p_review_by)
              then v_person end;
end $$;
revoke all on function people.break_glass(uuid, uuid, text, date, text, text, text[], date) from public;
grant execute on function people.break_glass(uuid, uuid, text, date, text, text, text[], date) to onedoor_web;

-- Asks to see somebody; it says nothing, whether there is somebody or not.
create function people.ask_for_access(p_id uuid, p_young_person uuid, p_name text, p_born date, p_words text, p_at timestamptz,
  p_answer_by date) returns void
language plpgsql volatile security definer set search_path = pg_catalog, people, platform as $$
declare
  v_person uuid := people.meant(p_young_person, p_name, p_born);
begin
  if not exists (select from platform.section_right r where r.section = 'CORE' and r.may_read and not r.only_in_emergency and platform.holds(r.role))
     or platform.is_young_person() then
    raise exception 'Only staff who work with young people ask' using errcode = 'insufficient_privilege';
  end if;
  insert into people.access_ask (authority_id, id, young_person_id, account_id, words, asked_at, answer_by)
  select platform.authority(), p_id, v_person, platform.account(), p_words, p_at, p_answer_by
   where v_person is not null and v_person not in (select platform.visible('CORE')) on conflict do nothing;
end $$;
revoke all on function people.ask_for_access(uuid, uuid, text, date, text, timestamptz, date) from public;
grant execute on function people.ask_for_access(uuid, uuid, text, date, text, timestamptz, date) to onedoor_web;

-- Finds people by part of a name, mis-spelt or not, among those the viewer may see. It reads through the index, which
-- row security would switch off, and so carries the rule itself.
create function people.find_by_name(p_words text, p_limit int) returns table (young_person_id uuid, closeness real)
language plpgsql stable security definer set search_path = pg_catalog, people, platform, public as $$
begin
  return query
    select i.young_person_id,
           greatest(word_similarity(lower(p_words), lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names)),
                    case when lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names) like '%' || replace(replace(replace(lower(p_words), '\', '\\'), '%', '\%'), '_', '\_') || '%' then 1.0 else 0.0 end)::real as closeness
      from people.identity i
     where i.superseded_at is null and i.authority_id = platform.authority()
       and (lower(p_words) <% lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names)
            or lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names) like '%' || replace(replace(replace(lower(p_words), '\', '\\'), '%', '\%'), '_', '\_') || '%')
       and (platform.holds('SYSTEM') or i.young_person_id in (select platform.visible('CORE')))
     order by 2 desc, i.young_person_id limit p_limit;
end $$;
revoke all on function people.find_by_name(text, int) from public;
grant execute on function people.find_by_name(text, int) to onedoor_web;

-- Who in the whole council this might already be: asked by a hub's team at the door, before a second record is made.
-- It tells a name used, a year of birth and whose hub they know; nothing else, and the page's trace names them.
create function people.possible_matches(p_words text, p_born date)
returns table (young_person_id uuid, name_used text, last_name text, born_year int, hub_id uuid, closeness real)
language plpgsql stable security definer set search_path = pg_catalog, people, platform, public as $$
begin
  if not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER',
                        'LIFE_COACH', 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD', 'SYSTEM') then
    return;
  end if;
  return query
    select i.young_person_id, i.name_used, i.last_name, extract(year from i.date_of_birth)::int,
           (select l.hub_id from platform.link l where l.authority_id = i.authority_id and l.young_person_id = i.young_person_id
              and l.hub_id is not null order by l.from_at desc limit 1),
           (word_similarity(lower(p_words), lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names))
            + case when p_born is not null and i.date_of_birth = p_born then 0.5 else 0 end)::real
      from people.identity i
     where i.superseded_at is null and i.authority_id = platform.authority() and length(btrim(p_words)) > 1
       and lower(p_words) <% lower(i.name_used || ' ' || i.first_name || ' ' || i.last_name || ' ' || i.other_names)
       and not exists (select from people.merge m where m.authority_id = i.authority_id and m.merged_id = i.young_person_id and m.unmerged_at is null)
       -- those of a return nobody has met have words in place of a name, which are like some names by accident
       and not exists (select from people.young_person y where y.authority_id = i.authority_id and y.young_person_id = i.young_person_id
                         and y.known_from = 'RETURN' and not platform.known(i.young_person_id))
       and i.young_person_id not in (select platform.kept_from())
     order by 6 desc, 1 limit 8;
end $$;
revoke all on function people.possible_matches(text, date) from public;
grant execute on function people.possible_matches(text, date) to onedoor_web;
