-- Room: endings. Support that grows less slowly, in steps agreed with the young person; the days on which much ends at once;
-- staying close after stepping away, and the way back. Nothing here ends anything by itself.

create schema endings;
grant usage on schema endings to onedoor_web;

-- How endings are done here: the most less within a month and the support off plan in parts of a hundred, minutes a week that
-- may simply end, weeks, years, ages; kinds of support by their place among all of them.
call platform.declare_setting('endings.rules.share', '{ADMINISTRATOR}', 1, 100, '{25}');
call platform.declare_setting('endings.rules.floor', '{ADMINISTRATOR}', 0, 2400, '{60}');
call platform.declare_setting('endings.rules.weeks', '{ADMINISTRATOR}', 0, 52, '{6}');
call platform.declare_setting('endings.rules.cliff', '{ADMINISTRATOR}', 1, 26, '{6}');
call platform.declare_setting('endings.rules.off', '{ADMINISTRATOR}', 10, 100, '{50}');
call platform.declare_setting('endings.rules.years', '{ADMINISTRATOR}', 1, 25, '{5}');
call platform.declare_setting('endings.rules.age', '{ADMINISTRATOR}', 18, 40, '{25}');
call platform.declare_setting('endings.rules.birthdays', '{ADMINISTRATOR}', 12, 30, '{18, 21, 25}', 0, 10);
call platform.declare_setting('endings.rules.visits', '{ADMINISTRATOR}', 1, 260, '{1, 4, 12, 26, 52}', 0, 20);
call platform.declare_setting('endings.rules.kinds', '{ADMINISTRATOR}', 1, 6, '{1, 2, 3, 4, 5, 6}', 1, 6);

-- One agreed step: from a day on, so many minutes a week of each kind of support, until the next step that holds.
create table endings.taper_step (
  authority_id       text not null,
  id                 uuid not null,
  young_person_id    uuid not null,
  from_on            date not null,
  face_to_face       int not null constraint minutes_face_to_face_fit_a_week check (face_to_face between 0 and 10080),
  phone              int not null constraint minutes_by_phone_fit_a_week check (phone between 0 and 10080),
  texts              int not null constraint minutes_by_text_fit_a_week check (texts between 0 and 10080),
  in_a_group         int not null constraint minutes_in_a_group_fit_a_week check (in_a_group between 0 and 10080),
  bed                int not null constraint minutes_of_a_bed_fit_a_week check (bed between 0 and 10080),
  drop_in            int not null constraint minutes_of_dropping_in_fit_a_week check (drop_in between 0 and 10080),
  agreed_with        text not null constraint agreed_with_somebody check (length(btrim(agreed_with)) between 1 and 200),
  said_by            text not null constraint whose_words_a_step_is_in check (said_by in ('YOUNG_PERSON', 'WITH_WORKER', 'WORKER')),
  words              text not null constraint a_step_is_told check (length(btrim(words)) between 1 and 2000),
  asked_words        text constraint their_asking_says_something check (length(btrim(asked_words)) between 1 and 2000),
  recorded_by        uuid not null,
  recorded_at        timestamptz not null,
  superseded_at      timestamptz,
  superseded_because text constraint a_step_is_replaced_with_a_reason check (length(btrim(superseded_because)) between 1 and 2000),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint a_step_is_replaced_whole check (num_nulls(superseded_at, superseded_because) in (0, 2))
);
create unique index one_step_a_day on endings.taper_step (authority_id, young_person_id, from_on) where superseded_at is null;
create index step_of on endings.taper_step (authority_id, young_person_id, from_on);
call platform.guard_section('endings.taper_step', 'PLAN');
grant update (superseded_at, superseded_because) on endings.taper_step to onedoor_web;
create policy agreed_and_written_by_staff on endings.taper_step as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy replaced_by_staff on endings.taper_step as restrictive for update to onedoor_web using (
  superseded_at is null and not (select platform.is_young_person())) with check (true);

-- How the young person finds the pace.
create table endings.pace (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  pace            text not null constraint how_the_pace_is check (pace in ('TOO_FAST', 'ABOUT_RIGHT', 'TOO_SLOW')),
  words           text constraint pace_words_are_short_enough check (length(words) <= 2000),
  said_by         text not null constraint who_said_how_the_pace_is check (said_by in ('YOUNG_PERSON', 'WITH_WORKER')),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  answer          text constraint an_answer_about_the_pace_says_something check (length(btrim(answer)) between 1 and 2000),
  answered_by     uuid,
  answered_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint the_pace_is_answered_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index pace_of on endings.pace (authority_id, young_person_id, recorded_at desc);
create index too_fast_now on endings.pace (authority_id, young_person_id) where pace = 'TOO_FAST' and answered_at is null;
call platform.guard_section('endings.pace', 'PLAN');
grant update (answer, answered_by, answered_at) on endings.pace to onedoor_web;
-- Their own word is theirs; staff write down what they were told.
create policy in_their_own_name on endings.pace as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM'))
  or (answered_at is null and recorded_by = (select platform.account())
      and (said_by = 'YOUNG_PERSON') = (select platform.is_young_person())));
create policy answered_by_staff on endings.pace as restrictive for update to onedoor_web using (
  answered_at is null and not (select platform.is_young_person())) with check (true);

-- A day on which much ends at once, as far as it has to be written down; birthdays and leavers are known anyway.
create table endings.cliff (
  authority_id      text not null,
  id                uuid not null,
  young_person_id   uuid not null,
  kind              text not null constraint cliff_kind check (kind in ('TENANCY', 'SCHOOL_ENDS', 'FUNDING_ENDS', 'MOVE', 'OTHER')),
  on_day            date not null,
  words             text not null constraint a_cliff_is_told check (length(btrim(words)) between 1 and 500),
  recorded_by       uuid not null,
  recorded_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_by      uuid,
  withdrawn_because text constraint a_cliff_is_taken_back_with_a_reason check (length(btrim(withdrawn_because)) between 1 and 1000),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint a_cliff_is_taken_back_whole check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index cliff_of on endings.cliff (authority_id, young_person_id, on_day) where withdrawn_at is null;
call platform.guard_section('endings.cliff', 'PLAN');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on endings.cliff to onedoor_web;
create policy noted_by_staff on endings.cliff as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy taken_back_by_staff on endings.cliff as restrictive for update to onedoor_web using (
  withdrawn_at is null and not (select platform.is_young_person())) with check (true);

-- What is done about an alarm: about which, of which day. Said on stepping away it is why they step away all the same.
create table endings.alarm_answer (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  about           text not null constraint what_an_alarm_is_about check (about in
                    ('BIRTHDAY', 'WORKER_LEAVES', 'TENANCY', 'SCHOOL_ENDS', 'FUNDING_ENDS', 'MOVE', 'OTHER', 'OFF_PLAN', 'SOONER')),
  on_day          date not null,
  words           text not null constraint an_alarm_is_answered_in_words check (length(btrim(words)) between 1 and 2000),
  stepping_away   boolean not null default false,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person
);
create index alarm_answer_of on endings.alarm_answer (authority_id, young_person_id, on_day);
call platform.guard_section('endings.alarm_answer', 'PLAN');
create policy answered_by_staff_alone on endings.alarm_answer as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));

-- Something to do after somebody stepped away, on a day, and what came of it. Visits and birthdays are reckoned; they stand
-- here once something came of them.
create table endings.keeping (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  kind            text not null constraint kind_of_staying_close check (kind in ('VISIT', 'CALL', 'BIRTHDAY', 'KEYS', 'FIRST_RENT', 'OTHER')),
  due_on          date not null,
  words           text constraint what_to_do_is_short_enough check (length(words) <= 500),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  outcome         text constraint outcome_of_staying_close check (outcome in ('DONE', 'NONE_WANTED', 'NOT_REACHED')),
  outcome_on      date,
  outcome_words   text constraint what_came_of_it_is_short_enough check (length(outcome_words) <= 2000),
  outcome_by      uuid,
  outcome_at      timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  constraint what_came_of_it_is_whole check (num_nulls(outcome, outcome_on, outcome_by, outcome_at) in (0, 4)),
  constraint words_come_with_what_came_of_it check (outcome_words is null or outcome is not null)
);
create unique index reckoned_once on endings.keeping (authority_id, young_person_id, kind, due_on) where kind in ('VISIT', 'BIRTHDAY');
create index keeping_of on endings.keeping (authority_id, young_person_id, due_on);
create index to_do_for_them on endings.keeping (authority_id, young_person_id) where outcome is null;
call platform.guard_section('endings.keeping', 'PLAN');
grant update (outcome, outcome_on, outcome_words, outcome_by, outcome_at) on endings.keeping to onedoor_web;
create policy planned_by_staff on endings.keeping as restrictive for insert to onedoor_web with check (
  not (select platform.is_young_person()));
create policy told_by_staff on endings.keeping as restrictive for update to onedoor_web using (
  outcome is null and not (select platform.is_young_person())) with check (true);

-- A young person would like to come back, or, while they are with us, more time together: in one tap, without asking anew.
create table endings.wish (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  hub_id          uuid,
  words           text constraint a_wish_is_short_enough check (length(words) <= 2000),
  worker_id       uuid not null, -- who hears it first
  answer_by       date not null,
  with_us         boolean not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  answer          text constraint an_answer_to_a_wish_says_something check (length(btrim(answer)) between 1 and 2000),
  answered_by     uuid,
  answered_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  foreign key (authority_id, worker_id) references platform.account (authority_id, id),
  constraint a_wish_is_answered_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index wish_that_waits on endings.wish (authority_id, young_person_id) where answered_at is null;
create index wish_of on endings.wish (authority_id, young_person_id, recorded_at desc);
call platform.guard_section('endings.wish', 'PLAN');
grant update (answer, answered_by, answered_at) on endings.wish to onedoor_web;
create policy wished_by_themselves on endings.wish as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM')));
create policy answered_by_staff_once on endings.wish as restrictive for update to onedoor_web using (
  answered_at is null and not (select platform.is_young_person())) with check (true);

-- Says it: their earlier key worker hears it first while they work there, else who owns the door. The hub they were with
-- sees them again from this moment: that is what they ask for.
create function endings.wish_for(p_id uuid, p_link uuid, p_young_person uuid, p_words text, p_by date, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, endings, keywork, people, platform as $$
declare
  v_authority text := platform.authority();
  v_hub       uuid;
  v_with_us   boolean := true;
  v_worker    uuid;
begin
  if not platform.holds('SYSTEM') and (not platform.is_young_person() or p_young_person not in (select platform.visible('PLAN', 'W'))) then
    raise exception 'Not your own' using errcode = 'insufficient_privilege';
  end if;
  select e.hub_id, e.ended_on is null into v_hub, v_with_us from keywork.support_episode e
   where e.authority_id = v_authority and e.young_person_id in (select people.records_of(v_authority, p_young_person))
   order by (e.ended_on is null) desc, e.began_on desc limit 1;
  select k.worker_id into v_worker from keywork.allocation k
    join platform.account a on a.authority_id = v_authority and a.id = k.worker_id and a.closed_at is null
   where k.authority_id = v_authority and k.young_person_id in (select people.records_of(v_authority, p_young_person)) and k.part = 'KEY_WORKER'
     and exists (select from platform.role_held h where h.authority_id = v_authority and h.account_id = k.worker_id and h.hub_id = v_hub
                   and h.from_at <= now() and (h.until_at is null or h.until_at > now()))
     and p_young_person not in (select platform.kept_from(v_authority, a.id))
   order by (k.until_on is null) desc, k.from_on desc limit 1;
  if v_worker is null then
    select o.account_id into v_worker from staff.door_owner o
     where o.authority_id = v_authority and o.hub_id = v_hub and o.until_at is null
       and p_young_person not in (select platform.kept_from(v_authority, o.account_id));
  end if;
  insert into endings.wish (authority_id, id, young_person_id, hub_id, words, worker_id, answer_by, with_us, recorded_by, recorded_at)
  values (v_authority, p_id, p_young_person, v_hub, p_words, coalesce(v_worker, people.who_answers(p_young_person)), p_by,
    coalesce(v_with_us, true), platform.account(), p_at) on conflict do nothing;
  if found and not v_with_us then
    with opened as (
      insert into platform.link (authority_id, id, young_person_id, hub_id, kind, from_at, because)
      select v_authority, case r.id when p_young_person then p_link else platform.new_id() end, r.id, v_hub, 'HUB', now(),
             'they asked to come back'
        from people.records_of(v_authority, p_young_person) r (id)
       where not exists (select from platform.link l
         where l.authority_id = v_authority and l.young_person_id = r.id and l.hub_id = v_hub and l.kind = 'HUB' and l.until_at is null)
      returning id, young_person_id)
    insert into people.merge_link (authority_id, id, young_person_id, merge_id) -- what another record has by the joining alone
    select v_authority, o.id, o.young_person_id, m.id
      from opened o join people.merge m on m.authority_id = v_authority and m.unmerged_at is null
       and o.young_person_id <> p_young_person
       and (m.merged_id = o.young_person_id or (m.young_person_id, m.merged_id) = (o.young_person_id, p_young_person));
  end if;
end $$;
-- Asking opened the hub's door, so that it could answer; where nobody came back, its access ends with the answer, whoever
-- of the team gave it: also somebody who writes in the plan and not who is with whom.
create function endings.shut_doors(p_young_person uuid, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, endings, keywork, people, platform as $$
declare
  v_authority text := platform.authority();
  v_records   uuid[];
begin
  if not platform.holds('SYSTEM') and (platform.is_young_person() or p_young_person not in (select platform.visible('PLAN', 'W'))) then
    raise exception 'Not yours to answer' using errcode = 'insufficient_privilege';
  end if;
  v_records := array(select people.records_of(v_authority, p_young_person));
  if exists (select from endings.wish w where w.authority_id = v_authority and w.young_person_id = any (v_records) and w.answered_at is null) then
    return;
  end if;
  update platform.link l set until_at = greatest(l.from_at, p_at)
   where l.authority_id = v_authority and l.young_person_id = any (v_records) and l.kind = 'HUB'
     and l.because = 'they asked to come back' and (l.until_at is null or l.until_at > p_at)
     and not exists (select from keywork.support_episode e
       where e.authority_id = v_authority and e.young_person_id = any (v_records) and e.hub_id = l.hub_id
         and (e.ended_on is null or (e.stay_close and e.stay_close_ended_on is null)));
end $$;
revoke all on function endings.shut_doors(uuid, timestamptz) from public;
grant execute on function endings.shut_doors(uuid, timestamptz) to onedoor_web;
revoke all on function endings.wish_for(uuid, uuid, uuid, text, date, timestamptz) from public;
grant execute on function endings.wish_for(uuid, uuid, uuid, text, date, timestamptz) to onedoor_web;
