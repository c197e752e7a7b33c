package uk.onedoor.nights;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.Viewer;

/** Measures how far from home the nights of the ledger were, and reads it. */
@Repository
class DistanceRepository {

    /**
     * What the facts say of each home one of these slept in: a home stands where the address of that day says, the first
     * address also before it. Two addresses of the same first day are one and its correction.
     */
    private static final String TOLD = """
            with record as (
              select r.id as kept, r.id from unnest(:records) r (id)
              union all
              select m.young_person_id, m.merged_id from people.merge m
               where m.authority_id = (select platform.authority()) and m.unmerged_at is null and m.young_person_id = any (:records)),
            home as (
              select distinct on (r.kept) r.kept, n.easting, n.northing
                from record r
                join placements.home_request q on q.authority_id = (select platform.authority()) and q.young_person_id = r.id
                join placements.near n on n.authority_id = q.authority_id and n.request_id = q.id
               where n.what = 'HOME' and n.easting is not null
               order by r.kept, q.recorded_at desc, n.id),
            stood as (
              select distinct on (s.kept, s.home_id, a.from_on) s.kept, s.home_id, a.from_on, a.restricted, a.easting, a.northing
                from (select distinct h.kept, r.home_id from home h
                       cross join lateral (
                         select n.home_id, n.superseded_at from nights.run n
                          where n.authority_id = (select platform.authority()) and n.young_person_id = h.kept offset 0) r
                       where r.home_id is not null and r.superseded_at is null) s
                join homes.address a on a.authority_id = (select platform.authority()) and a.home_id = s.home_id
               where a.easting is not null
               order by s.kept, s.home_id, a.from_on, a.recorded_at desc),
            told as (
              select h.kept as young_person_id, s.home_id, s.restricted as kept_back,
                     case when s.from_on = min(s.from_on) over (partition by s.kept, s.home_id) then date '1900-01-01' else s.from_on end as from_on,
                     round(sqrt(power(h.easting - s.easting, 2) + power(h.northing - s.northing, 2)) / 1609.344)::int as miles
                from stood s join home h on h.kept = s.kept)\s""";

    private static final String THE_SAME = """
            t.young_person_id = d.young_person_id and t.home_id = d.home_id and t.from_on = d.from_on and t.miles = d.miles
            and t.kept_back = d.kept_back""";

    private final JdbcClient db;

    DistanceRepository(JdbcClient db) {
        this.db = db;
    }

    /** Lets the ledger say how far from home these slept; where it says so already, nothing changes. */
    void write(Collection<UUID> records, Viewer by, Instant now) {
        UUID[] whom = records.toArray(UUID[]::new);
        db.sql(TOLD + """
                update nights.distance d set superseded_at = :now, turn = 1 + (
                       select max(o.turn) from nights.distance o where o.authority_id = d.authority_id
                          and o.young_person_id = d.young_person_id and o.home_id = d.home_id and o.from_on = d.from_on)
                 where d.authority_id = (select platform.authority()) and d.young_person_id = any (:records) and d.superseded_at is null
                   and not exists (select from told t where\s""" + THE_SAME + ")")
                .param("records", whom)
                .param("now", Timestamp.from(now))
                .update();
        db.sql(TOLD + """
                insert into nights.distance (authority_id, young_person_id, home_id, from_on, miles, kept_back, written_at)
                select :authority, t.young_person_id, t.home_id, t.from_on, t.miles, t.kept_back, cast(:now as timestamptz) from told t
                 where not exists (select from nights.distance d where d.authority_id = :authority and d.superseded_at is null and\s""" + THE_SAME + ")")
                .param("records", whom)
                .param("authority", by.authority())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of one young person, from all their records: what the viewer may know. */
    Distances of(Collection<UUID> records) {
        Distances distances = new Distances();
        db.sql("""
                select d.home_id, d.from_on, d.miles from nights.distance d
                 where d.authority_id = (select platform.authority()) and d.young_person_id = any (:records) and d.superseded_at is null""").param("records", records.toArray(UUID[]::new)).query(row -> {
            distances.add(
                    new HomeId(row.getObject("home_id", UUID.class)),
                    row.getObject("from_on", LocalDate.class),
                    row.getInt("miles"));
        });
        return distances;
    }
}
