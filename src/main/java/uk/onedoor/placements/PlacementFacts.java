package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Glance.Reading;
import uk.onedoor.people.YoungPersonId;

/** What this room tells on a young person's page and on Today: one statement for all of it. */
@Component
class PlacementFacts {

    private static final UUID[] EVERYBODY = {};

    private final JdbcClient db;
    private final Pen pen;
    private final Reading<List<Told>> reading = glance -> read(glance.records().toArray(UUID[]::new));

    PlacementFacts(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    /** What can be told. */
    enum Kind {
        /** A home is asked for and none was decided yet. */
        OPEN,
        CLOSED,
        /** They live out of their area, and nobody planned how they come back. */
        AWAY,
        /** They live out of their area, and the way back is to be looked at. */
        WAY_BACK,
        /** The viewer may ask for a home for them. */
        MAY_ASK
    }

    /**
     * One thing told.
     *
     * @param id of the request, or of the stay
     * @param words what they wish for, or why it was decided
     * @param owner the name of who sees to it
     * @param decided the name of what was decided, which {@link Decision.What} has
     */
    record Told(
            Kind kind,
            YoungPersonId youngPerson,
            UUID id,
            Instant at,
            LocalDate by,
            String words,
            String owner,
            @Nullable String decided,
            UUID writtenBy) {}

    List<Told> of(Glance glance) {
        return glance.once(reading);
    }

    /** The same of everybody the viewer may see, without what is done with. */
    List<Told> all() {
        return read(EVERYBODY);
    }

    private List<Told> read(UUID[] records) {
        return db.sql("""
                with facts as (
                  select case when d.id is null then 'OPEN' else 'CLOSED' end as kind, r.young_person_id, r.id,
                         coalesce(d.recorded_at, r.recorded_at) as at, r.option_by as by_on, coalesce(d.because, r.wish) as words,
                         r.owner, d.what, coalesce(d.recorded_by, r.recorded_by) as written_by
                    from placements.home_request r
                    left join placements.decision d on d.authority_id = r.authority_id and d.request_id = r.id and d.what <> 'NOT_HERE'
                   where r.authority_id = (select platform.authority())
                     and (cardinality(cast(:records as uuid[])) > 0 and r.young_person_id = any (:records)
                          or cardinality(cast(:records as uuid[])) = 0 and d.id is null)
                  union all
                  select case when w.id is null then 'AWAY' else 'WAY_BACK' end, s.young_person_id, s.id, s.arrived_at,
                         coalesce(w.look_on, s.arrived_on), coalesce(w.has_to_happen, ''), coalesce(w.owner, s.arrived_by), null, s.arrived_by
                    from stays.stay s
                    join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id and h.area <> s.authority_id
                    left join placements.way_back w on w.authority_id = s.authority_id and w.stay_id = s.id and w.superseded_at is null
                   where s.authority_id = (select platform.authority()) and s.kind = 'LIVING' and s.off is null
                     and s.arrived_on <= :today and s.left_at is null
                     and (cardinality(cast(:records as uuid[])) = 0 or s.young_person_id = any (:records))
                  union all
                  select 'MAY_ASK', o.id, o.id, :now, :today, '', o.id, null, o.id from unnest(cast(:records as uuid[])) as o (id)
                   where not (select platform.is_young_person()) and o.id in (select platform.visible('HOME', 'W')))
                select f.*, coalesce(g.young_person_id, f.young_person_id) as person, coalesce(a.display_name, '') as owner_name
                  from facts f
                  left join people.merge g on g.authority_id = (select platform.authority()) and g.merged_id = f.young_person_id
                       and g.unmerged_at is null
                  left join platform.account a on a.authority_id = (select platform.authority()) and a.id = f.owner
                 order by f.at desc, f.id""")
                .param("records", records)
                .param("today", pen.today())
                .param("now", java.sql.Timestamp.from(pen.now()))
                .query(PlacementFacts::told)
                .list();
    }

    private static Told told(ResultSet rs, int row) throws SQLException {
        return new Told(
                Kind.valueOf(rs.getString("kind")),
                new YoungPersonId(rs.getObject("person", UUID.class)),
                rs.getObject("id", UUID.class),
                rs.getTimestamp("at").toInstant(),
                rs.getObject("by_on", LocalDate.class),
                rs.getString("words"),
                rs.getString("owner_name"),
                rs.getString("what"),
                rs.getObject("written_by", UUID.class));
    }
}
