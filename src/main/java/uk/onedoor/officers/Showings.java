package uk.onedoor.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.NotFound;

/** The sheet of one night, shown to one of the police. Whoever looks reads theirs; a colleague, those of whom they may see. */
@Repository
@Transactional
class Showings {

    private final JdbcClient db;
    private final Clock clock;

    Showings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps that a contact is to be shown a night; they are once they typed its code. */
    void add(UUID id, YoungPersonId record, UUID episode, UUID contact) {
        db.sql("""
                insert into officers.showing (authority_id, id, young_person_id, episode_id, contact_id, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :episode, :contact, platform.account(), :at)""")
                .param("id", id)
                .param("who", record.value())
                .param("episode", episode)
                .param("contact", contact)
                .param("at", now())
                .update();
    }

    /** Those of one night, the last first. */
    @Transactional(readOnly = true)
    List<Showing> of(UUID episode) {
        return read("s.episode_id = :value", episode);
    }

    /** What the viewer, who is of the police, is shown now. */
    @Transactional(readOnly = true)
    List<Showing> mine() {
        return read("s.contact_id = platform.account()", null);
    }

    /**
     * One of those.
     *
     * @throws NotFound when it is not shown to the viewer, or no longer
     */
    @Transactional(readOnly = true)
    Showing mine(UUID id) {
        return mine().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("a showing " + id));
    }

    /** @throws NotFound when the viewer may not, or it is over */
    void stop(UUID id) {
        boolean stopped = db.sql("select officers.stop(:id, :at)")
                .param("id", id)
                .param("at", now())
                .query(Boolean.class)
                .single();
        if (!stopped) {
            throw new NotFound("a showing " + id);
        }
    }

    /** To which address its code goes; for the product itself, which sends it. */
    @Transactional(readOnly = true)
    UUID contact(UUID id) {
        return db.sql("select contact_id from officers.showing where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private List<Showing> read(String which, @Nullable UUID value) {
        return db.sql("""
                select s.id, s.young_person_id, s.episode_id, s.recorded_at, s.opened_at, s.ended_at, a.display_name
                  from officers.showing s join platform.account a on a.authority_id = s.authority_id and a.id = s.contact_id
                 where %s order by s.recorded_at desc, s.id desc""".formatted(which))
                .param("value", value)
                .query((rs, row) -> showing(rs))
                .list();
    }

    private static Showing showing(ResultSet rs) throws SQLException {
        return new Showing(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getObject("episode_id", UUID.class),
                rs.getString("display_name"),
                rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                moment(rs, "opened_at"),
                moment(rs, "ended_at"));
    }

    private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
