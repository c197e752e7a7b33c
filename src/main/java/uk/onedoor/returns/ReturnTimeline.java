package uk.onedoor.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;
import uk.onedoor.returns.reading.CollectionYear;

/** What the return tells of a young person, on their timeline, each with the year and the day it was read. */
@Component
class ReturnTimeline implements TimelineSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final JdbcClient db;
    private final uk.onedoor.platform.web.Words words;

    ReturnTimeline(JdbcClient db, Bundles bundles) {
        this.db = db;
        this.words = new uk.onedoor.platform.web.Words(bundles, Language.ENGLISH, Map.of());
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        return db.sql("""
                select id, kind, on_date, until_date, words, told_year, read_at, gone_at is not null as gone
                  from returns.fact
                 where authority_id = (select platform.authority()) and young_person_id = any (:ids)
                   and superseded_at is null and on_date <= :last
                 order by on_date desc, kind, id limit :most""")
                .param("ids", glance.records().toArray(UUID[]::new))
                .param("last", London.day(before.minusNanos(1)))
                .param("most", most)
                .query(this::entry)
                .list();
    }

    @Override
    public Set<TimelineEntry.Strand> strands() {
        return Set.of(TimelineEntry.Strand.RETURN);
    }

    private TimelineEntry entry(ResultSet rs, int row) throws SQLException {
        LocalDate on = rs.getObject("on_date", LocalDate.class);
        String from = words.say(
                rs.getBoolean("gone") ? "returns.fact.gone" : "returns.fact.from",
                new CollectionYear(rs.getInt("told_year")).words(),
                DAY.format(rs.getTimestamp("read_at").toInstant().atZone(London.ZONE)));
        return new TimelineEntry(
                rs.getObject("id", UUID.class),
                London.startOf(on),
                true,
                TimelineEntry.Strand.RETURN,
                "CareFact.Kind." + rs.getString("kind"),
                new Object[0],
                rs.getString("words"),
                null,
                null,
                from,
                null,
                // No reason for each line: the section of the return as a whole is not open to young people.
                null);
    }
}
