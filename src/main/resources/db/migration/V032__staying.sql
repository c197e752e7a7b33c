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
  authority_id = (select platform.authority()) and not (select platform.holds('DOOR'))
  and (not (select platform.is_young_person())
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
