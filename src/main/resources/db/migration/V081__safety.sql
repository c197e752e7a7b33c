-- Room: safety. Who was not where they were expected, what was done, when they came back, and the talk offered to them after.
-- An episode is its facts in order: nothing in it says that it is open or over but a return that stands, or none.

create schema safety;
grant usage on schema safety to onedoor_web;

create table safety.missing_episode (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  since_at        timestamptz not null, -- from when they were not where they were expected
  seen_where      text not null constraint seen_where_says_something check (length(btrim(seen_where)) between 1 and 500),
  seen_with       text not null constraint seen_with_is_short check (length(seen_with) <= 500), -- empty: nobody knows yet
  wearing         text not null constraint wearing_is_short check (length(wearing) <= 500), -- empty: nobody knows yet
  noticed_by      text not null constraint somebody_noticed check (length(btrim(noticed_by)) between 1 and 200),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_an_episode_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint not_before_it_was check (since_at <= recorded_at),
  constraint episode_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index missing_of on safety.missing_episode (authority_id, young_person_id, since_at);

-- What was tried, judged, told to the police and heard since, and that they came back; in the order it happened.
create table safety.missing_fact (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  episode_id      uuid not null,
  kind            text not null constraint missing_fact_kind check (kind in ('TRIED', 'JUDGED', 'REPORTED', 'UPDATE', 'RETURNED')),
  happened_at     timestamptz not null,
  tried           text constraint missing_fact_tried check (tried in
                    ('RANG_THEM', 'MESSAGED_THEM', 'SEARCHED_HOUSE', 'SEARCHED_NEARBY', 'RANG_FAMILY', 'RANG_FRIENDS', 'LOOKED_ONLINE', 'OTHER')),
  grade           text constraint missing_fact_grade check (grade in ('AWAY', 'MISSING')),
  reference       text constraint reference_is_short check (length(btrim(reference)) between 1 and 60), -- of the police
  told_to         text constraint told_to_is_short check (length(btrim(told_to)) between 1 and 200), -- the police force or officer
  found_by        text constraint found_by_is_short check (length(btrim(found_by)) between 1 and 200),
  words           text not null constraint words_are_short_enough check (length(words) <= 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_fact_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, episode_id) references safety.missing_episode (authority_id, young_person_id, id),
  constraint nothing_happens_later_than_it_is_told check (happened_at <= recorded_at),
  constraint what_was_tried check ((kind = 'TRIED') = (tried is not null)),
  constraint how_it_was_judged check ((kind = 'JUDGED') = (grade is not null)),
  constraint who_was_told check ((kind = 'REPORTED') = (told_to is not null) and (kind = 'REPORTED' or reference is null)),
  constraint who_found_them check ((kind = 'RETURNED') = (found_by is not null)),
  constraint in_words check (kind in ('TRIED', 'REPORTED') or length(btrim(words)) > 0),
  constraint fact_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index missing_facts_of on safety.missing_fact (authority_id, young_person_id, episode_id, happened_at);
create unique index one_return_an_episode on safety.missing_fact (authority_id, episode_id) where kind = 'RETURNED' and withdrawn_at is null;

-- What became of the return home interview. It is offered by somebody independent: a colleague by their account, else by name.
create table safety.return_interview (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  episode_id      uuid not null,
  kind            text not null constraint return_interview_kind check (kind in ('OFFERED', 'DONE', 'DECLINED', 'DECIDED_AGAINST')),
  happened_at     timestamptz not null,
  worker_id       uuid,
  by_name         text constraint by_name_is_short check (length(btrim(by_name)) between 1 and 200),
  not_independent_because text constraint why_nobody_independent check (length(btrim(not_independent_because)) between 1 and 500),
  words           text not null constraint interview_words_are_short_enough check (length(words) <= 2000),
  why_they_went   text not null constraint why_they_went_is_short_enough check (length(why_they_went) <= 2000),
  where_they_were text not null constraint where_they_were_is_short_enough check (length(where_they_were) <= 2000),
  with_whom       text not null constraint with_whom_is_short_enough check (length(with_whom) <= 2000),
  harm            text not null constraint harm_is_short_enough check (length(harm) <= 2000),
  what_would_help text not null constraint what_would_help_is_short_enough check (length(what_would_help) <= 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_an_interview_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, episode_id) references safety.missing_episode (authority_id, young_person_id, id),
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint somebody_did_it check (num_nonnulls(worker_id, by_name) = 1),
  constraint not_later_than_it_is_told check (happened_at <= recorded_at),
  constraint says_why check (kind in ('OFFERED', 'DONE') or length(btrim(words)) > 0),
  constraint a_talk_says_something check (kind <> 'DONE' or length(btrim(why_they_went || where_they_were || with_whom || harm || what_would_help)) > 0),
  constraint interview_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index return_interviews_of on safety.return_interview (authority_id, young_person_id, episode_id, happened_at);

-- Something that happened in which a young person had a part: what was seen and heard, which closes when it is saved.
create table safety.incident (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  happened_at     timestamptz not null,
  place           text not null constraint incident_place check (length(btrim(place)) between 1 and 500),
  danger          boolean not null, -- people or property were in immediate danger
  words           text not null constraint what_happened check (length(btrim(words)) between 1 and 4000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_an_incident_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint happened_before_it_is_told check (happened_at <= recorded_at),
  constraint incident_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index incidents_of on safety.incident (authority_id, young_person_id, happened_at);

-- What followed: each call to the police, the decision, the repair, who was heard, who was told, and what was added later.
create table safety.incident_step (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  incident_id     uuid not null,
  kind            text not null constraint incident_step_kind check (kind in ('POLICE_CALLED', 'DECIDED', 'EXPLOITATION_ASKED', 'REPAIR',
    'STAFF_HEARD', 'CHILD_HEARD', 'NOTIFIABLE', 'TOLD', 'CORRECTION_ASKED', 'ADDED')),
  happened_at     timestamptz not null,
  answer          text,
  name            text not null constraint name_is_short_enough check (length(name) <= 200), -- who was called, told or asked
  reference       text not null constraint reference_is_short_enough check (length(reference) <= 100),
  whose_risk      text not null constraint whose_risk_is_short_enough check (length(whose_risk) <= 2000),
  words           text not null constraint incident_words_are_short_enough check (length(words) <= 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_what_followed_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, incident_id) references safety.incident (authority_id, young_person_id, id),
  constraint followed_before_it_is_told check (happened_at <= recorded_at),
  constraint an_answer_of_its_kind check (coalesce(case kind
    when 'DECIDED' then answer in ('REPAIRED_AMONG_THEM', 'NOTHING_MORE', 'SOMEBODY_HELPS', 'POLICE_TOLD')
    when 'EXPLOITATION_ASKED' then answer in ('NO_SIGN', 'MAY_BE', 'SIGNS')
    when 'REPAIR' then answer in ('MET', 'ASKED', 'WOULD_RATHER_NOT')
    when 'NOTIFIABLE' then answer in ('EXPLOITATION', 'SERIOUS_POLICE', 'ALLEGATION', 'CHILD_PROTECTION', 'OTHER_SERIOUS')
    when 'TOLD' then answer in ('OFSTED', 'PLACING_AUTHORITY', 'PARENTS', 'POLICE', 'SOMEBODY_ELSE')
    else answer is null end, false)),
  constraint somebody_is_named check (kind not in ('POLICE_CALLED', 'TOLD', 'CORRECTION_ASKED') or length(btrim(name)) > 0),
  constraint a_decision_says_whose_risk check (kind <> 'DECIDED' or length(btrim(whose_risk)) > 0),
  constraint what_followed_says_something check (kind = 'TOLD' or length(btrim(words)) > 0),
  constraint what_followed_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index incident_steps_of on safety.incident_step (authority_id, young_person_id, incident_id, happened_at);
create unique index decided_once on safety.incident_step (authority_id, incident_id, kind) where kind in ('DECIDED', 'NOTIFIABLE') and withdrawn_at is null;

-- A physical intervention: that it was used is said at once and starts its clocks.
create table safety.intervention (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  happened_at     timestamptz not null,
  place           text not null constraint intervention_place check (length(btrim(place)) between 1 and 500),
  used_by         text not null constraint somebody_used_it check (length(btrim(used_by)) between 1 and 500),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_an_intervention_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint used_before_it_is_told check (happened_at <= recorded_at),
  constraint intervention_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index interventions_of on safety.intervention (authority_id, young_person_id, happened_at);

-- Its record, with what reg 35(3)(a) asks for; that staff and the young person were spoken to; and what became known later.
create table safety.intervention_step (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  intervention_id uuid not null,
  kind            text not null constraint intervention_step_kind check (kind in ('RECORDED', 'STAFF_SPOKEN_TO', 'CHILD_SPOKEN_TO', 'ADDED')),
  happened_at     timestamptz not null,
  lead_up         text constraint lead_up_is_short_enough check (length(lead_up) <= 2000),
  measure         text constraint measure_is_short_enough check (length(measure) <= 2000),
  minutes         int constraint minutes_of_an_intervention check (minutes between 1 and 600),
  tried_first     text constraint tried_first_is_short_enough check (length(tried_first) <= 2000),
  others_there    text constraint others_there_is_short_enough check (length(others_there) <= 2000), -- empty: nobody
  effect          text constraint effect_is_short_enough check (length(effect) <= 2000),
  harm            text constraint harm_done_is_short_enough check (length(harm) <= 2000), -- injuries and treatment
  words           text not null constraint step_words_are_short_enough check (length(words) <= 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_step_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, intervention_id) references safety.intervention (authority_id, young_person_id, id),
  constraint no_step_before_it_is_told check (happened_at <= recorded_at),
  constraint the_record_is_whole check (num_nonnulls(lead_up, measure, minutes, tried_first, others_there, effect, harm)
    = case kind when 'RECORDED' then 7 else 0 end),
  constraint what_follows_says_something check (kind = 'RECORDED' or length(btrim(words)) > 0),
  constraint step_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index intervention_steps_of on safety.intervention_step (authority_id, young_person_id, intervention_id, happened_at);
create unique index one_step_of_a_kind on safety.intervention_step (authority_id, intervention_id, kind) where kind <> 'ADDED' and withdrawn_at is null;

-- What the police would be told, written down beforehand. The newest of a topic holds.
create table safety.pack_line (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  topic           text not null constraint pack_topic check (topic in
                    ('DESCRIPTION', 'TALKING', 'HEALTH', 'HARM', 'PHONES', 'ONLINE', 'PEOPLE', 'PLACES', 'TRAVEL', 'MONEY')),
  words           text not null constraint a_pack_line_says_something check (length(btrim(words)) between 1 and 2000),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, young_person_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create index pack_of on safety.pack_line (authority_id, young_person_id, topic, recorded_at desc);

-- Somebody looked at a line, and it was still right.
create table safety.pack_check (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  line_id         uuid not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id, line_id) references safety.pack_line (authority_id, young_person_id, id)
);
create index pack_checks_of on safety.pack_check (authority_id, young_person_id, line_id, recorded_at desc);

-- After so many days a line asks to be looked at again; proposed, not confirmed anywhere.
call platform.declare_setting('safety.rules.days', '{HUB_MANAGER,ADMINISTRATOR}', 1, 180, '{28}');

-- ---------------------------------------------------------------- one after the other

-- Who begins an episode, or ends one, takes turns with whoever does so for the same young person, in whichever record of theirs.
create function safety.take_turns(p_authority text, p_person uuid) returns void
language sql volatile security definer set search_path = pg_catalog, safety, people, platform
begin atomic
  select pg_advisory_xact_lock(hashtextextended('missing ' || p_authority || min(r::text), 0)) from people.records_of(p_authority, p_person) r;
end;
revoke all on function safety.take_turns(text, uuid) from public;
grant execute on function safety.take_turns(text, uuid) to onedoor_web;

create function safety.is_open(p_authority text, p_episode uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, safety
begin atomic
  select exists (select from safety.missing_episode e where e.authority_id = p_authority and e.id = p_episode and e.withdrawn_at is null)
     and not exists (select from safety.missing_fact f where f.authority_id = p_authority and f.episode_id = p_episode
                        and f.kind = 'RETURNED' and f.withdrawn_at is null);
end;
revoke all on function safety.is_open(text, uuid) from public;

-- One open episode of one young person, in all their records; two that were open before the records were joined stand.
create function safety.one_open_episode() returns trigger
language plpgsql security definer set search_path = pg_catalog, safety, people, platform as $$
declare
  v_episode uuid;
begin
  v_episode := case tg_table_name when 'missing_episode' then new.id else (to_jsonb(new) ->> 'episode_id')::uuid end;
  perform safety.take_turns(new.authority_id, new.young_person_id);
  if safety.is_open(new.authority_id, v_episode) and exists (
      select from safety.missing_episode e
       where e.authority_id = new.authority_id and e.id <> v_episode
         and e.young_person_id in (select people.records_of(new.authority_id, new.young_person_id))
         and safety.is_open(e.authority_id, e.id)) then
    raise exception 'one_open_episode: they have another' using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
create trigger one_open_episode after insert on safety.missing_episode for each row execute function safety.one_open_episode();
create trigger one_open_episode after update on safety.missing_fact for each row
  when (new.kind = 'RETURNED') execute function safety.one_open_episode();

-- ---------------------------------------------------------------- who may

call platform.guard_section('safety.missing_episode', 'MISSING');
call platform.guard_section('safety.missing_fact', 'MISSING');
call platform.guard_section('safety.return_interview', 'MISSING');
call platform.guard_section('safety.incident', 'INCIDENT');
call platform.guard_section('safety.incident_step', 'INCIDENT');
call platform.guard_section('safety.intervention', 'INCIDENT');
call platform.guard_section('safety.intervention_step', 'INCIDENT');
call platform.guard_section('safety.pack_line', 'MISSING');
call platform.guard_section('safety.pack_check', 'MISSING');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on safety.missing_episode, safety.missing_fact, safety.return_interview,
  safety.incident, safety.incident_step, safety.intervention, safety.intervention_step to onedoor_web;

create policy as_whoever_writes on safety.missing_episode as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on safety.missing_fact as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on safety.return_interview as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on safety.incident as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on safety.incident_step as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on safety.intervention as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on safety.intervention_step as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or (recorded_by = (select platform.account()) and withdrawn_at is null));
create policy as_whoever_writes on safety.pack_line as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or recorded_by = (select platform.account()));
create policy as_whoever_checks on safety.pack_check as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')) or recorded_by = (select platform.account()));

-- ---------------------------------------------------------------- for themselves

-- The times of their own, and what became of the talk after; what others wrote of them is in their copy, not here.
create function safety.times_of_mine() returns table (since_at timestamptz, returned_at timestamptz, became text)
language sql stable security definer set search_path = pg_catalog, safety, people, platform
begin atomic
  select e.since_at, f.happened_at,
         (select i.kind from safety.return_interview i where i.authority_id = e.authority_id and i.episode_id = e.id and i.withdrawn_at is null
           order by i.happened_at desc, i.recorded_at desc limit 1)
    from safety.missing_episode e
    left join safety.missing_fact f on f.authority_id = e.authority_id and f.episode_id = e.id and f.kind = 'RETURNED' and f.withdrawn_at is null
   where platform.is_young_person() and e.authority_id = platform.authority() and e.withdrawn_at is null
     and e.young_person_id in (select people.records_of(platform.authority(), platform.subject()))
   order by e.since_at desc;
end;
revoke all on function safety.times_of_mine() from public;
grant execute on function safety.times_of_mine() to onedoor_web;
