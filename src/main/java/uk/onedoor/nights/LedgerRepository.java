package uk.onedoor.nights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.HomeId;
import uk.onedoor.nights.Changes.Line;
import uk.onedoor.nights.Changes.Written;
import uk.onedoor.nights.Ledger.Writing;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.stays.Entry;

/** Reads and writes the ledger. */
@Repository
class LedgerRepository {

    /**
     * Young person by young person, so that it is read by key however many others the council has. The rest is asked outside:
     * inside, a database that planned while the ledger was empty may read it by month instead, and for each of them whole.
     */
    private static final String RUN = """
            select r.young_person_id, r.from_on, r.until_on, r.hub_id, r.kind, r.home_id, r.bed, r.visit, r.entry, r.out_of_area
              from unnest(:records) as who (id)
              cross join lateral (
                select * from nights.run n where n.authority_id = (select platform.authority()) and n.young_person_id = who.id
                 offset 0) r
             where r.superseded_at is null and r.from_on >= :from\s""";

    private final JdbcClient db;

    LedgerRepository(JdbcClient db) {
        this.db = db;
    }

    /** One writes at a time in each half of a council; held until the transaction ends. */
    void takeTurn(Half half, Viewer by) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('nights ' || :authority, :half))")
                .param("authority", by.authority())
                .param("half", half.ordinal())
                .query((rs, row) -> true)
                .list();
    }

    /** The runs that hold, of nights from a day on, by young person and in their order. */
    Map<UUID, List<Run>> from(Collection<UUID> records, LocalDate first) {
        Map<UUID, List<Run>> runs = new HashMap<>();
        db.sql(RUN + "order by r.young_person_id, r.from_on")
                .param("records", records.toArray(UUID[]::new))
                .param("from", first)
                .query(row -> {
                    runs.computeIfAbsent(row.getObject("young_person_id", UUID.class), who -> new ArrayList<>())
                            .add(run(row));
                });
        return runs;
    }

    /** The runs that hold and have a night of this time, both ends among them, in their order. */
    List<Run> between(Collection<UUID> records, LocalDate first, LocalDate last) {
        return db.sql(RUN + "and r.from_on <= :last and r.until_on > :first order by r.from_on, r.young_person_id")
                .param("records", records.toArray(UUID[]::new))
                .param("from", first.withDayOfMonth(1))
                .param("first", first)
                .param("last", last)
                .query((row, number) -> run(row))
                .list();
    }

    void write(Changes changes, Viewer by, Instant now) {
        putRight(changes.putRight(), now);
        makeLonger(changes.longer());
        add(changes.added(), by, now);
    }

    private void putRight(List<Written> runs, Instant now) {
        if (runs.isEmpty()) {
            return;
        }
        db.sql("""
                update nights.run r set superseded_at = :now, turn = 1 + (
                       select max(o.turn) from nights.run o where o.authority_id = r.authority_id and o.young_person_id = r.young_person_id
                          and o.from_on = r.from_on)
                  from unnest(cast(:who as uuid[]), cast(:from as date[])) as wrong (who, from_on)
                 where r.authority_id = (select platform.authority()) and r.young_person_id = wrong.who and r.from_on = wrong.from_on
                   and r.superseded_at is null""")
                .param("now", Timestamp.from(now))
                .param("who", texts(runs, Written::youngPerson))
                .param("from", texts(runs, written -> written.run().from()))
                .update();
    }

    private void makeLonger(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        db.sql("""
                update nights.run r set until_on = now.until_on
                  from unnest(cast(:who as uuid[]), cast(:from as date[]), cast(:until as date[])) as now (who, from_on, until_on)
                 where r.authority_id = (select platform.authority()) and r.young_person_id = now.who and r.from_on = now.from_on
                   and r.superseded_at is null""")
                .param("who", texts(lines, Line::youngPerson))
                .param("from", texts(lines, line -> line.run().from()))
                .param("until", texts(lines, line -> line.run().until()))
                .update();
    }

    private void add(List<Line> lines, Viewer by, Instant now) {
        if (lines.isEmpty()) {
            return;
        }
        db.sql("""
                insert into nights.run (authority_id, young_person_id, from_on, until_on, hub_id, kind, home_id, bed, visit, entry, out_of_area,
                                        written_at)
                select :authority, line.*, cast(:now as timestamptz)
                  from unnest(cast(:who as uuid[]), cast(:from as date[]), cast(:until as date[]), cast(:hub as uuid[]), cast(:kind as text[]),
                              cast(:home as uuid[]), cast(:bed as text[]), cast(:visit as boolean[]), cast(:entry as text[]),
                              cast(:out as boolean[])) as line""")
                .param("authority", by.authority())
                .param("now", Timestamp.from(now))
                .param("who", texts(lines, Line::youngPerson))
                .param("from", texts(lines, line -> line.run().from()))
                .param("until", texts(lines, line -> line.run().until()))
                .param("hub", slept(lines, Slept::hub))
                .param("kind", slept(lines, Slept::kind))
                .param("home", slept(lines, Slept::home))
                .param("bed", slept(lines, Slept::bed))
                .param("visit", slept(lines, Slept::visit))
                .param("entry", slept(lines, Slept::entry))
                .param("out", slept(lines, Slept::outOfArea))
                .update();
    }

    void add(Writing writing, UUID id, Viewer by, Instant now) {
        db.sql("""
                insert into nights.writing (authority_id, id, up_to, people, added, longer, put_right, facts_until, recorded_by, recorded_at)
                values (:authority, :id, :upTo, :people, :added, :longer, :putRight, :until, :by, :now)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("upTo", writing.upTo())
                .param("people", writing.people())
                .param("added", writing.added())
                .param("longer", writing.longer())
                .param("putRight", writing.putRight())
                .param("until", Timestamp.from(writing.factsUntil()))
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How it was written last. */
    Optional<Writing> last() {
        return db.sql("""
                select w.up_to, w.people, w.added, w.longer, w.put_right, w.facts_until from nights.writing w
                 where w.authority_id = (select platform.authority()) order by w.facts_until desc, w.id desc limit 1""")
                .query((rs, row) -> new Writing(
                        rs.getObject("up_to", LocalDate.class),
                        rs.getInt("people"),
                        rs.getInt("added"),
                        rs.getInt("longer"),
                        rs.getInt("put_right"),
                        rs.getTimestamp("facts_until").toInstant()))
                .optional();
    }

    private static @Nullable String[] slept(List<Line> lines, Function<Slept, @Nullable Object> what) {
        return texts(lines, line -> what.apply(line.run().slept()));
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> what) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = what.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static Run run(ResultSet row) throws SQLException {
        UUID hub = row.getObject("hub_id", UUID.class);
        UUID home = row.getObject("home_id", UUID.class);
        String bed = row.getString("bed");
        String entry = row.getString("entry");
        return new Run(
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                new Slept(
                        hub == null ? null : new HubId(hub),
                        NightKind.valueOf(row.getString("kind")),
                        home == null ? null : new HomeId(home),
                        bed == null ? null : BedKind.valueOf(bed),
                        row.getBoolean("visit"),
                        entry == null ? null : Entry.valueOf(entry),
                        row.getObject("out_of_area", Boolean.class)));
    }
}
