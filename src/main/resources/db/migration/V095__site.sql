-- Room: site. Numbers for those who may see no record: performance officers and directors.

create schema site;
grant usage on schema site to onedoor_web;

create function site.hub_counts(p_today date, p_returned_before timestamptz)
returns table (hub text, with_us bigint, waiting bigint, past_their_date bigint, without_key_worker bigint, baselines_overdue bigint,
  interviews_late bigint)
language plpgsql stable security definer set search_path = pg_catalog, platform as $$
declare
  v_kept uuid[] := '{}';
begin
  if not platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'PERFORMANCE_OFFICER', 'DIRECTOR') then
    return;
  end if;
  -- who reads names beside these numbers counts nobody they are kept from
  if platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER') then
    v_kept := array(select platform.kept_from());
  end if;
  return query
    select h.name,
           (select count(distinct coalesce(m.young_person_id, e.young_person_id)) from keywork.support_episode e
              left join people.merge m on m.authority_id = e.authority_id and m.merged_id = e.young_person_id and m.unmerged_at is null
             where e.authority_id = h.authority_id and e.hub_id = h.id and e.ended_on is null and e.young_person_id <> all (v_kept)),
           (select count(*) from referrals.ask a join referrals.step s on s.authority_id = a.authority_id and s.ask_id = a.id
             where a.authority_id = h.authority_id and a.hub_id = h.id and s.superseded_at is null and s.kind in ('RECEIVED', 'NOT_YET')
               and (v_kept = '{}' or a.id not in (select referrals.kept_asks()))),
           (select count(*) from referrals.ask a join referrals.step s on s.authority_id = a.authority_id and s.ask_id = a.id
             where a.authority_id = h.authority_id and a.hub_id = h.id and s.superseded_at is null and s.kind in ('RECEIVED', 'NOT_YET')
               and (v_kept = '{}' or a.id not in (select referrals.kept_asks()))
               and s.next_on < p_today),
           (select count(distinct coalesce(m.young_person_id, e.young_person_id)) from keywork.support_episode e
              left join people.merge m on m.authority_id = e.authority_id and m.merged_id = e.young_person_id and m.unmerged_at is null
             where e.authority_id = h.authority_id and e.hub_id = h.id and e.ended_on is null and e.young_person_id <> all (v_kept)
               and coalesce(m.young_person_id, e.young_person_id) not in (
                 select coalesce(n.young_person_id, k.young_person_id) from keywork.allocation k
                   left join people.merge n on n.authority_id = k.authority_id and n.merged_id = k.young_person_id and n.unmerged_at is null
                  where k.authority_id = platform.authority() and k.part = 'KEY_WORKER' and k.until_on is null)),
           (select count(distinct coalesce(m.young_person_id, e.young_person_id)) from keywork.support_episode e
              left join people.merge m on m.authority_id = e.authority_id and m.merged_id = e.young_person_id and m.unmerged_at is null
             where e.authority_id = h.authority_id and e.hub_id = h.id and e.ended_on is null and e.young_person_id <> all (v_kept) and e.began_on + 14 < p_today
               and (coalesce(m.young_person_id, e.young_person_id), e.began_on) not in (
                 select coalesce(n.young_person_id, b.young_person_id), b.began_on from outcomes.baseline b
                   left join people.merge n on n.authority_id = b.authority_id and n.merged_id = b.young_person_id and n.unmerged_at is null
                  where b.authority_id = platform.authority())),
           -- times somebody came back before that moment, and nobody said what became of the talk after
           (select count(*) from safety.missing_episode e join safety.missing_fact f
                on f.authority_id = e.authority_id and f.episode_id = e.id and f.kind = 'RETURNED' and f.withdrawn_at is null
             where e.authority_id = h.authority_id and e.withdrawn_at is null and f.happened_at < p_returned_before
               and e.young_person_id <> all (v_kept)
               and exists (select from platform.link l where l.authority_id = e.authority_id and l.young_person_id = e.young_person_id
                              and l.hub_id = h.id and l.from_at <= now() and (l.until_at is null or l.until_at > now()))
               and not exists (select from safety.return_interview i where i.authority_id = e.authority_id and i.episode_id = e.id
                                  and i.withdrawn_at is null))
      from authorities.hub h where h.authority_id = platform.authority();
end $$;
revoke all on function site.hub_counts(date, timestamptz) from public;
grant execute on function site.hub_counts(date, timestamptz) to onedoor_web;
