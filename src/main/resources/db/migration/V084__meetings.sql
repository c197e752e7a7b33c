-- Room: meetings. A hub's daily meeting: when it was, who was there from when to when, what was said and agreed. Its agenda is
-- kept nowhere: it is asked of the rooms that know, as of the meeting before.

create schema meetings;
grant usage on schema meetings to onedoor_web;

-- When a meeting usually begins, in London. 9:15 is proposed; nothing we know of prescribes it.
call platform.declare_setting('meetings.time.hour', '{HUB_MANAGER,ADMINISTRATOR}', 0, 23, '{9}');
call platform.declare_setting('meetings.time.minute', '{HUB_MANAGER,ADMINISTRATOR}', 0, 59, '{15}');

create table meetings.meeting (
  authority_id text not null,
  id           uuid not null,
  hub_id       uuid not null,
  recorded_by  uuid not null, -- who began it
  recorded_at  timestamptz not null, -- and when
  ended_by     uuid,
  ended_at     timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  constraint a_meeting_ends_whole check (num_nulls(ended_by, ended_at) in (0, 2)),
  constraint a_meeting_ends_after_it_began check (ended_at >= recorded_at)
);
create unique index one_meeting_at_a_time on meetings.meeting (authority_id, hub_id) where ended_at is null;
create index meetings_of_hub on meetings.meeting (authority_id, hub_id, recorded_at desc);

-- Who was there, and who said they could not come: a colleague by their account, somebody else by name.
create table meetings.attendance (
  authority_id text not null,
  id           uuid not null,
  meeting_id   uuid not null,
  kind         text not null constraint attendance_kind check (kind in ('HERE', 'APOLOGIES')),
  account_id   uuid,
  name         text constraint attendance_name_is_short check (length(btrim(name)) between 1 and 100),
  of_whom      text constraint of_whom_is_short check (length(btrim(of_whom)) between 1 and 100), -- whom somebody else comes for
  left_at      timestamptz,
  left_told_by uuid,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null, -- and there from then on
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id) references meetings.meeting (authority_id, id),
  foreign key (authority_id, account_id) references platform.account (authority_id, id),
  constraint a_colleague_or_somebody_else check (num_nonnulls(account_id, name) = 1 and (account_id is null or of_whom is null)),
  constraint leaves_whole check (num_nulls(left_at, left_told_by) in (0, 2)),
  constraint only_who_is_here_leaves check (left_at is null or kind = 'HERE'),
  constraint leaves_after_they_came check (left_at >= recorded_at)
);
create unique index here_once on meetings.attendance (authority_id, meeting_id, account_id) where kind = 'HERE' and left_at is null;
create index attendance_of on meetings.attendance (authority_id, meeting_id, recorded_at);

-- A line about the hub as a whole. With an owner and a day it is something to do.
create table meetings.hub_minute (
  authority_id text not null,
  id           uuid not null,
  meeting_id   uuid not null,
  words        text not null constraint a_hub_minute_says_something check (length(btrim(words)) between 1 and 1000),
  owner_id     uuid,
  by_on        date,
  done_by      uuid,
  done_at      timestamptz,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text constraint why_a_hub_minute_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id) references meetings.meeting (authority_id, id),
  foreign key (authority_id, owner_id) references platform.account (authority_id, id),
  constraint an_action_has_an_owner_and_a_day check (num_nulls(owner_id, by_on) in (0, 2)),
  constraint only_an_action_is_done check (num_nulls(done_by, done_at) in (0, 2) and (done_at is null or owner_id is not null)),
  constraint hub_minute_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index hub_minutes_of on meetings.hub_minute (authority_id, meeting_id, recorded_at);
create index hub_actions_open on meetings.hub_minute (authority_id, by_on) where owner_id is not null and done_at is null and withdrawn_at is null;

-- A line about one young person: part of their record. What was agreed is a promise to them, kept where promises are.
create table meetings.minute (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  meeting_id      uuid not null,
  words           text not null constraint a_minute_says_something check (length(btrim(words)) between 1 and 1000),
  promise_id      uuid,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_because text constraint why_a_minute_was_withdrawn check (length(btrim(withdrawn_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, meeting_id) references meetings.meeting (authority_id, id),
  foreign key (authority_id, promise_id) references diary.promise (authority_id, id),
  constraint minute_withdrawn_with_why check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index minutes_of on meetings.minute (authority_id, young_person_id, recorded_at desc);
create index minutes_of_meeting on meetings.minute (authority_id, meeting_id, recorded_at);

-- ---------------------------------------------------------------- who may

-- The hubs in which the viewer is one of the team today; of a shared screen, those in which everybody is who looks at it.
create function meetings.my_hubs() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, platform as $$
  select h.hub_id from platform.role_held h
   where h.authority_id = platform.authority() and h.account_id = any (platform.present()) and h.hub_id is not null
     and h.role in ('HUB_MANAGER', 'DEPUTY_MANAGER', 'KEY_WORKER', 'RESIDENTIAL_WORKER', 'OUTREACH_WORKER',
                    'LIFE_COACH', 'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD')
     and h.from_at <= now() and (h.until_at is null or h.until_at > now())
   group by h.hub_id having count(distinct h.account_id) = cardinality(platform.present())
$$;
revoke all on function meetings.my_hubs() from public;
grant execute on function meetings.my_hubs() to onedoor_web;

call platform.guard('meetings.meeting');
grant select, insert on meetings.meeting to onedoor_web;
grant update (ended_by, ended_at) on meetings.meeting to onedoor_web;
create policy the_hubs_team on meetings.meeting for select to onedoor_web using (
  authority_id = (select platform.authority()) and ((select platform.holds('SYSTEM')) or hub_id in (select meetings.my_hubs())));
create policy begun_by_the_team on meetings.meeting for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and hub_id in (select meetings.my_hubs())
  and recorded_by = (select platform.account()) and ended_at is null);
create policy ended_by_the_team on meetings.meeting for update to onedoor_web using (
  authority_id = (select platform.authority()) and hub_id in (select meetings.my_hubs()) and ended_at is null)
  with check (authority_id = (select platform.authority()) and ended_by = (select platform.account()));

call platform.guard('meetings.attendance');
grant select, insert on meetings.attendance to onedoor_web;
grant update (left_at, left_told_by) on meetings.attendance to onedoor_web;
create policy with_the_meeting on meetings.attendance for select to onedoor_web using (
  authority_id = (select platform.authority()) and meeting_id in (select m.id from meetings.meeting m));
create policy told_by_the_team on meetings.attendance for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account())
  and meeting_id in (select m.id from meetings.meeting m where m.ended_at is null));
create policy leaving_told_by_the_team on meetings.attendance for update to onedoor_web using (
  authority_id = (select platform.authority()) and left_at is null and meeting_id in (select m.id from meetings.meeting m))
  with check (authority_id = (select platform.authority()) and left_told_by = (select platform.account()));

call platform.guard('meetings.hub_minute');
grant select, insert on meetings.hub_minute to onedoor_web;
grant update (done_by, done_at, withdrawn_at, withdrawn_by, withdrawn_because) on meetings.hub_minute to onedoor_web;
create policy with_the_meeting on meetings.hub_minute for select to onedoor_web using (
  authority_id = (select platform.authority()) and meeting_id in (select m.id from meetings.meeting m));
create policy written_by_the_team on meetings.hub_minute for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account())
  and withdrawn_at is null and done_at is null
  and meeting_id in (select m.id from meetings.meeting m where m.ended_at is null));
create policy changed_by_the_team on meetings.hub_minute for update to onedoor_web using (
  authority_id = (select platform.authority()) and meeting_id in (select m.id from meetings.meeting m));

call platform.guard_section('meetings.minute', 'MEETING');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on meetings.minute to onedoor_web;
create policy as_whoever_writes on meetings.minute as restrictive for insert to onedoor_web with check (
  (select platform.holds('SYSTEM'))
  or (recorded_by = (select platform.account()) and withdrawn_at is null
      and meeting_id in (select m.id from meetings.meeting m where m.ended_at is null)));
