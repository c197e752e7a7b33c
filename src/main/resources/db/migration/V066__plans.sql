-- Room: plans. What a young person wants to become: their hopes, a few goals with steps, how home is found for good, what
-- they were offered, and the reviews. Nothing here says how good anybody is; a number is said by whoever says it, of a goal.

create schema plans;
grant usage on schema plans to onedoor_web;

-- "What kind of life at 20, 35, 50?", in their own words. Said anew, it takes the place of what was said before.
create table plans.aspiration (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  at_age          int not null constraint a_hope_is_for_an_age check (at_age in (20, 35, 50)),
  words           text not null constraint a_hope_says_something check (length(btrim(words)) between 1 and 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create unique index one_hope_an_age_holds on plans.aspiration (authority_id, young_person_id, at_age) where superseded_at is null;
create index aspirations_of on plans.aspiration (authority_id, young_person_id);

-- One thing they want to reach. It ends as a fact: reached on a day, or let go because.
create table plans.goal (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  area            text not null constraint goal_area check (area in
                    ('SAFETY', 'RELATIONSHIPS', 'ACCOMMODATION', 'EDUCATION_TRAINING_WORK', 'RESILIENCE', 'EMOTIONAL_HEALTH')),
  words           text not null constraint a_goal_says_something check (length(btrim(words)) between 1 and 500),
  set_on          date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_on        date,
  ended_how       text constraint how_a_goal_ended check (ended_how in ('REACHED', 'LET_GO')),
  ended_because   text constraint why_a_goal_ended check (length(btrim(ended_because)) between 1 and 1000),
  ended_by        uuid,
  ended_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint a_goal_ends_after_it_was_set check (ended_on >= set_on),
  constraint a_goal_ends_whole check (num_nulls(ended_on, ended_how, ended_by, ended_at) in (0, 4)),
  constraint a_goal_is_let_go_with_why check (ended_how <> 'LET_GO' or ended_because is not null),
  constraint only_an_ended_goal_says_why check (ended_because is null or ended_on is not null)
);
create index goals_of on plans.goal (authority_id, young_person_id, set_on);

-- Where they belong for good, and whose idea it is. Another way chosen takes the place of the one before.
create table plans.route (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  home_route      text not null constraint home_route check (home_route in ('WITH_FAMILY', 'FAMILY_FOR_GOOD', 'OWN_FEET')),
  words           text not null constraint a_route_says_why check (length(btrim(words)) between 1 and 2000),
  whose_words     text not null constraint whose_words check (whose_words in ('YOUNG_PERSON', 'FAMILY', 'WORKER')),
  chosen_on       date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create unique index one_route_holds on plans.route (authority_id, young_person_id) where superseded_at is null;
create index routes_of on plans.route (authority_id, young_person_id);

-- One step towards a goal, or home: who does it, and by when.
create table plans.step (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  goal_id         uuid,
  route_id        uuid,
  words           text not null constraint a_step_says_something check (length(btrim(words)) between 1 and 300),
  owner_kind      text not null constraint step_owner check (owner_kind in ('YOUNG_PERSON', 'WORKER', 'FAMILY', 'OTHER')),
  owner_worker_id uuid,
  owner_name      text constraint the_owner_of_a_step_has_a_name check (length(btrim(owner_name)) between 1 and 100),
  by_on           date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  ended_on        date,
  ended_how       text constraint how_a_step_ended check (ended_how in ('DONE', 'LET_GO')),
  ended_because   text constraint why_a_step_ended check (length(btrim(ended_because)) between 1 and 1000),
  ended_by        uuid,
  ended_at        timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, goal_id) references plans.goal (authority_id, id),
  foreign key (authority_id, route_id) references plans.route (authority_id, id),
  foreign key (authority_id, owner_worker_id) references platform.account (authority_id, id),
  constraint a_step_leads_to_a_goal_or_home check (num_nonnulls(goal_id, route_id) = 1),
  constraint only_a_worker_is_named_by_account check ((owner_kind = 'WORKER') = (owner_worker_id is not null)),
  constraint family_and_others_are_named check ((owner_kind in ('FAMILY', 'OTHER')) = (owner_name is not null)),
  constraint a_step_ends_whole check (num_nulls(ended_on, ended_how, ended_by, ended_at) in (0, 4)),
  constraint a_step_is_let_go_with_why check (ended_how <> 'LET_GO' or ended_because is not null),
  constraint only_an_ended_step_says_why check (ended_because is null or ended_on is not null)
);
create index steps_of on plans.step (authority_id, young_person_id, by_on);
create index steps_open on plans.step (authority_id, by_on) where ended_on is null;

-- How near a goal feels, from 0 to 10, said by the young person or by a worker. Never added up, never set beside another's.
create table plans.rating (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  goal_id         uuid not null,
  score           int not null constraint from_nothing_to_ten check (score between 0 and 10),
  words           text constraint words_beside_a_number_are_short_enough check (length(words) <= 1000),
  rated_by        text not null constraint rated_by check (rated_by in ('YOUNG_PERSON', 'WORKER')),
  rated_on        date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, goal_id) references plans.goal (authority_id, id)
);
create index ratings_of on plans.rating (authority_id, young_person_id, rated_on);

-- Something they might like: offered, tried, kept, each on a day. Not liking it is an answer like any other.
create table plans.opportunity (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  area            text not null constraint opportunity_area check (area in
                    ('SAFETY', 'RELATIONSHIPS', 'ACCOMMODATION', 'EDUCATION_TRAINING_WORK', 'RESILIENCE', 'EMOTIONAL_HEALTH')),
  words           text not null constraint an_opportunity_says_what check (length(btrim(words)) between 1 and 300),
  offered_by      text not null constraint somebody_offers_it check (length(btrim(offered_by)) between 1 and 100),
  offered_on      date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  tried_on        date,
  tried_words     text constraint tried_in_few_words check (length(tried_words) <= 1000),
  kept_on         date,
  kept_words      text constraint kept_in_few_words check (length(kept_words) <= 1000),
  not_for_me_on   date,
  not_for_me_words text constraint not_for_me_in_few_words check (length(not_for_me_words) <= 1000),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint tried_after_it_was_offered check (tried_on >= offered_on),
  constraint kept_after_it_was_offered check (kept_on >= offered_on),
  constraint not_for_me_after_it_was_offered check (not_for_me_on >= offered_on),
  constraint words_of_a_try_have_a_day check (tried_words is null or tried_on is not null),
  constraint words_of_keeping_have_a_day check (kept_words is null or kept_on is not null),
  constraint words_of_a_no_have_a_day check (not_for_me_words is null or not_for_me_on is not null)
);
create index opportunities_of on plans.opportunity (authority_id, young_person_id, offered_on);

-- A review of the plan: how they took part and what they said comes first.
create table plans.review (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  held_on         date not null,
  took_part       text not null constraint took_part check (took_part in
                    ('THERE', 'SAID_BEFORE', 'SENT_WORDS', 'SOMEBODY_SPOKE', 'NOT_THIS_TIME')),
  own_words       text constraint own_words_at_a_review check (length(btrim(own_words)) between 1 and 5000),
  workers_there   text constraint workers_at_a_review check (length(btrim(workers_there)) between 1 and 300),
  family_there    text constraint family_at_a_review check (length(btrim(family_there)) between 1 and 300),
  others_there    text constraint others_at_a_review check (length(btrim(others_there)) between 1 and 300),
  words           text not null constraint a_review_says_what_was_said check (length(btrim(words)) between 1 and 5000),
  next_on         date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint the_next_review_is_later check (next_on > held_on),
  constraint their_words_first check (own_words is not null or took_part = 'NOT_THIS_TIME')
);
create index reviews_of on plans.review (authority_id, young_person_id, held_on desc);
create unique index one_review_a_day on plans.review (authority_id, young_person_id, held_on);

-- A plan the law asks for, that is kept elsewhere: where, from when, who holds it. Never what is in it.
create table plans.statutory_plan (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  plan_kind       text not null constraint plan_kind check (plan_kind in
                    ('CARE_PLAN', 'PATHWAY_PLAN', 'PLACEMENT_PLAN', 'EHCP', 'PEP', 'HEALTH_PLAN')),
  held_where      text not null constraint a_plan_is_somewhere check (length(btrim(held_where)) between 1 and 200),
  held_by         text not null constraint somebody_holds_a_plan check (length(btrim(held_by)) between 1 and 200),
  dated           date not null,
  next_review_on  date,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  superseded_because text constraint why_another_plan check (length(btrim(superseded_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint another_plan_with_why check ((superseded_at is null) = (superseded_because is null))
);
create unique index one_plan_a_kind_holds on plans.statutory_plan (authority_id, young_person_id, plan_kind) where superseded_at is null;
create index statutory_plans_of on plans.statutory_plan (authority_id, young_person_id);

-- How often a council looks at a plan together, in weeks, and within how many working days the first one is made.
call platform.declare_setting('plans.rhythm.weeks', '{HUB_MANAGER, ADMINISTRATOR}', 1, 26, '{4}');
call platform.declare_setting('plans.rhythm.days', '{HUB_MANAGER, ADMINISTRATOR}', 1, 60, '{10}');

-- ---------------------------------------------------------------- who may

call platform.guard_section('plans.aspiration', 'PLAN');
call platform.guard_section('plans.goal', 'PLAN');
call platform.guard_section('plans.route', 'PLAN');
call platform.guard_section('plans.step', 'PLAN');
call platform.guard_section('plans.rating', 'PLAN');
call platform.guard_section('plans.opportunity', 'PLAN');
call platform.guard_section('plans.review', 'PLAN');
call platform.guard_section('plans.statutory_plan', 'PLAN');
grant update (superseded_at) on plans.aspiration, plans.route to onedoor_web;
grant update (superseded_at, superseded_because) on plans.statutory_plan to onedoor_web;
grant update (ended_on, ended_how, ended_because, ended_by, ended_at) on plans.goal, plans.step to onedoor_web;
grant update (tried_on, tried_words, kept_on, kept_words, not_for_me_on, not_for_me_words) on plans.opportunity to onedoor_web;

-- A young person says what they hope for, adds goals, says how near one feels, and that a step of theirs is done. The rest
-- is written with them, by those who work with them; what those promised nobody else ticks off.
create policy theirs_to_rate on plans.rating as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()) or rated_by = 'YOUNG_PERSON');
create policy the_team_ends_goals on plans.goal as restrictive for update to onedoor_web using (not (select platform.is_young_person()));
create policy the_team_adds_steps on plans.step as restrictive for insert to onedoor_web with check (not (select platform.is_young_person()));
create policy their_own_steps on plans.step as restrictive for update to onedoor_web
  using (not (select platform.is_young_person()) or (owner_kind = 'YOUNG_PERSON' and ended_on is null))
  with check (not (select platform.is_young_person()) or (owner_kind = 'YOUNG_PERSON' and ended_how = 'DONE' and ended_by = (select platform.account())));
create policy the_team_chooses_with_them on plans.route as restrictive for insert to onedoor_web with check (not (select platform.is_young_person()));
create policy the_team_chooses_again on plans.route as restrictive for update to onedoor_web using (not (select platform.is_young_person()));
create policy the_team_offers on plans.opportunity as restrictive for insert to onedoor_web with check (not (select platform.is_young_person()));
create policy the_team_writes_how_it_went on plans.opportunity as restrictive for update to onedoor_web using (not (select platform.is_young_person()));
create policy the_team_writes_reviews on plans.review as restrictive for insert to onedoor_web with check (not (select platform.is_young_person()));
create policy the_team_says_where_plans_are on plans.statutory_plan as restrictive for insert to onedoor_web with check (not (select platform.is_young_person()));
create policy the_team_says_where_they_are_now on plans.statutory_plan as restrictive for update to onedoor_web using (not (select platform.is_young_person()));

-- Where a health plan is belongs to their health: it is read and named by those who read and write there too.
create policy health_plan on plans.statutory_plan as restrictive for select to onedoor_web using (
  plan_kind <> 'HEALTH_PLAN' or (select platform.holds('SYSTEM')) or young_person_id in (select platform.visible('HEALTH')));
create policy health_plan_is_named on plans.statutory_plan as restrictive for insert to onedoor_web with check (
  plan_kind <> 'HEALTH_PLAN' or (select platform.holds('SYSTEM'))
  or (young_person_id in (select platform.visible('HEALTH')) and young_person_id in (select platform.visible('HEALTH', 'W'))));

-- Whoever writes says so under their own name, and about the same young person as what it belongs to.
create policy under_their_own_name on plans.aspiration as restrictive for insert to onedoor_web with check (
  recorded_by = (select platform.account()) or (select platform.holds('SYSTEM')));
create policy under_their_own_name on plans.goal as restrictive for insert to onedoor_web with check (
  (recorded_by = (select platform.account()) and ended_on is null) or (select platform.holds('SYSTEM')));
create policy under_their_own_name on plans.step as restrictive for insert to onedoor_web with check (
  (recorded_by = (select platform.account()) or (select platform.holds('SYSTEM')))
  and (goal_id is null or exists (select from plans.goal g where g.authority_id = step.authority_id and g.id = step.goal_id and g.young_person_id = step.young_person_id))
  and (route_id is null or exists (select from plans.route r where r.authority_id = step.authority_id and r.id = step.route_id and r.young_person_id = step.young_person_id)));
create policy under_their_own_name on plans.rating as restrictive for insert to onedoor_web with check (
  (recorded_by = (select platform.account()) or (select platform.holds('SYSTEM')))
  and exists (select from plans.goal g where g.authority_id = rating.authority_id and g.id = rating.goal_id and g.young_person_id = rating.young_person_id));
