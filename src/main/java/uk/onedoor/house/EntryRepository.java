package uk.onedoor.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.HomeId;
import uk.onedoor.house.Entry.Back;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;

/** Reads and writes the lines of the log: those about young people, and those about a home itself. */
@Repository
class EntryRepository {

    private static final String WHO = """
              left join platform.account w on w.authority_id = r.authority_id and w.id = r.recorded_by
              left join platform.account b on b.authority_id = r.authority_id and b.id = r.withdrawn_by
             where r.authority_id = (select platform.authority())
            """;
    private static final String COLUMNS = """
            , r.id, r.happened_at, r.words, coalesce(w.display_name, '') as by_name, r.recorded_by, r.recorded_at,
              coalesce(b.display_name, '') as back_by, r.withdrawn_at, r.withdrawn_because from\s""";
    private static final String OF_PEOPLE = "select r.young_person_id" + COLUMNS + "house.entry r" + WHO;
    private static final String OF_HOME = "select null::uuid as young_person_id" + COLUMNS + "house.home_entry r" + WHO;

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    EntryRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Whether the days of a home are the viewer's to read and write. */
    boolean isTheirs(HomeId home) {
        return db.sql("select :home in (select house.my_homes())")
                .param("home", home.value())
                .query(Boolean.class)
                .single();
    }

    /** What happened in a home from one moment until before another, the last first. */
    List<Entry> of(HomeId home, Instant from, Instant until) {
        String there = " and r.home_id = :home and r.happened_at >= :from and r.happened_at < :until";
        return db.sql(OF_PEOPLE + there + " union all " + OF_HOME + there
                        + " order by happened_at desc, recorded_at desc, id")
                .param("home", home.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(EntryRepository::entry)
                .list();
    }

    /** What was written down about a home after one moment until another, whenever it happened, and stands; the first first. */
    List<Entry> writtenIn(HomeId home, Instant after, Instant until) {
        String there =
                " and r.home_id = :home and r.recorded_at > :after and r.recorded_at <= :until and r.withdrawn_at is null";
        return db.sql(OF_PEOPLE + there + " union all " + OF_HOME + there + " order by happened_at, recorded_at, id")
                .param("home", home.value())
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query(EntryRepository::entry)
                .list();
    }

    /** One line of a home. */
    List<Entry> find(HomeId home, UUID id) {
        String one = " and r.home_id = :home and r.id = :id";
        return db.sql(OF_PEOPLE + one + " union all " + OF_HOME + one)
                .param("home", home.value())
                .param("id", id)
                .query(EntryRepository::entry)
                .list();
    }

    /** What stands of one young person from before a moment, the last first; each with the home it was written in. */
    List<Entry> about(Glance glance, Instant before, int most) {
        return db.sql(OF_PEOPLE
                        + " and r.young_person_id = any (:records) and r.happened_at < :before and r.withdrawn_at is null"
                        + " order by r.happened_at desc, r.id limit :most")
                .param("records", glance.records().toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(EntryRepository::entry)
                .list();
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        UUID person = rs.getObject("young_person_id", UUID.class);
        Timestamp back = rs.getTimestamp("withdrawn_at");
        return new Entry(
                rs.getObject("id", UUID.class),
                person == null ? null : new YoungPersonId(person),
                rs.getTimestamp("happened_at").toInstant(),
                rs.getString("words"),
                rs.getString("by_name"),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant(),
                back == null
                        ? null
                        : new Back(
                                rs.getString("back_by"),
                                back.toInstant(),
                                Objects.requireNonNullElse(rs.getString("withdrawn_because"), "")));
    }

    void add(NewEntry entry, @Nullable YoungPersonId person) {
        db.sql(person == null ? """
                insert into house.home_entry (authority_id, id, home_id, happened_at, words, recorded_by, recorded_at)
                values (:authority, :id, :home, :happened, :words, :by, :now) on conflict do nothing""" : """
                insert into house.entry (authority_id, id, young_person_id, home_id, happened_at, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :home, :happened, :words, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", entry.id())
                .param("person", person == null ? null : person.value())
                .param("home", entry.home().value())
                .param("happened", Timestamp.from(entry.happened()))
                .param("words", entry.words())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes a line back; false when no such line stands. */
    boolean takeBack(HomeId home, UUID id, String because) {
        return List.of("entry", "home_entry").stream()
                .anyMatch(table -> db.sql("update house." + table
                                        + " set withdrawn_at = :now, withdrawn_by = (select platform.account()), withdrawn_because = :because"
                                        + " where authority_id = (select platform.authority()) and home_id = :home and id = :id"
                                        + " and withdrawn_at is null")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("because", because)
                                .param("home", home.value())
                                .param("id", id)
                                .update()
                        == 1);
    }
}
