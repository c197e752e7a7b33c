-- Room: bonds. Who knows whom, for how long and how well it holds: computed from the notes of time together, kept nowhere.
-- Days and counts are part of who sticks with somebody (CORE); what was said stays in the notes (NOTES). So the functions
-- below read the notes as the owner and carry the rule inside: of whom the viewer may read CORE, and never a word.

create schema bonds;
grant usage on schema bonds to onedoor_web;

-- Each time these records were in touch with one of us, or one of us tried: from p_since, before p_before, as far as it was
-- known at p_known. A note that was put right counts once, as the time it was first written about; one that was taken back
-- by then counts not at all. A young person is told of none they may not read yet.
create function bonds.encounters(p_records uuid[], p_since timestamptz, p_before timestamptz, p_known timestamptz)
returns table (young_person_id uuid, id uuid, worker_id uuid, happened_at timestamptz, how text, minutes int, reached_out text, refused boolean)
language sql stable security definer set search_path = pg_catalog, keywork, platform as $$
  select n.young_person_id, coalesce(l.id, n.id), n.author, n.happened_at, n.how, n.minutes, n.reached_out, coalesce(n.refused, false)
    from keywork.note n
    left join lateral (
      with recursive later (id, corrected_by, withdrawn_at, shared_at, turn) as (
        select c.id, c.corrected_by, c.withdrawn_at, c.shared_at, 1 from keywork.note c
         where c.authority_id = n.authority_id and c.id = n.corrected_by and c.recorded_at <= p_known
        union all
        select c.id, c.corrected_by, c.withdrawn_at, c.shared_at, later.turn + 1 from later
          join keywork.note c on c.authority_id = n.authority_id and c.id = later.corrected_by and c.recorded_at <= p_known)
      select later.id, later.withdrawn_at, later.shared_at from later order by later.turn desc limit 1) l on true
   where n.authority_id = (select platform.authority()) and n.young_person_id = any (p_records)
     and (n.young_person_id in (select platform.visible('CORE')) or (select platform.holds('SYSTEM')))
     and n.happened_at >= p_since and n.happened_at < p_before and n.recorded_at <= p_known and n.corrects is null
     and (n.withdrawn_at is null or n.withdrawn_at > least(p_before, p_known))
     and (l.withdrawn_at is null or l.withdrawn_at > least(p_before, p_known))
     and (not (select platform.is_young_person()) or n.withheld_because is null or coalesce(l.shared_at, n.shared_at) is not null)
   order by n.happened_at, n.id
$$;
revoke all on function bonds.encounters(uuid[], timestamptz, timestamptz, timestamptz) from public;
grant execute on function bonds.encounters(uuid[], timestamptz, timestamptz, timestamptz) to onedoor_web;

-- Whether a note that was put right still stood before a moment: its last correction was not taken back by then.
create function bonds.still_stood(p_authority text, p_corrected_by uuid, p_before timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, keywork as $$
  with recursive later as (
    select c.corrected_by, c.withdrawn_at from keywork.note c where c.authority_id = p_authority and c.id = p_corrected_by
    union all
    select c.corrected_by, c.withdrawn_at from later join keywork.note c on c.authority_id = p_authority and c.id = later.corrected_by)
  select not exists (select from later where corrected_by is null and withdrawn_at < p_before)
$$;
revoke all on function bonds.still_stood(text, uuid, timestamptz) from public;

-- Every bond of the council before a moment, for the product itself. One pass over the index of the notes in its own order,
-- so that nothing larger than one young person's notes is ever sorted; the few records that were joined come apart.
-- A silence is the days of the calendar between one time and the next; p_zone says where days begin.
create function bonds.of_council(p_before timestamptz, p_zone text)
returns table (young_person_id uuid, worker_id uuid, first_at timestamptz, last_at timestamptz, seen_at timestamptz, contacts int,
               minutes bigint, longest_silence int, by_them int, by_us int)
language plpgsql stable security definer set search_path = pg_catalog, keywork, people, platform set work_mem = '32MB' as $$
declare
  v_authority text := platform.authority();
  v_joined    uuid[];
begin
  if not platform.holds('SYSTEM') then
    return;
  end if;
  select coalesce(array_agg(distinct r.id), '{}') into v_joined
    from people.merge m cross join lateral (values (m.young_person_id), (m.merged_id)) r (id)
   where m.authority_id = v_authority and m.unmerged_at is null;
  return query
    select t.person, t.author, min(t.at), max(t.at), max(t.at) filter (where t.seen), count(*)::int, coalesce(sum(t.minutes), 0),
           coalesce(max(t.silence), 0), count(*) filter (where t.reached_out = 'THEM')::int,
           count(*) filter (where t.reached_out = 'US')::int
      from (select n.young_person_id as person, n.author, n.happened_at as at, n.how in ('FACE', 'CAR', 'MEAL', 'ACTIVITY') as seen,
                   n.minutes, n.reached_out,
                   d.day - lag(d.day) over (partition by n.young_person_id, n.author order by n.happened_at) as silence
              from keywork.note n cross join lateral (select (n.happened_at at time zone p_zone)::date as day) d
             where n.authority_id = v_authority and n.young_person_id <> all (v_joined) and n.happened_at < p_before
               and n.how <> 'ATTEMPTED' and n.corrects is null and (n.withdrawn_at is null or n.withdrawn_at > p_before)
               and (n.corrected_by is null or bonds.still_stood(v_authority, n.corrected_by, p_before))) t
     group by t.person, t.author;
  return query
    select t.person, t.author, min(t.at), max(t.at), max(t.at) filter (where t.seen), count(*)::int, coalesce(sum(t.minutes), 0),
           coalesce(max(t.silence), 0), count(*) filter (where t.reached_out = 'THEM')::int,
           count(*) filter (where t.reached_out = 'US')::int
      from (select p.id as person, n.author, n.happened_at as at, n.how in ('FACE', 'CAR', 'MEAL', 'ACTIVITY') as seen,
                   n.minutes, n.reached_out,
                   d.day - lag(d.day) over (partition by p.id, n.author order by n.happened_at) as silence
              from unnest(v_joined) as r (record)
              join keywork.note n on n.authority_id = v_authority and n.young_person_id = r.record
              cross join lateral (select (n.happened_at at time zone p_zone)::date as day) d
              cross join lateral (select coalesce((select m.young_person_id from people.merge m
                 where m.authority_id = v_authority and m.merged_id = r.record and m.unmerged_at is null), r.record) as id) p
             where n.happened_at < p_before
               and n.how <> 'ATTEMPTED' and n.corrects is null and (n.withdrawn_at is null or n.withdrawn_at > p_before)
               and (n.corrected_by is null or bonds.still_stood(v_authority, n.corrected_by, p_before))) t
     group by t.person, t.author;
end $$;
revoke all on function bonds.of_council(timestamptz, text) from public;
grant execute on function bonds.of_council(timestamptz, text) to onedoor_web;

-- Everybody with a hub on a day, since when, with each of their records: for functions that count them. Whom the viewer is
-- kept from is not among them.
create function bonds.with_us(p_on date) returns table (hub_id uuid, person uuid, record uuid, began_on date)
language sql stable security definer set search_path = pg_catalog, keywork, people, platform as $$
  with joined as materialized (
    select m.merged_id as record, m.young_person_id as person from people.merge m
     where m.authority_id = (select platform.authority()) and m.unmerged_at is null),
  us as materialized (
    select e.hub_id, coalesce(j.person, e.young_person_id) as person, max(e.began_on) as began_on
      from keywork.support_episode e left join joined j on j.record = e.young_person_id
     where e.authority_id = (select platform.authority()) and e.began_on <= p_on and (e.ended_on is null or e.ended_on > p_on)
       and e.young_person_id not in (select platform.kept_from())
       and coalesce(j.person, e.young_person_id) not in (select platform.kept_from())
     group by 1, 2)
  select us.hub_id, us.person, us.person, us.began_on from us
  union
  select us.hub_id, us.person, j.record, us.began_on from us join joined j on j.person = us.person
$$;
revoke all on function bonds.with_us(date) from public;

-- How every young person with a hub on a day was stuck with by then, a row each and nobody's name: for who counts. Ranges are
-- made of it before anybody reads it. p_until is the end of that day, or now; p_zone where days begin. Of what was tried after
-- a no, the number before says whether the last that counted of the times before was one: odd where it was.
create function bonds.sticking(p_on date, p_until timestamptz, p_zone text)
returns table (hub_id uuid, hub text, same_days int, workers int, longest_gap int, refusals int, tried_again int, moves int, moves_kept int)
language plpgsql stable security definer set search_path = pg_catalog, keywork, people, authorities, platform as $$
declare
  v_authority text := platform.authority();
begin
  if not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PERFORMANCE_OFFICER', 'DIRECTOR', 'SYSTEM') then
    return;
  end if;
  return query
    with everybody as materialized (
      select w.* from bonds.with_us(p_on) w),
    us as materialized (
      select distinct w.hub_id, w.person, w.began_on from everybody w),
    records as materialized (
      select distinct w.person, w.record from everybody w),
    kw as materialized (
      select r.person, a.worker_id, a.from_on, a.until_on from records r
        join keywork.allocation a on a.authority_id = v_authority and a.young_person_id = r.record and a.part = 'KEY_WORKER'
         and a.from_on <= p_on),
    moved as materialized (
      select us.hub_id, us.person, h.from_on from us join records r on r.person = us.person
        join people.home h on h.authority_id = v_authority and h.young_person_id = r.record and h.from_on > us.began_on
         and h.from_on <= p_on and (h.withdrawn_at is null or h.withdrawn_at > p_until)
       group by 1, 2, 3),
    held as (
      select m.hub_id, m.person, count(*)::int as moves, count(*) filter (where exists (
               select from kw b join kw a on a.person = b.person and a.worker_id = b.worker_id
                where b.person = m.person and b.from_on < m.from_on and (b.until_on is null or b.until_on > m.from_on - 1)
                  and a.from_on <= least(m.from_on + 28, p_on) and (a.until_on is null or a.until_on > least(m.from_on + 28, p_on))))::int as kept
        from moved m group by 1, 2),
    times as materialized (
      select us.hub_id, us.person, n.id, n.happened_at as at, (n.happened_at at time zone p_zone)::date as day,
             n.how <> 'ATTEMPTED' as contact, coalesce(n.refused, false) as refused, n.reached_out is distinct from 'THEM' as by_us
        from us join records r on r.person = us.person
        join keywork.note n on n.authority_id = v_authority and n.young_person_id = r.record
       where n.happened_at >= us.began_on::timestamp at time zone p_zone and n.happened_at < p_until and n.corrects is null
         and (n.withdrawn_at is null or n.withdrawn_at > p_until)
         and (n.corrected_by is null or bonds.still_stood(v_authority, n.corrected_by, p_until))),
    noes as (
      select t.hub_id, t.person, count(*) filter (where t.refused)::int as refusals,
             count(*) filter (where t.by_us and t.before % 2 = 1)::int as tried
        from (select k.*, max(2 * k.turn + k.refused::int) filter (where k.refused or k.contact) over (
                       partition by k.hub_id, k.person order by k.turn rows between unbounded preceding and 1 preceding) as before
                from (select i.*, row_number() over (partition by i.hub_id, i.person order by i.at, i.id) as turn from times i) k) t
       group by 1, 2),
    silent as (
      select t.hub_id, t.person, max(t.silence) as gap
        from (select d.hub_id, d.person, d.day - lag(d.day) over (partition by d.hub_id, d.person order by d.day) as silence
                from (select us.hub_id, us.person, us.began_on as day from us
                      union all select us.hub_id, us.person, p_on from us
                      union all select i.hub_id, i.person, i.day from times i where i.contact) d) t
       group by 1, 2)
    select us.hub_id, b.name,
           (select coalesce((select sum(upper(x.days) - lower(x.days)) from unnest(s.days) as x (days)), 0)::int
              from (select range_agg(daterange(c.from_on, least(coalesce(c.until_on, p_on), p_on))) as days
                      from kw n join kw c on c.person = n.person and c.worker_id = n.worker_id and c.from_on <= n.from_on
                     where n.person = us.person and (n.until_on is null or n.until_on > p_on)
                       and not exists (select from kw o where o.person = n.person and o.worker_id <> n.worker_id
                                        and o.from_on >= c.from_on and o.from_on <= n.from_on)) s
             where s.days is not null),
           (select count(distinct k.worker_id)::int from kw k where k.person = us.person and (k.until_on is null or k.until_on > us.began_on)),
           l.gap, coalesce(o.refusals, 0), coalesce(o.tried, 0), coalesce(h.moves, 0), coalesce(h.kept, 0)
      from us join authorities.hub b on b.authority_id = v_authority and b.id = us.hub_id
      join silent l on l.hub_id = us.hub_id and l.person = us.person
      left join noes o on o.hub_id = us.hub_id and o.person = us.person
      left join held h on h.hub_id = us.hub_id and h.person = us.person
     order by b.name, us.hub_id;
end $$;
revoke all on function bonds.sticking(date, timestamptz, text) from public;
grant execute on function bonds.sticking(date, timestamptz, text) to onedoor_web;
