-- Room: nights. Where each young person slept, night by night: reckoned from stays, homes and support, and told again
-- whenever one of these is put right.

create schema nights;
grant usage on schema nights to onedoor_web;

-- Nights one after the other that were alike, never past the end of a month; nights.night has each of them in a row of its own.
-- Kept like this a year of 100,000 young people is two million rows and not 36.5 million. Nobody writes a run by hand: the ledger
-- reckons it from rows that are audited themselves, so that a run has no trace of its own and no keys to what it was reckoned from.
create table nights.run (
  authority_id    text not null,
  young_person_id uuid not null, -- the record that is kept, where two were joined
  from_on         date not null, -- the first night, by the day it begins on
  until_on        date not null, -- the first night that is not among them
  turn            smallint not null default 0, -- 0 holds; what was written first and put right later is 1, 2, ...
  hub_id          uuid, -- whose they were; null where they only stayed with us
  kind            text not null constraint run_kind check (kind in
                    ('HOME_WITH_FAMILY', 'WITH_KIN', 'FOSTER_FAMILY', 'HUB_FOSTER_FAMILY', 'HUB_BED', 'HUB_EMERGENCY_BED', 'SUPPORTED_LODGINGS',
                     'SUPPORTED_ACCOMMODATION', 'BESPOKE', 'OWN_TENANCY', 'CHILDRENS_HOME_ELSEWHERE', 'HOSPITAL', 'CUSTODY',
                     'STAYING_WITH_FRIENDS', 'NO_HOME', 'OTHER', 'UNKNOWN')),
  home_id         uuid, -- where a stay tells of the night
  bed             text constraint run_bed check (bed in ('RESIDENTIAL', 'EMERGENCY')), -- the hub's bed they slept in
  visit           boolean not null, -- the place they live in was another
  entry           text constraint run_entry check (entry in ('PLANNED', 'EMERGENCY')), -- how the stay began
  out_of_area     boolean, -- null where nobody knows in whose area it is
  written_at      timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, young_person_id, from_on, turn),
  constraint a_run_is_a_night_at_least check (until_on > from_on),
  constraint a_run_ends_with_the_month check (until_on <= (date_trunc('month', from_on::timestamp) + interval '1 month')::date),
  constraint what_was_put_right_has_a_turn check ((turn = 0) = (superseded_at is null)),
  constraint a_bed_is_in_a_home check (bed is null or home_id is not null),
  constraint a_stay_says_how_it_began check ((home_id is null) = (entry is null)),
  constraint a_visit_is_a_stay check (not visit or home_id is not null)
);
create index run_by_month on nights.run (authority_id, from_on) where superseded_at is null;
call platform.guard('nights.run', false);
grant select, insert on nights.run to onedoor_web;
grant update (until_on, turn, superseded_at) on nights.run to onedoor_web;

create policy may_read on nights.run for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or young_person_id in (select platform.visible('HOME'))));
create policy the_ledger on nights.run for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));
create policy the_ledger_again on nights.run for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));

insert into platform.known_by_itself values
  ('nights.run', 'n.written_at <= platform.known_on() and (n.superseded_at is null or n.superseded_at > platform.known_on())',
   array['superseded_at']);

-- A night is in one run. Which nights are looked at is asked outside, so that a plan made while the ledger was empty goes by young
-- person all the same. Asked once a statement: an exclusion constraint asks each row, and takes ten times as long as all else.
create function nights.one_row_a_night() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, nights as $$
declare
  v_first date := (select min(r.from_on) from rows_now r) - 31;
  v_last  date := (select max(r.until_on) from rows_now r);
begin
  if exists (
    select from (select r.until_on, lead(r.from_on) over (partition by r.authority_id, r.young_person_id order by r.from_on) as next_on
                   from (select distinct n.authority_id, n.young_person_id from rows_now n) who
                  cross join lateral (select * from nights.run n
                    where n.authority_id = who.authority_id and n.young_person_id = who.young_person_id offset 0) r
                  where r.superseded_at is null and r.from_on between v_first and v_last) held
     where held.next_on < held.until_on) then
    raise exception 'A night stands in two rows'
      using errcode = 'exclusion_violation', constraint = 'one_row_a_night', schema = 'nights', table = 'run';
  end if;
  return null;
end $$;
revoke all on function nights.one_row_a_night() from public;
create trigger one_row_a_night after insert on nights.run referencing new table as rows_now
  for each statement execute function nights.one_row_a_night();
create trigger one_row_a_night_still after update on nights.run referencing new table as rows_now
  for each statement execute function nights.one_row_a_night();

-- How far the homes they slept in are from their own, in whole miles of a straight line. Home is where the last request for a home
-- says it is; a home of ours stands where its address said on that night. A mile tells where a family lives: whoever reads one may
-- read where the young person comes from, and where the home stands, or everybody may.
create table nights.distance (
  authority_id    text not null,
  young_person_id uuid not null, -- the record that is kept, where two were joined
  home_id         uuid not null,
  from_on         date not null, -- the first night the home stood there
  turn            smallint not null default 0, -- 0 holds; what was written first and put right later is 1, 2, ...
  miles           int not null constraint miles_of_a_country check (miles between 0 and 1000),
  kept_back       boolean not null, -- where the home stands is not for everybody
  written_at      timestamptz not null,
  superseded_at   timestamptz,
  primary key (authority_id, young_person_id, home_id, from_on, turn),
  constraint what_was_measured_again_has_a_turn check ((turn = 0) = (superseded_at is null))
);
call platform.guard('nights.distance', false);
grant select, insert on nights.distance to onedoor_web;
grant update (turn, superseded_at) on nights.distance to onedoor_web;

create policy may_read on nights.distance for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM'))
       or (young_person_id in (select platform.visible('ADDRESS'))
           and (not kept_back or home_id in (select a.home_id from homes.address a where a.superseded_at is null)))));
create policy the_ledger on nights.distance for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));
create policy the_ledger_again on nights.distance for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));

create policy never_who_would_tell on nights.distance as restrictive for select to onedoor_web using (
  home_id not in (select placements.never_for_me()));

insert into platform.known_by_itself values
  ('nights.distance', 'n.written_at <= platform.known_on() and (n.superseded_at is null or n.superseded_at > platform.known_on())',
   array['superseded_at']);

-- From home to where they slept; null where nobody knows, or the viewer is not to.
create function nights.miles(p_authority text, p_person uuid, p_home uuid, p_night date) returns int
language sql stable parallel safe as $$
  select d.miles from nights.distance d
   where d.authority_id = p_authority and d.young_person_id = p_person and d.home_id = p_home and d.from_on <= p_night and d.superseded_at is null
   order by d.from_on desc limit 1
$$;

-- One row per young person and night, as it holds now.
create view nights.night with (security_invoker = true) as
  select r.authority_id, r.young_person_id, n::date as night, r.hub_id, r.kind, r.home_id, r.bed, r.visit, r.entry, r.out_of_area,
         nights.miles(r.authority_id, r.young_person_id, r.home_id, n::date) as miles, r.written_at
    from nights.run r cross join generate_series(r.from_on::timestamp, r.until_on::timestamp - interval '1 day', interval '1 day') n
   where r.superseded_at is null;
grant select on nights.night to onedoor_web;

-- Each time the ledger was written: up to which night, for how many young people, and how much was new or put right.
create table nights.writing (
  authority_id text not null,
  id           uuid not null,
  up_to        date not null, -- the last night
  people       int not null,
  added        int not null,
  longer       int not null,
  put_right    int not null,
  facts_until  timestamptz not null, -- what was recorded by then is in it
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id)
);
create index writing_last on nights.writing (authority_id, facts_until desc);
call platform.guard('nights.writing');
grant select, insert on nights.writing to onedoor_web;
create policy colleagues on nights.writing for select to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.is_colleague()));
create policy the_ledger on nights.writing for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));

-- What it was like before, which nights are told to be avoided against: stated by somebody, with how they know. One holds of a
-- figure; those before stay to be read.
create table nights.baseline (
  authority_id  text not null,
  id            uuid not null,
  figure        text not null constraint baseline_figure check (figure in ('BED', 'AWAY', 'OUT_OF_AREA', 'FAR')),
  nights_a_year int not null constraint baseline_is_a_count check (nights_a_year between 1 and 1000000),
  words         text not null constraint baseline_says_how check (length(btrim(words)) between 1 and 1000), -- which year, counted how
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  superseded_at timestamptz,
  primary key (authority_id, id)
);
create unique index one_baseline_holds on nights.baseline (authority_id, figure) where superseded_at is null;
call platform.guard('nights.baseline');
grant select, insert on nights.baseline to onedoor_web;
grant update (superseded_at) on nights.baseline to onedoor_web;
create policy counts on nights.baseline for select to onedoor_web using (
  authority_id = (select platform.authority())
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PERFORMANCE_OFFICER', 'DIRECTOR', 'SYSTEM')));
create policy states on nights.baseline for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
create policy states_anew on nights.baseline for update to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));

-- How many nights of each kind there were, hub by hub, for who works with numbers: nobody by name, and nobody's rows. The row
-- without a kind says of how many young people. Far is over 20 miles from home, the line the statutory return counts by.
create function nights.counts(p_first date, p_last date)
returns table (hub_id uuid, hub_name text, kind text, in_bed boolean, out_of_area boolean, far boolean, people bigint, nights bigint)
language plpgsql stable security definer set search_path = pg_catalog, nights, authorities, platform as $$
begin
  if not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PERFORMANCE_OFFICER', 'DIRECTOR') then
    return;
  end if;
  return query
    select r.hub_id, min(h.name), r.kind, r.bed is not null, r.out_of_area, r.far,
           count(distinct r.young_person_id),
           sum(least(r.until_on, p_last + 1) - greatest(r.from_on, p_first))::bigint
      from (select n.*, nights.miles(n.authority_id, n.young_person_id, n.home_id, n.from_on) > 20 as far from nights.run n
             where n.authority_id = platform.authority() and n.superseded_at is null
               and n.from_on between date_trunc('month', p_first::timestamp)::date and p_last and n.until_on > p_first) r
      left join authorities.hub h on h.authority_id = r.authority_id and h.id = r.hub_id
     group by grouping sets ((r.hub_id, r.kind, r.bed is not null, r.out_of_area, r.far), (r.hub_id))
     order by 1, 3;
end $$;
revoke all on function nights.counts(date, date) from public;
grant execute on function nights.counts(date, date) to onedoor_web;
