package uk.onedoor.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;

/** Tells on the timeline when we asked how things stood on arrival, and how it was going since; not what was said. */
@Component
@Transactional(readOnly = true)
class AskedTimeline implements TimelineSource {

    private final JdbcClient db;
    private final CurrentViewer viewer;

    AskedTimeline(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        boolean own = viewer.get().youngPerson() != null;
        return db.sql("""
                select id, young_person_id, asked_on, result, phase, months, recorded_by from (
                  select id, young_person_id, taken_on as asked_on, null as result, null as phase, null as months, recorded_by
                    from outcomes.baseline
                   where authority_id = (select platform.authority()) and young_person_id = any (:ids)
                     and superseded_at is null and taken_on <= :last
                  union all
                  select id, young_person_id, done_on, result, phase, months, recorded_by from outcomes.follow_up
                   where authority_id = (select platform.authority()) and young_person_id = any (:ids)
                     and superseded_at is null and done_on <= :last) as asked
                 order by asked_on desc, id limit :most""")
                .param("ids", glance.records().toArray(UUID[]::new))
                .param("last", London.day(before.minusNanos(1_000)))
                .param("most", most)
                .query((rs, row) -> entry(rs, own))
                .list();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.WITH_US);
    }

    private static TimelineEntry entry(ResultSet rs, boolean own) throws SQLException {
        String result = rs.getString("result");
        String phase = rs.getString("phase");
        String at = "/young-people/" + rs.getString("young_person_id") + (result == null ? "/baseline" : "/follow-ups");
        return new TimelineEntry(
                rs.getObject("id", UUID.class),
                London.startOf(rs.getObject("asked_on", LocalDate.class)),
                true,
                Strand.WITH_US,
                "outcomes.timeline." + (result == null ? "baseline" : result),
                places(phase, rs.getInt("months")),
                "",
                null,
                rs.getObject("recorded_by", UUID.class),
                null,
                own ? null : at,
                null);
    }

    private static Object[] places(@Nullable String phase, int months) {
        return phase == null ? new Object[0] : new Object[] {AskedAfter.valueOf(phase + "_" + months)};
    }

    /** Which follow-up, as it is said in a line. */
    enum AskedAfter {
        WITH_US_1,
        WITH_US_3,
        WITH_US_6,
        WITH_US_12,
        AFTER_1,
        AFTER_3,
        AFTER_6,
        AFTER_12
    }
}
