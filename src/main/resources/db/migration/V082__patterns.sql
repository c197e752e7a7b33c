-- Room: patterns. Where young people were while they were not where they were expected, with whom, and how they got about.

create schema patterns;
grant usage on schema patterns to onedoor_web;

-- One place, person or way of getting about of one episode. The same name in another episode is the same place or person.
create table patterns.whereabout (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  episode_id      uuid not null,
  kind            text not null constraint whereabout_kind check (kind in ('PLACE', 'PERSON', 'WAY')),
  name            text not null constraint whereabout_name check (length(btrim(name)) between 1 and 120),
  postcode        text constraint whereabout_postcode check (postcode ~ '^[A-Z0-9]{2,4} [0-9][A-Z]{2}$'), -- of a place, where it is known
  handling        text not null constraint whereabout_handling check (handling in ('MAY_SHARE', 'ASK_FIRST', 'STAYS_HERE')),
  handling_words  text not null constraint handling_words_are_short check (length(handling_words) <= 500), -- whom to ask, or why not
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_whereabout_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, episode_id) references safety.missing_episode (authority_id, young_person_id, id),
  constraint only_a_place_has_a_postcode check (kind = 'PLACE' or postcode is null),
  constraint handling_says_why check (handling = 'MAY_SHARE' or length(btrim(handling_words)) > 0),
  constraint whereabout_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index whereabouts_of on patterns.whereabout (authority_id, young_person_id, episode_id);
call platform.guard_section('patterns.whereabout', 'MISSING');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on patterns.whereabout to onedoor_web;
-- The police read the sheet of a night; what the team pieces together is not on it.
create policy not_for_a_night on patterns.whereabout as restrictive for select to onedoor_web using (
  not (select platform.holds('POLICE_CONTACT')));
