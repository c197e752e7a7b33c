-- Room: carers. Families and hosts as people: who they are and were, how they came to us, what was asked and came back, what
-- they offer, when they rest and why it ended. Everything is a dated row. Never an address: that is kept by the room below.
--
-- Who runs a hub and who leads a portfolio reads the whole; other colleagues who read where young people live know families
-- who were approved, what they offer and when they rest. Nobody reads what was asked about their own household, and nobody
-- decides about it.

create schema carers;
grant usage on schema carers to onedoor_web;

-- How long things hold, as far as the council may say it. Months until an approval is reviewed (Fostering Services (England)
-- Regulations 2011, regulation 28: within a year, then each year); weeks a connected person may be approved for the time being
-- (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 24) and weeks more (regulation 25);
-- years after which a DBS check is asked for again (practice, not law: unconfirmed); days ahead that something is told.
call platform.declare_setting('carers.rhythm.review', '{HUB_MANAGER, ADMINISTRATOR}', 1, 12, '{12}');
call platform.declare_setting('carers.rhythm.kin', '{HUB_MANAGER, ADMINISTRATOR}', 1, 16, '{16}');
call platform.declare_setting('carers.rhythm.more', '{HUB_MANAGER, ADMINISTRATOR}', 0, 8, '{8}');
call platform.declare_setting('carers.rhythm.dbs', '{HUB_MANAGER, ADMINISTRATOR}', 1, 5, '{3}');
call platform.declare_setting('carers.rhythm.ahead', '{HUB_MANAGER, ADMINISTRATOR}', 7, 180, '{60}');

-- ---------------------------------------------------------------- households and the people in them

create table carers.household (
  authority_id text not null,
  id           uuid not null,
  name         text not null constraint household_has_a_name check (length(btrim(name)) between 1 and 100), -- 'Marsh family'
  option       text not null constraint household_option check (option in
                 ('COMMUNITY_FOSTER_FAMILY', 'SUPPORTED_LODGINGS', 'KIN', 'FOSTER_FAMILY_ELSEWHERE')),
  hub_id       uuid, -- the hub whose team they would belong to; null when it is none's
  home_id      uuid, -- once their home is one of ours; said once
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, id, option),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id)
);
create unique index one_household_per_home on carers.household (authority_id, home_id) where home_id is not null;
call platform.guard('carers.household');
grant select, insert on carers.household to onedoor_web;
grant update (home_id) on carers.household to onedoor_web;

-- A human being, once, whatever parts they have over time. The account is that of a worker, when they are or were one.
create table carers.human (
  authority_id text not null,
  id           uuid not null,
  name         text not null constraint human_has_a_name check (length(btrim(name)) between 1 and 100),
  worker_id    uuid, -- said once
  phone        text constraint phone_is_short_enough check (length(btrim(phone)) between 1 and 40), -- for work
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id)
);
create unique index a_worker_is_one_human on carers.human (authority_id, worker_id) where worker_id is not null;
call platform.guard('carers.human');
grant select, insert on carers.human to onedoor_web;
grant update (worker_id) on carers.human to onedoor_web;

create table carers.part (
  authority_id text not null,
  id           uuid not null,
  human_id     uuid not null,
  household_id uuid not null,
  part         text not null constraint part_in_a_household check (part in ('CARER', 'HOST', 'HOUSEHOLD_MEMBER', 'BACK_UP')),
  from_on      date not null,
  until_on     date, -- the first day it is theirs no more
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, human_id) references carers.human (authority_id, id),
  foreign key (authority_id, household_id) references carers.household (authority_id, id),
  constraint part_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint one_part_at_a_time exclude using gist (
    authority_id with =, household_id with =, human_id with =, daterange(from_on, until_on) with &&)
);
create index part_of_human on carers.part (authority_id, human_id);
call platform.guard('carers.part');
grant select, insert on carers.part to onedoor_web;
grant update (until_on) on carers.part to onedoor_web;

-- The households the viewer belongs or belonged to, or anybody who looks at the same screen: of these they read no checks, and about these they decide nothing.
create function carers.own() returns setof uuid language sql stable security definer set search_path = pg_catalog, carers as $$
  select p.household_id from carers.part p join carers.human h on h.authority_id = p.authority_id and h.id = p.human_id
   where p.authority_id = platform.authority() and h.worker_id = any (platform.present())
$$;
revoke all on function carers.own() from public;
grant execute on function carers.own() to onedoor_web;

-- ---------------------------------------------------------------- the way to approval, and after it

-- What happened, the day it happened. A break runs until the first day they are there again: until_on as planned, back_on as
-- it came. An approval with until_on is one for the time being, of a connected person.
create table carers.step (
  authority_id text not null,
  id           uuid not null,
  household_id uuid not null,
  kind         text not null constraint step_kind check (kind in
                 ('ENQUIRY', 'VISIT', 'ASSESSMENT', 'PANEL', 'APPROVED', 'NOT_PROCEEDING', 'REVIEWED', 'BREAK', 'ENDED')),
  on_day       date not null,
  until_on     date,
  back_on      date,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, household_id, id),
  foreign key (authority_id, household_id) references carers.household (authority_id, id),
  constraint only_a_break_or_an_approval_runs_out check (until_on is null or kind in ('BREAK', 'APPROVED')),
  constraint runs_out_after_it_begins check (until_on > on_day),
  constraint only_from_a_break_one_comes_back check (back_on is null or kind = 'BREAK'),
  constraint back_after_they_rested check (back_on >= on_day),
  constraint one_break_at_a_time exclude using gist (
    authority_id with =, household_id with =, daterange(on_day, coalesce(back_on, until_on)) with &&) where (kind = 'BREAK')
);
create unique index one_step_of_a_kind_a_day on carers.step (authority_id, household_id, kind, on_day);
call platform.guard('carers.step');
grant select, insert on carers.step to onedoor_web;
grant update (back_on) on carers.step to onedoor_web;

-- What was said of a step: words of a visit and of an assessment, why it ended and what was learned; what is next, and with
-- whom it lies. Apart from the step, because fewer people read it.
create table carers.told (
  authority_id   text not null,
  id             uuid not null, -- of the step
  household_id   uuid not null,
  words          text not null constraint told_says_something check (length(btrim(words)) between 1 and 4000),
  learned        text constraint learned_is_short_enough check (length(btrim(learned)) between 1 and 4000),
  next_words     text constraint next_is_short_enough check (length(btrim(next_words)) between 1 and 300),
  next_worker_id uuid,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, household_id, id) references carers.step (authority_id, household_id, id),
  foreign key (authority_id, next_worker_id) references staff.worker (authority_id, id)
);
call platform.guard('carers.told');
grant select, insert on carers.told to onedoor_web;

-- What was asked about somebody or their home, and what came back. It is answered once; asked again it is another row.
create table carers.suitability_check (
  authority_id  text not null,
  id            uuid not null,
  household_id  uuid not null,
  human_id      uuid, -- null: about the home
  kind          text not null constraint check_kind check (kind in ('DBS', 'REFERENCES', 'MEDICAL', 'HOME_SAFETY', 'LOCAL_AUTHORITY')),
  asked_on      date not null,
  came_back_on  date,
  result        text constraint check_result check (result in ('NOTHING_AGAINST', 'TO_TALK_ABOUT', 'AGAINST')),
  words         text constraint check_words_are_short_enough check (length(btrim(words)) between 1 and 2000),
  valid_until   date,
  asked_by      uuid not null,
  recorded_at   timestamptz not null,
  came_by       uuid,
  came_recorded_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, household_id) references carers.household (authority_id, id),
  foreign key (authority_id, human_id) references carers.human (authority_id, id),
  constraint a_home_is_checked_or_somebody check ((kind = 'HOME_SAFETY') = (human_id is null)),
  constraint came_back_whole check (num_nulls(came_back_on, result, came_by, came_recorded_at) in (0, 4)),
  constraint came_back_after_it_was_asked check (came_back_on >= asked_on),
  constraint holds_after_it_came_back check (valid_until is null or valid_until > came_back_on),
  constraint what_worries_is_told check (result is null or result = 'NOTHING_AGAINST' or words is not null)
);
create unique index asked_once_at_a_time on carers.suitability_check (authority_id, household_id, kind, human_id) nulls not distinct
  where came_back_on is null;
create index check_of on carers.suitability_check (authority_id, household_id, kind);
call platform.guard('carers.suitability_check');
grant select, insert on carers.suitability_check to onedoor_web;
grant update (came_back_on, result, words, valid_until, came_by, came_recorded_at) on carers.suitability_check to onedoor_web;

-- What a household offers from a day on, until the next such row.
create table carers.terms (
  authority_id text not null,
  id           uuid not null,
  household_id uuid not null,
  option       text not null, -- of the household
  from_on      date not null,
  youngest     int not null,
  oldest       int not null,
  places       int not null constraint how_many_places check (places between 1 and 10),
  siblings     boolean not null,
  emergencies  boolean not null,
  short_breaks_only boolean not null,
  offers       text[] not null,
  words        text constraint terms_words_are_short_enough check (length(btrim(words)) between 1 and 2000),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, household_id, option) references carers.household (authority_id, id, option),
  constraint ages_of_the_young check (youngest between 0 and 25 and oldest between youngest and 25),
  -- Care Planning, Placement and Case Review (England) Regulations 2010 as amended by SI 2021/161: nobody under 16
  constraint nobody_under_16_in_lodgings check (option <> 'SUPPORTED_LODGINGS' or youngest >= 16)
);
create index terms_of on carers.terms (authority_id, household_id, from_on desc, recorded_at desc);
call platform.guard('carers.terms');
grant select, insert on carers.terms to onedoor_web;

-- Who did which training of the council's list.
create table carers.trained (
  authority_id text not null,
  id           uuid not null,
  human_id     uuid not null,
  training_id  uuid not null,
  done_on      date not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, human_id) references carers.human (authority_id, id),
  foreign key (authority_id, training_id) references staff.training (authority_id, id)
);
create unique index trained_once_a_day on carers.trained (authority_id, human_id, training_id, done_on);
call platform.guard('carers.trained');
grant select, insert on carers.trained to onedoor_web;

-- ---------------------------------------------------------------- a conflict of interest, answered

-- Somebody of a household who works with a young person who lives there or may: seen, how it is handled, until when. The
-- product finds it; a person who is not in it answers.
create table carers.conflict_answer (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  household_id    uuid not null,
  human_id        uuid not null,
  kind            text not null constraint conflict_kind check (kind in ('KEY_WORKER', 'BACK_UP', 'TEAM', 'SAME_NAME')),
  words           text not null constraint an_answer_says_how check (length(btrim(words)) between 1 and 2000),
  until_on        date not null, -- the first day it must be looked at again
  answered_on     date not null,
  answered_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, household_id) references carers.household (authority_id, id),
  foreign key (authority_id, human_id) references carers.human (authority_id, id),
  constraint an_answer_holds_a_year_at_most check (until_on > answered_on and until_on <= answered_on + interval '1 year')
);
create index conflict_answer_of on carers.conflict_answer (authority_id, young_person_id, household_id);
call platform.guard_section('carers.conflict_answer', 'MIX');
create policy answered_by_who_runs_a_hub_and_is_not_in_it on carers.conflict_answer as restrictive for insert to onedoor_web with check (
  (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')) and answered_by = (select platform.account())
  and household_id not in (select carers.own()));

-- ---------------------------------------------------------------- who reads and writes what

-- The households that were approved at any time: of these other colleagues know.
create function carers.approved() returns setof uuid language sql stable security definer set search_path = pg_catalog, carers as $$
  select s.household_id from carers.step s where s.authority_id = platform.authority() and s.kind = 'APPROVED'
$$;
revoke all on function carers.approved() from public;
grant execute on function carers.approved() to onedoor_web;

create policy leads_all_others_whom_was_approved on carers.household for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PORTFOLIO_LEAD', 'SYSTEM'))
       or ((select platform.holds('KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER', 'SOCIAL_WORKER', 'PERSONAL_ADVISER'))
           and id in (select carers.approved()))));
create policy as_its_household on carers.part for select to onedoor_web using (
  authority_id = (select platform.authority())
  and household_id in (select h.id from carers.household h where h.authority_id = (select platform.authority())));
create policy as_their_household on carers.human for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PORTFOLIO_LEAD', 'SYSTEM'))
       or id in (select p.human_id from carers.part p where p.authority_id = (select platform.authority()))));
create policy as_its_household on carers.terms for select to onedoor_web using (
  authority_id = (select platform.authority())
  and household_id in (select h.id from carers.household h where h.authority_id = (select platform.authority())));
create policy leads_all_others_what_holds on carers.step for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PORTFOLIO_LEAD', 'SYSTEM'))
       or (kind in ('APPROVED', 'REVIEWED', 'BREAK', 'ENDED') and household_id in (select carers.approved())
           and (select platform.holds('KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER', 'SOCIAL_WORKER', 'PERSONAL_ADVISER')))));

-- What was said and what was asked: for those who lead, and never about their own household.
create policy leads_but_not_their_own on carers.told for select to onedoor_web using (
  authority_id = (select platform.authority())
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PORTFOLIO_LEAD', 'SYSTEM'))
  and household_id not in (select carers.own()));
create policy leads_but_not_their_own on carers.suitability_check for select to onedoor_web using (
  authority_id = (select platform.authority())
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PORTFOLIO_LEAD', 'SYSTEM'))
  and household_id not in (select carers.own()));
create policy leads on carers.trained for select to onedoor_web using (
  authority_id = (select platform.authority())
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PORTFOLIO_LEAD', 'SYSTEM')));

-- Whoever leads writes, about others than themselves.
do $$
declare
  v_leads constant text := 'authority_id = (select platform.authority())
    and (select platform.holds(''HUB_MANAGER'', ''DEPUTY_MANAGER'', ''PORTFOLIO_LEAD'', ''SYSTEM''))';
  v_table text;
begin
  foreach v_table in array array['household', 'human', 'trained'] loop
    execute format('create policy leads_add on carers.%I for insert to onedoor_web with check (%s)', v_table, v_leads);
  end loop;
  foreach v_table in array array['part', 'step', 'told', 'suitability_check', 'terms'] loop
    execute format('create policy leads_add_about_others on carers.%I for insert to onedoor_web with check (
      %s and household_id not in (select carers.own()))', v_table, v_leads);
  end loop;
  execute format('create policy said_once on carers.household for update to onedoor_web using (
    home_id is null and id not in (select carers.own()) and %s) with check (%s)', v_leads, v_leads);
  execute format('create policy said_once on carers.human for update to onedoor_web using (
    worker_id is null and %s) with check (%s)', v_leads, v_leads);
  execute format('create policy ends_once on carers.part for update to onedoor_web using (
    until_on is null and household_id not in (select carers.own()) and %s) with check (%s)', v_leads, v_leads);
  execute format('create policy back_once on carers.step for update to onedoor_web using (
    kind = ''BREAK'' and back_on is null and household_id not in (select carers.own()) and %s) with check (%s)', v_leads, v_leads);
  execute format('create policy answered_once on carers.suitability_check for update to onedoor_web using (
    came_back_on is null and household_id not in (select carers.own()) and %s) with check (%s)', v_leads, v_leads);
end $$;
