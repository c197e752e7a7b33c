-- Room: risks. What could hurt a young person, what helps, whose risk it is, and hard decisions as they were made.

create schema risks;
grant usage on schema risks to onedoor_web;

-- Risk, analysis, intervention, solution, evaluation. The last one that stands holds; those before it stay.
create table risks.raise (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  harm            text not null constraint raise_harm check (length(btrim(harm)) between 1 and 2000), -- what could happen to them, not a label
  analysis        text not null constraint raise_analysis check (length(btrim(analysis)) between 1 and 2000),
  whose_risk      text not null constraint raise_whose_risk check (whose_risk in ('THEIRS', 'OURS', 'BOTH')),
  intervention    text not null constraint raise_intervention check (length(btrim(intervention)) between 1 and 2000),
  solution        text not null constraint raise_solution check (length(btrim(solution)) between 1 and 2000),
  theirs          smallint constraint raise_theirs check (theirs between 0 and 10), -- how safe it feels, as they say; null: they did not say
  theirs_words    text not null constraint raise_theirs_words check (length(theirs_words) <= 1000),
  workers         smallint not null constraint raise_workers check (workers between 0 and 10), -- the same as whoever writes sees it
  evaluate_on     date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_raise_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint raise_says_what_they_say check (theirs is not null or length(btrim(theirs_words)) > 0),
  constraint raise_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index raises_of on risks.raise (authority_id, young_person_id, recorded_at);

-- What came of it, on its day. A day to come asks again; none closes it.
create table risks.evaluation (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  raise_id        uuid not null,
  worked          text not null constraint evaluation_worked check (worked in ('YES', 'PARTLY', 'NO')),
  words           text not null constraint evaluation_words check (length(btrim(words)) between 1 and 2000),
  theirs          smallint constraint evaluation_theirs check (theirs between 0 and 10),
  theirs_words    text not null constraint evaluation_theirs_words check (length(theirs_words) <= 1000),
  workers         smallint not null constraint evaluation_workers check (workers between 0 and 10),
  next_on         date,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, raise_id) references risks.raise (authority_id, young_person_id, id),
  constraint evaluation_says_what_they_say check (theirs is not null or length(btrim(theirs_words)) > 0)
);
create unique index a_worry_ends_once on risks.evaluation (authority_id, raise_id) where next_on is null;
create index evaluations_of on risks.evaluation (authority_id, young_person_id, raise_id, recorded_at);

-- How safe it feels to the young person, as they say it themselves between the days on which others ask.
create table risks.feeling (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  raise_id        uuid not null,
  theirs          smallint constraint feeling_theirs check (theirs between 0 and 10),
  theirs_words    text not null constraint feeling_theirs_words check (length(theirs_words) <= 1000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, raise_id) references risks.raise (authority_id, young_person_id, id),
  constraint feeling_says_something check (theirs is not null or length(btrim(theirs_words)) > 0)
);
create index feelings_of on risks.feeling (authority_id, young_person_id, raise_id, recorded_at);

-- A hard decision as it was made: closed when it is saved.
create table risks.decision_card (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  decided         text not null constraint card_decided check (length(btrim(decided)) between 1 and 2000),
  known           text not null constraint card_known check (length(btrim(known)) between 1 and 2000),
  not_known       text not null constraint card_not_known check (length(btrim(not_known)) between 1 and 2000),
  other_ways      text not null constraint card_other_ways check (length(btrim(other_ways)) between 1 and 2000),
  hoped           text not null constraint card_hoped check (length(btrim(hoped)) between 1 and 2000),
  feared          text not null constraint card_feared check (length(btrim(feared)) between 1 and 2000),
  whose_risk      text not null constraint card_whose_risk check (whose_risk in ('THEIRS', 'OURS', 'BOTH')),
  review_on       date not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_card_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint card_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index decision_cards_of on risks.decision_card (authority_id, young_person_id, recorded_at);

-- What came, and what is learned from it; once a card.
create table risks.learning (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  card_id         uuid not null,
  came            text not null constraint learning_came check (length(btrim(came)) between 1 and 2000),
  learned         text not null constraint learning_learned check (length(btrim(learned)) between 1 and 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, card_id) references risks.decision_card (authority_id, young_person_id, id),
  constraint looked_at_once unique (authority_id, card_id)
);

-- In how many weeks a worry is looked at when nobody chose a day (25 always end within the six months a day may be chosen in), and how many months after it was made a hard decision is.
call platform.declare_setting('risks.rhythm.weeks', '{HUB_MANAGER, ADMINISTRATOR}', 1, 25, '{4}');
call platform.declare_setting('risks.rhythm.months', '{HUB_MANAGER, ADMINISTRATOR}', 1, 12, '{3}');

-- ---------------------------------------------------------------- who may

call platform.guard_section('risks.raise', 'RISK');
call platform.guard_section('risks.evaluation', 'RISK');
call platform.guard_section('risks.feeling', 'RISK');
call platform.guard_section('risks.decision_card', 'RISK');
call platform.guard_section('risks.learning', 'RISK');

-- Whoever writes does so in their own name, and what they write stands.
create policy as_whoever_writes on risks.raise as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on risks.decision_card as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on risks.evaluation as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or recorded_by = (select platform.account()));
create policy as_whoever_writes on risks.learning as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or recorded_by = (select platform.account()));

-- Nobody says for them how safe it feels here: what they told somebody stands with what that worker wrote.
create policy own_say on risks.feeling for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.is_young_person()) and young_person_id in (select platform.visible('RISK')));
create policy nobody_says_it_for_them on risks.feeling as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or ((select platform.is_young_person()) and recorded_by = (select platform.account())));

grant update (withdrawn_at, withdrawn_by, withdrawn_because) on risks.raise, risks.decision_card to onedoor_web;
