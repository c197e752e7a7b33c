-- Room: staff. What lets people stay: contracts, absences, training, supervision, goodbyes, and the posts of a hub.
-- Four rings of who may know: colleagues (that somebody is away), whoever runs their hub (why, and dates), the two who
-- met (what was said), and administrators (contracts and leaving, nothing of health or of what was said).

-- The workers whom the viewer leads: who holds a role in a hub the viewer runs or, having left, held one there last. A
-- deputy does not lead whoever runs a hub, and nobody leads themselves.
create function staff.led() returns setof uuid
language sql stable set search_path = pg_catalog, staff, platform rows 30 as $$
  select w.account_id from platform.role_held v
    join platform.role_held w on w.authority_id = v.authority_id and w.hub_id = v.hub_id and w.account_id <> v.account_id
   where v.authority_id = (select platform.authority()) and v.account_id = (select platform.account())
     and v.role in ('HUB_MANAGER', 'DEPUTY_MANAGER') and v.from_at <= now() and (v.until_at is null or v.until_at > now())
     and (w.until_at is null or w.until_at = (select case when bool_and(h.until_at is not null) then max(h.until_at) end
            from platform.role_held h where h.authority_id = w.authority_id and h.account_id = w.account_id))
     and (v.role = 'HUB_MANAGER' or not exists (select from platform.role_held h where h.authority_id = w.authority_id
            and h.account_id = w.account_id and h.role = 'HUB_MANAGER' and h.until_at is null))
$$;
revoke all on function staff.led() from public;
grant execute on function staff.led() to onedoor_web;

-- ---------------------------------------------------------------- contracts

-- What was agreed from a day on: each takes the place of the one before, and none is overwritten. One that was written
-- down wrongly is replaced by another, and both stay.
create table staff.contract (
  authority_id text not null,
  id           uuid not null,
  worker_id    uuid not null,
  kind         text not null constraint contract_kind check (kind in ('PERMANENT', 'FIXED_TERM', 'AGENCY', 'BANK', 'SECONDED')),
  from_on      date not null,
  ends_on      date,
  hours_a_week numeric(4, 1) not null constraint hours_of_a_week check (hours_a_week between 0 and 60),
  funded_by    text constraint funded_by_somebody check (length(btrim(funded_by)) between 1 and 100),
  replaces     uuid,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  foreign key (authority_id, replaces) references staff.contract (authority_id, id),
  constraint contract_ends_after_it_begins check (ends_on is null or ends_on >= from_on),
  constraint a_fixed_term_has_an_end check (kind <> 'FIXED_TERM' or ends_on is not null),
  constraint replaced_once unique (authority_id, replaces)
);
create index contract_by_worker on staff.contract (authority_id, worker_id, from_on);
call platform.guard('staff.contract');
grant select, insert on staff.contract to onedoor_web;
create policy own_and_those_who_run_the_hub on staff.contract for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));
create policy agreed on staff.contract for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or (worker_id <> (select platform.account()) and ((select platform.holds('ADMINISTRATOR')) or worker_id in (select staff.led())))));

-- ---------------------------------------------------------------- away

-- That somebody is away, from a day until the day they are back: colleagues may know, and the young people they are
-- there for. Why is told apart, below.
create table staff.away (
  authority_id text not null,
  id           uuid not null,
  worker_id    uuid not null,
  from_on      date not null,
  until_on     date, -- the first day back
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  constraint back_after_they_went check (until_on is null or until_on > from_on),
  constraint withdrawn_by_somebody check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2)),
  constraint away_once_at_a_time exclude using gist (authority_id with =, worker_id with =, daterange(from_on, until_on) with &&)
    where (withdrawn_at is null)
);
create index away_by_day on staff.away (authority_id, from_on);
call platform.guard('staff.away');
grant select, insert on staff.away to onedoor_web;
grant update (until_on, withdrawn_by, withdrawn_at) on staff.away to onedoor_web;
create policy colleagues_and_their_young_people on staff.away for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.is_colleague())
       or worker_id in (select l.account_id from platform.link l
            where l.authority_id = (select platform.authority()) and l.young_person_id = (select platform.subject())
              and l.kind in ('KEY_WORKER', 'BACK_UP', 'TEAM', 'SOCIAL_WORKER') and l.until_at is null)));
create policy said_themselves_or_by_those_who_run_the_hub on staff.away for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));
create policy changed_by_the_same on staff.away for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));

-- Why: for themselves and whoever runs their hub.
create table staff.away_because (
  authority_id text not null,
  id           uuid not null, -- of the absence
  worker_id    uuid not null,
  kind         text not null constraint away_kind check (kind in ('LEAVE', 'SICK', 'TRAINING', 'PARENTAL', 'OTHER')),
  words        text constraint why_somebody_is_away check (length(btrim(words)) between 1 and 1000),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, id) references staff.away (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id)
);
call platform.guard('staff.away_because');
grant select, insert on staff.away_because to onedoor_web;
create policy own_and_those_who_run_the_hub on staff.away_because for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));
create policy told on staff.away_because for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led()))
  and exists (select from staff.away a where a.authority_id = away_because.authority_id and a.id = away_because.id
        and a.worker_id = away_because.worker_id));

-- ---------------------------------------------------------------- training

-- The council's own list: what it is, for how many months it holds (null: for good), and which roles it is for (none
-- named: everybody in a hub). One that rests is asked of nobody any more.
create table staff.training (
  authority_id text not null,
  id           uuid not null,
  name         text not null constraint training_has_a_name check (length(btrim(name)) between 1 and 100),
  months_valid int constraint training_holds_for_a_while check (months_valid between 1 and 120),
  roles        text[] not null default '{}',
  rests        boolean not null default false,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id)
);
create unique index training_is_named_once on staff.training (authority_id, lower(name)) where not rests;
call platform.guard('staff.training');
grant select, insert on staff.training to onedoor_web;
grant update (name, months_valid, roles, rests) on staff.training to onedoor_web;
create policy colleagues on staff.training for select to onedoor_web using (
  authority_id = (select platform.authority()) and not (select platform.holds('DOOR', 'YOUNG_PERSON')));
create policy listed on staff.training for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')));
create policy changed on staff.training for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')));

-- Who did which, when, and where it can be seen that they did.
create table staff.trained (
  authority_id text not null,
  id           uuid not null,
  worker_id    uuid not null,
  training_id  uuid not null,
  done_on      date not null,
  shown_by     text constraint shown_by_something check (length(btrim(shown_by)) between 1 and 300),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  foreign key (authority_id, training_id) references staff.training (authority_id, id),
  constraint withdrawn_by_somebody check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create index trained_by_worker on staff.trained (authority_id, worker_id, training_id, done_on);
call platform.guard('staff.trained');
grant select, insert on staff.trained to onedoor_web;
grant update (withdrawn_by, withdrawn_at) on staff.trained to onedoor_web;
create policy own_and_those_who_run_the_hub on staff.trained for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));
create policy told on staff.trained for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));
create policy withdrawn on staff.trained for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));

-- ---------------------------------------------------------------- supervision and a space to think

-- How often, in weeks, as the council agreed.
call platform.declare_setting('staff.rhythm.line', '{HUB_MANAGER, ADMINISTRATOR}', 1, 26, '{4}');
call platform.declare_setting('staff.rhythm.reflective', '{HUB_MANAGER, ADMINISTRATOR}', 1, 26, '{6}');

-- That two met, when, and when again. What was heard about staying is for whoever runs the hub too; what else was said
-- is the next table's.
create table staff.supervision (
  authority_id  text not null,
  id            uuid not null,
  worker_id     uuid not null,
  with_id       uuid not null,
  kind          text not null constraint supervision_kind check (kind in ('LINE', 'REFLECTIVE')),
  held_on       date not null,
  next_on       date,
  staying_words text constraint what_helps_to_stay check (length(btrim(staying_words)) between 1 and 2000),
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  foreign key (authority_id, with_id) references staff.worker (authority_id, id),
  constraint nobody_supervises_themselves check (with_id <> worker_id),
  constraint next_after_this_one check (next_on is null or next_on > held_on)
);
create index supervision_by_worker on staff.supervision (authority_id, worker_id, kind, held_on);
call platform.guard('staff.supervision');
grant select, insert on staff.supervision to onedoor_web;
create policy the_two_and_those_who_run_the_hub on staff.supervision for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or (select platform.account()) in (worker_id, with_id) or worker_id in (select staff.led())));
create policy told on staff.supervision for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id = (select platform.account()) or worker_id in (select staff.led())
       or (with_id = (select platform.account()) and kind = 'REFLECTIVE')));

-- What was said: for the two who met and nobody else, not even the product.
create table staff.supervision_note (
  authority_id   text not null,
  id             uuid not null,
  supervision_id uuid not null,
  author_id      uuid not null,
  words          text not null constraint a_note_says_something check (length(btrim(words)) between 1 and 10000),
  recorded_at    timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, supervision_id) references staff.supervision (authority_id, id),
  foreign key (authority_id, author_id) references platform.account (authority_id, id)
);
create index note_by_supervision on staff.supervision_note (authority_id, supervision_id);
call platform.guard('staff.supervision_note');
grant select, insert on staff.supervision_note to onedoor_web;
create policy the_two_alone on staff.supervision_note for select to onedoor_web using (
  authority_id = (select platform.authority())
  and supervision_id in (select s.id from staff.supervision s where s.authority_id = (select platform.authority())
        and (select platform.account()) in (s.worker_id, s.with_id)));
create policy written_by_one_of_the_two on staff.supervision_note for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and author_id = (select platform.account())
  and supervision_id in (select s.id from staff.supervision s where s.authority_id = (select platform.authority())
        and (select platform.account()) in (s.worker_id, s.with_id)));

-- ---------------------------------------------------------------- a goodbye that is planned

-- Somebody leaves: by when, who tells the young people, how they say goodbye, what comes back. Called off when they stay.
create table staff.goodbye (
  authority_id   text not null,
  id             uuid not null,
  worker_id      uuid not null,
  last_day       date not null,
  tells_id       uuid,
  tell_by        date,
  farewell_on    date,
  farewell_words text constraint how_they_say_goodbye check (length(btrim(farewell_words)) between 1 and 1000),
  talk_by        date,
  handed_in_on   date, -- keys, phone, pass
  called_off_by  uuid,
  called_off_at  timestamptz,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  foreign key (authority_id, tells_id) references staff.worker (authority_id, id),
  constraint told_and_said_while_they_are_here check (greatest(tell_by, farewell_on) <= last_day),
  constraint called_off_by_somebody check (num_nulls(called_off_by, called_off_at) in (0, 2))
);
create unique index one_goodbye_at_a_time on staff.goodbye (authority_id, worker_id) where called_off_at is null;
call platform.guard('staff.goodbye');
grant select, insert on staff.goodbye to onedoor_web;
grant update (last_day, tells_id, tell_by, farewell_on, farewell_words, talk_by, handed_in_on, called_off_by, called_off_at)
  on staff.goodbye to onedoor_web;
create policy own_and_those_who_run_the_hub on staff.goodbye for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR')) or worker_id = (select platform.account()) or worker_id in (select staff.led())));
create policy planned on staff.goodbye for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR')) or worker_id in (select staff.led())));
create policy changed on staff.goodbye for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR')) or worker_id in (select staff.led())));

-- A deputy plans it too, and with it the last day colleagues see.
alter policy changes on staff.worker using (
  authority_id = (select platform.authority())
  and ((select platform.holds('HUB_MANAGER', 'ADMINISTRATOR', 'SYSTEM')) or id = (select platform.account())
       or id in (select staff.led())));

-- Why they go, in their words: for whoever runs the hub.
create table staff.leaving_talk (
  authority_id text not null,
  id           uuid not null,
  worker_id    uuid not null,
  goodbye_id   uuid not null,
  held_on      date not null,
  reasons      text[] not null constraint leaving_reasons check (cardinality(reasons) > 0 and reasons <@ array['PAY', 'HOURS',
                 'WORKLOAD', 'SUPPORT', 'SAFETY', 'TRAVEL', 'HEALTH', 'FAMILY', 'STUDY', 'ANOTHER_JOB', 'MOVES_WITHIN_THE_COUNCIL',
                 'CONTRACT_ENDS', 'RETIRES', 'OTHER']),
  words        text constraint why_they_go check (length(btrim(words)) between 1 and 4000),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, goodbye_id) references staff.goodbye (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  constraint one_talk_a_goodbye unique (authority_id, goodbye_id)
);
call platform.guard('staff.leaving_talk');
grant select, insert on staff.leaving_talk to onedoor_web;
create policy those_who_run_the_hub on staff.leaving_talk for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or recorded_by = (select platform.account()) or worker_id in (select staff.led())));
create policy told on staff.leaving_talk for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or worker_id in (select staff.led()))
  and exists (select from staff.goodbye g where g.authority_id = leaving_talk.authority_id and g.id = leaving_talk.goodbye_id
        and g.worker_id = leaving_talk.worker_id and g.called_off_at is null));

-- ---------------------------------------------------------------- the posts of a hub

-- The hubs the viewer runs.
create function staff.run() returns setof uuid
language sql stable set search_path = pg_catalog, platform rows 3 as $$
  select h.hub_id from platform.role_held h
   where h.authority_id = (select platform.authority()) and h.account_id = (select platform.account()) and h.hub_id is not null
     and h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER') and h.from_at <= now() and (h.until_at is null or h.until_at > now())
$$;
revoke all on function staff.run() from public;
grant execute on function staff.run() to onedoor_web;

-- What a hub is meant to have: a place for somebody, from a day until the last day it is paid for.
create table staff.post (
  authority_id text not null,
  id           uuid not null,
  hub_id       uuid not null,
  role         text not null,
  hours_a_week numeric(4, 1) not null constraint hours_of_a_week check (hours_a_week > 0 and hours_a_week <= 60),
  from_on      date not null,
  until_on     date,
  funded_by    text constraint funded_by_somebody check (length(btrim(funded_by)) between 1 and 100),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  constraint post_ends_after_it_begins check (until_on is null or until_on >= from_on)
);
create index post_by_hub on staff.post (authority_id, hub_id);
call platform.guard('staff.post');
grant select, insert on staff.post to onedoor_web;
grant update (until_on) on staff.post to onedoor_web;
create policy those_who_run_the_hub_and_those_who_count on staff.post for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR', 'DIRECTOR', 'PERFORMANCE_OFFICER')) or hub_id in (select staff.run())));
create policy made on staff.post for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR')) or hub_id in (select staff.run())));
create policy changed on staff.post for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR')) or hub_id in (select staff.run())));

-- Who is in it, from a day until the first day they are not: one at a time.
create table staff.filling (
  authority_id text not null,
  id           uuid not null,
  post_id      uuid not null,
  worker_id    uuid not null,
  from_on      date not null,
  until_on     date,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, post_id) references staff.post (authority_id, id),
  foreign key (authority_id, worker_id) references staff.worker (authority_id, id),
  constraint out_of_it_after_they_came check (until_on is null or until_on > from_on),
  constraint one_in_a_post_at_a_time exclude using gist (authority_id with =, post_id with =, daterange(from_on, until_on) with &&)
);
create index filling_by_worker on staff.filling (authority_id, worker_id);
call platform.guard('staff.filling');
grant select, insert on staff.filling to onedoor_web;
grant update (until_on) on staff.filling to onedoor_web;
create policy of_a_post_they_may_read on staff.filling for select to onedoor_web using (
  authority_id = (select platform.authority())
  and (worker_id = (select platform.account())
       or post_id in (select p.id from staff.post p where p.authority_id = (select platform.authority()))));
create policy begun on staff.filling for insert to onedoor_web with check (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR')) or post_id in (select p.id from staff.post p
        where p.authority_id = (select platform.authority()) and p.hub_id in (select staff.run()))));
create policy ended on staff.filling for update to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM', 'ADMINISTRATOR', 'HUB_MANAGER')) or post_id in (select p.id from staff.post p
        where p.authority_id = (select platform.authority()) and p.hub_id in (select staff.run()))));
