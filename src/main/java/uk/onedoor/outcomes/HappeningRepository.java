package uk.onedoor.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;

/** Stores what happened. */
@Repository
class HappeningRepository {

    private static final String HAPPENED = """
            select id, young_person_id, kind, happened_on, happened_time, ended_on, source, words, held_back_because,
                   replaces, recorded_by, recorded_at, withdrawn_because
              from outcomes.happened where authority_id = (select platform.authority())
            """;

    private final JdbcClient db;

    HappeningRepository(JdbcClient db) {
        this.db = db;
    }

    /** False when this row, or another in its place, is there already. */
    boolean insert(UUID id, NewHappening happened, @Nullable UUID replaces, Viewer by, Instant now) {
        // No conflict target: naming one would need the right to read, which some who may write do not have.
        return db.sql("""
                insert into outcomes.happened (authority_id, id, young_person_id, kind, happened_on, happened_time, ended_on,
                  source, words, held_back_because, replaces, recorded_by, recorded_at)
                values (:authority, :id, :person, :kind, :on, :time, :ended, :source, :words, :heldBack, :replaces, :by, :now)
                on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", id)
                        .param("person", happened.youngPerson().value())
                        .param("kind", happened.kind().name())
                        .param("on", happened.on())
                        .param("time", happened.time())
                        .param("ended", happened.endedOn())
                        .param("source", happened.source().name())
                        .param("words", happened.words())
                        .param("heldBack", happened.heldBackBecause())
                        .param("replaces", replaces)
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, String because, Viewer by, Instant now) {
        return db.sql("""
                update outcomes.happened set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                where authority_id = :authority and id = :id and withdrawn_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("by", by.account())
                        .param("because", because)
                        .param("authority", by.authority())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean end(UUID id, LocalDate on, Viewer by) {
        return db.sql("""
                update outcomes.happened set ended_on = :on
                where authority_id = :authority and id = :id and ended_on is null and withdrawn_at is null""")
                        .param("on", on)
                        .param("authority", by.authority())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Happening> find(UUID id) {
        return db.sql(HAPPENED + " and id = :id")
                .param("id", id)
                .query(HappeningRepository::happening)
                .optional();
    }

    Optional<Happening> replacing(UUID id) {
        return db.sql(HAPPENED + " and replaces = :id")
                .param("id", id)
                .query(HappeningRepository::happening)
                .optional();
    }

    /** All that was written, newest first, withdrawn rows among them. */
    List<Happening> of(Collection<UUID> people) {
        return db.sql(HAPPENED + " and young_person_id = any (:people) order by happened_at desc, id desc")
                .param("people", people.toArray(UUID[]::new))
                .query(HappeningRepository::happening)
                .list();
    }

    List<Happening> before(Collection<UUID> people, Instant before, int most) {
        return db.sql(HAPPENED + """
                 and young_person_id = any (:people) and happened_at < :before and withdrawn_at is null
                 order by happened_at desc, id desc limit :most""")
                .param("people", people.toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(HappeningRepository::happening)
                .list();
    }

    private static Happening happening(ResultSet rs, int row) throws SQLException {
        return new Happening(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                HappeningKind.valueOf(rs.getString("kind")),
                rs.getObject("happened_on", LocalDate.class),
                rs.getObject("happened_time", LocalTime.class),
                rs.getObject("ended_on", LocalDate.class),
                HappeningSource.valueOf(rs.getString("source")),
                rs.getString("words"),
                rs.getString("held_back_because"),
                rs.getObject("replaces", UUID.class),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("withdrawn_because"));
    }
}
