-- Room: family. The people around a young person as they see them, who could be there, the family's own plan, and what helps
-- when things get hard. What somebody said or did is a dated row; what followed from it is filled in once, and stays.

create schema family;
grant usage on schema family to onedoor_web;

-- Within how many working days a family meeting is offered, and within how many days a plan for hard times is practised.
call platform.declare_setting('family.rules.offer', '{ADMINISTRATOR}', 1, 60, '{10}');
call platform.declare_setting('family.rules.practise', '{ADMINISTRATOR}', 1, 365, '{90}');

-- ---------------------------------------------------------------- the family meeting and their own plan

-- One offer of a meeting, through whatever became of it. Not wanted is an answer, and so is not now.
create table family.meeting (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  offered_on      date not null,
  offered_to      text not null constraint offered_to_somebody check (length(btrim(offered_to)) between 1 and 200),
  about           text constraint about_is_short_enough check (length(btrim(about)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  answer          text constraint meeting_answer check (answer in ('YES', 'NOT_NOW', 'NO')),
  answered_on     date,
  answer_words    text constraint answer_words_are_short_enough check (length(btrim(answer_words)) between 1 and 1000),
  answered_by     uuid, -- who wrote the answer down
  held_on         date,
  held_where      text constraint held_somewhere check (length(btrim(held_where)) between 1 and 200),
  facilitator     text constraint facilitator_has_a_name check (length(btrim(facilitator)) between 1 and 100),
  others_came     text constraint others_came_is_short_enough check (length(btrim(others_came)) between 1 and 500),
  own_plan        text constraint own_plan_says_something check (length(btrim(own_plan)) between 1 and 5000),
  agreed          boolean,
  agreed_words    text constraint agreed_words_are_short_enough check (length(btrim(agreed_words)) between 1 and 1000),
  review_on       date,
  held_by         uuid, -- who wrote down what came of it
  reviewed_on     date,
  review_words    text constraint review_says_something check (length(btrim(review_words)) between 1 and 2000),
  reviewed_by     uuid,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint no_meeting_is_offered_tomorrow check (offered_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint answered_whole check (num_nulls(answer, answered_on, answered_by) in (0, 3) and (answer is not null or answer_words is null)),
  constraint no_comes_with_its_words check (answer is null or answer = 'YES' or answer_words is not null),
  constraint answered_after_it_was_offered check (answered_on >= offered_on),
  constraint only_a_yes_is_held check (held_on is null or coalesce(answer = 'YES' and held_on >= answered_on, false)),
  constraint held_whole check (num_nulls(held_on, held_where, facilitator, own_plan, agreed, review_on, held_by) in (0, 7)
    and (held_on is not null or num_nonnulls(others_came, agreed_words) = 0)),
  constraint not_agreed_says_why check (agreed or agreed_words is not null),
  constraint reviewed_after_it_was_held check (review_on > held_on),
  constraint only_what_was_held_is_reviewed check (num_nulls(reviewed_on, review_words, reviewed_by) in (0, 3)
    and (reviewed_on is null or held_on is not null and reviewed_on >= held_on))
);
create index meeting_of on family.meeting (authority_id, young_person_id, offered_on desc);
call platform.guard_section('family.meeting', 'NETWORK');
grant update (answer, answered_on, answer_words, answered_by, held_on, held_where, facilitator, others_came, own_plan, agreed,
  agreed_words, review_on, held_by, reviewed_on, review_words, reviewed_by) on family.meeting to onedoor_web;

-- Who of the people around came.
create table family.meeting_came (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  meeting_id      uuid not null,
  member_id       uuid, -- of people.network_member, through all that is revised about them
  name            text not null constraint who_came_has_a_name check (length(btrim(name)) between 1 and 100),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, meeting_id) references family.meeting (authority_id, id)
);
create unique index came_once on family.meeting_came (authority_id, meeting_id, member_id);
call platform.guard_section('family.meeting_came', 'NETWORK');

-- Who does what, by when: the lines of their plan.
create table family.deed (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  meeting_id      uuid not null,
  who             text not null constraint somebody_does_it check (length(btrim(who)) between 1 and 100),
  what            text not null constraint something_is_done check (length(btrim(what)) between 1 and 300),
  by_on           date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  done_on         date,
  done_by         uuid,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, meeting_id) references family.meeting (authority_id, id),
  constraint done_whole check (num_nulls(done_on, done_by) in (0, 2))
);
create index deed_of on family.deed (authority_id, meeting_id);
call platform.guard_section('family.deed', 'NETWORK');
grant update (done_on, done_by) on family.deed to onedoor_web;

-- ---------------------------------------------------------------- when things get hard

-- What tends to start it, what helps and what makes it worse, the young person's words first.
create table family.crisis_plan (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  starts          text not null constraint starts_says_something check (length(btrim(starts)) between 1 and 2000),
  helps           text not null constraint helps_says_something check (length(btrim(helps)) between 1 and 2000),
  worse           text constraint worse_is_short_enough check (length(btrim(worse)) between 1 and 2000),
  around_do       text constraint around_do_is_short_enough check (length(btrim(around_do)) between 1 and 2000), -- what those around them do
  staff_words     text constraint staff_words_are_short_enough check (length(btrim(staff_words)) between 1 and 2000), -- for those who work here alone
  written_on      date not null,
  review_on       date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint a_crisis_plan_is_looked_at_again check (review_on > written_on)
);
create unique index one_crisis_plan_holds on family.crisis_plan (authority_id, young_person_id) where superseded_at is null;
create index crisis_plan_of on family.crisis_plan (authority_id, young_person_id, recorded_at desc);
call platform.guard_section('family.crisis_plan', 'NETWORK');
grant update (superseded_at) on family.crisis_plan to onedoor_web;

-- Whom to ring, in order. The number is that which holds when it is read.
create table family.crisis_ring (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  plan_id         uuid not null,
  position        int not null constraint at_most_five_to_ring check (position between 1 and 5),
  kind            text not null constraint ring_kind check (kind in ('HUB', 'MEMBER', 'WORKER')),
  member_id       uuid,
  worker_id       uuid,
  hub_id          uuid,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, plan_id) references family.crisis_plan (authority_id, id),
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  constraint somebody_is_rung check (case kind when 'HUB' then hub_id when 'MEMBER' then member_id else worker_id end is not null
    and num_nonnulls(member_id, worker_id, hub_id) = 1)
);
create unique index one_at_a_place on family.crisis_ring (authority_id, plan_id, position);
call platform.guard_section('family.crisis_ring', 'NETWORK');

-- A plan nobody practised is paper.
create table family.crisis_practice (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  practised_on    date not null,
  with_whom       text not null constraint practised_with_somebody check (length(btrim(with_whom)) between 1 and 200),
  how_it_went     text not null constraint how_it_went_says_something check (length(btrim(how_it_went)) between 1 and 2000),
  own_words       text constraint practice_own_words_are_short_enough check (length(btrim(own_words)) between 1 and 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint nothing_is_practised_tomorrow check (practised_on <= (recorded_at at time zone 'Europe/London')::date)
);
create index crisis_practice_of on family.crisis_practice (authority_id, young_person_id, practised_on desc);
call platform.guard_section('family.crisis_practice', 'NETWORK');

-- Who was given the plan, when and how.
create table family.crisis_given (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  plan_id         uuid not null,
  given_to        text not null constraint given_to_somebody check (length(btrim(given_to)) between 1 and 100),
  given_on        date not null,
  how             text not null constraint given_how check (how in ('READ_TOGETHER', 'PRINTED', 'SENT')),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, plan_id) references family.crisis_plan (authority_id, id),
  constraint nothing_is_given_tomorrow check (given_on <= (recorded_at at time zone 'Europe/London')::date)
);
create index crisis_given_of on family.crisis_given (authority_id, plan_id);
call platform.guard_section('family.crisis_given', 'NETWORK');

-- ---------------------------------------------------------------- who could be there

-- Somebody looked for, or to be found. The young person does not read of a search: what came of it is told by a person.
create table family.sought (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  name            text not null constraint sought_has_a_name check (length(btrim(name)) between 1 and 100),
  relationship    text not null constraint sought_is_somebody_to_them check (length(btrim(relationship)) between 1 and 100),
  circle          text not null constraint sought_circle check (circle in ('FAMILY', 'FRIEND', 'PROFESSIONAL')),
  heard_from      text not null constraint heard_from_somewhere check (length(btrim(heard_from)) between 1 and 300),
  phone           text constraint sought_phone_is_short_enough check (length(phone) <= 30),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  member_id       uuid, -- of people.network_member, from the day they said yes
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create index sought_of on family.sought (authority_id, young_person_id);
call platform.guard_section('family.sought', 'NETWORK');
grant update (member_id) on family.sought to onedoor_web;
create policy never_on_their_own_pages on family.sought as restrictive for select to onedoor_web
  using (not (select platform.is_young_person()));

-- What we tried, and what came of it.
create table family.sought_try (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  sought_id       uuid not null,
  tried_on        date not null,
  how             text not null constraint tried_how check (how in ('CALL', 'MESSAGE', 'LETTER', 'VISIT', 'THROUGH_SOMEBODY')),
  outcome         text not null constraint try_outcome check (outcome in ('NOT_YET', 'FOUND', 'NO_FOR_NOW', 'YES')),
  words           text constraint try_words_are_short_enough check (length(btrim(words)) between 1 and 1000),
  gives           text[] not null default '{}' constraint what_they_could_give check
                    (gives <@ array['BED', 'MEAL', 'CALL', 'LIFT', 'BIRTHDAY', 'TIME']),
  at_three        boolean not null default false,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, sought_id) references family.sought (authority_id, id),
  constraint only_who_said_yes_gives check (outcome = 'YES' or gives = '{}' and not at_three),
  constraint nothing_is_tried_tomorrow check (tried_on <= (recorded_at at time zone 'Europe/London')::date)
);
create index tried_of on family.sought_try (authority_id, sought_id, tried_on desc);
create unique index one_yes_is_enough on family.sought_try (authority_id, sought_id) where outcome = 'YES';
call platform.guard_section('family.sought_try', 'NETWORK');
create policy never_on_their_own_pages on family.sought_try as restrictive for select to onedoor_web
  using (not (select platform.is_young_person()));

-- ---------------------------------------------------------------- what a parent needs for themselves

-- It is theirs: the young person never reads it, and it is in no copy of the young person's record.
create table family.parent_need (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  parent          text not null constraint parent_has_a_name check (length(btrim(parent)) between 1 and 100),
  need            text not null constraint need_says_something check (length(btrim(need)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  met_on          date,
  met_by          uuid, -- who wrote down that it is met
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint met_whole check (num_nulls(met_on, met_by) in (0, 2))
);
create index parent_need_of on family.parent_need (authority_id, young_person_id);
call platform.guard_section('family.parent_need', 'NETWORK');
grant update (met_on, met_by) on family.parent_need to onedoor_web;
create policy never_on_their_own_pages on family.parent_need as restrictive for select to onedoor_web
  using (not (select platform.is_young_person()));

-- A service for it: offered, and then begun and ended, or not taken.
create table family.parent_service (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  need_id         uuid not null,
  service         text not null constraint service_has_a_name check (length(btrim(service)) between 1 and 200),
  done_by         text not null constraint somebody_does_the_service check (length(btrim(done_by)) between 1 and 200),
  state           text not null constraint service_state check (state in ('OFFERED', 'BEGUN', 'ENDED', 'NOT_TAKEN')),
  since_on        date not null,
  words           text constraint service_words_are_short_enough check (length(btrim(words)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, need_id) references family.parent_need (authority_id, id),
  constraint nothing_for_a_parent_happens_tomorrow check (since_on <= (recorded_at at time zone 'Europe/London')::date)
);
create index parent_service_of on family.parent_service (authority_id, need_id, since_on);
call platform.guard_section('family.parent_service', 'NETWORK');
create policy never_on_their_own_pages on family.parent_service as restrictive for select to onedoor_web
  using (not (select platform.is_young_person()));

-- ---------------------------------------------------------------- when it got hard

-- A crisis that was, whom somebody rang first, and whether the family went through it without us. It belongs to their
-- health: whoever is there at night writes it down, also where they only read who is around them, or add and read not.
create table family.crisis (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  happened_on     date not null,
  words           text not null constraint crisis_is_told check (length(btrim(words)) between 1 and 2000),
  rung_first      text not null constraint crisis_rung_first check (rung_first in
                    ('NETWORK', 'KEY_WORKER', 'HUB', 'EMERGENCY_SERVICES', 'NOBODY')),
  rung_name       text constraint rung_name_is_short_enough check (length(btrim(rung_name)) between 1 and 100),
  without_us      boolean not null,
  plan_used       boolean not null,
  helped          text constraint helped_is_short_enough check (length(btrim(helped)) between 1 and 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint no_crisis_happens_tomorrow check (happened_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint who_rang_us_was_not_without_us check (not (without_us and rung_first in ('KEY_WORKER', 'HUB')))
);
create index crisis_of on family.crisis (authority_id, young_person_id, happened_on desc);
call platform.guard_section('family.crisis', 'HEALTH');
create policy reads_what_they_wrote on family.crisis for select to onedoor_web using (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account())
  and young_person_id in (select platform.visible('HEALTH', 'W')));

-- How many in a hub since a day, of each person in whichever of their records, for those who count and read nobody's record; the page tells them in tens.
create function family.crisis_counts(p_since date) returns table (hub text, crises bigint, without_us bigint, plan_used bigint)
language plpgsql stable security definer set search_path = pg_catalog, platform as $$
declare
  v_kept uuid[] := '{}';
begin
  if not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PERFORMANCE_OFFICER', 'DIRECTOR') then
    return;
  end if;
  -- who reads names beside these numbers counts nobody they are kept from
  if platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER') then
    v_kept := array(select platform.kept_from());
  end if;
  return query
    select h.name, count(c.id), count(c.id) filter (where c.without_us), count(c.id) filter (where c.plan_used)
      from authorities.hub h
      left join (select distinct e.hub_id, coalesce(m.young_person_id, e.young_person_id) as person from keywork.support_episode e
                   left join people.merge m on m.authority_id = e.authority_id and m.merged_id = e.young_person_id and m.unmerged_at is null
                  where e.authority_id = platform.authority()) with_us
        on with_us.hub_id = h.id and with_us.person <> all (v_kept)
      left join (select coalesce(m.young_person_id, k.young_person_id) as person, k.* from family.crisis k
                   left join people.merge m on m.authority_id = k.authority_id and m.merged_id = k.young_person_id and m.unmerged_at is null
                  where k.authority_id = platform.authority() and k.happened_on >= p_since) c
        on c.person = with_us.person
     where h.authority_id = platform.authority() group by h.id, h.name;
end $$;
revoke all on function family.crisis_counts(date) from public;
grant execute on function family.crisis_counts(date) to onedoor_web;

-- Of those with each hub on a day, whom the last hard time since they came was told to first: how many, and nobody's name.
create function family.rung_first(p_on date) returns table (hub_id uuid, rung_first text, people int)
language plpgsql stable security definer set search_path = pg_catalog, platform as $$
begin
  if not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PERFORMANCE_OFFICER', 'DIRECTOR', 'SYSTEM') then
    return;
  end if;
  return query
    select l.hub_id, l.rung_first, count(*)::int
      from (select distinct on (w.hub_id, w.person) w.hub_id, w.person, c.rung_first
              from bonds.with_us(p_on) w
              join family.crisis c on c.authority_id = platform.authority() and c.young_person_id = w.record
               and c.happened_on between w.began_on and p_on
             order by w.hub_id, w.person, c.happened_on desc, c.recorded_at desc) l
     group by 1, 2;
end $$;
revoke all on function family.rung_first(date) from public;
grant execute on function family.rung_first(date) to onedoor_web;
