package uk.onedoor.patterns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.NotFound;

/** Keeps where somebody was in an episode, with whom, and how they got about; what was wrong is taken back with a reason. */
@Service
@Transactional
public class Whereabouts {

    /** What is told of a new one. */
    public record Told(
            UUID id,
            WhereaboutKind kind,
            String name,
            @Nullable String postcode,
            Handling handling,
            String words) {}

    private final JdbcClient db;
    private final Clock clock;

    Whereabouts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Every one that stands of everybody the viewer may see, the newest first. */
    @Transactional(readOnly = true)
    List<Whereabout> all() {
        return db.sql("""
                select w.*, a.display_name from patterns.whereabout w
                  join platform.account a on a.authority_id = w.authority_id and a.id = w.recorded_by
                 where w.authority_id = (select platform.authority()) and w.withdrawn_at is null
                 order by w.recorded_at desc, w.id desc""").query((rs, row) -> read(rs)).list();
    }

    /** Those of one episode. */
    @Transactional(readOnly = true)
    List<Whereabout> of(UUID episode) {
        return all().stream().filter(one -> one.episode().equals(episode)).toList();
    }

    /** Keeps one of an episode that stands in this record; sent again it is kept once. */
    public void add(YoungPersonId record, UUID episode, Told told) {
        db.sql("""
                insert into patterns.whereabout (authority_id, id, young_person_id, episode_id, kind, name, postcode, handling,
                  handling_words, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :episode, :kind, :name, :postcode, :handling, :words,
                  platform.account(), :at) on conflict (authority_id, id) do nothing""")
                .param("id", told.id())
                .param("who", record.value())
                .param("episode", episode)
                .param("kind", told.kind().name())
                .param("name", told.name())
                .param("postcode", told.postcode())
                .param("handling", told.handling().name())
                .param("words", told.words())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws NotFound when none such stands in this episode */
    void withdraw(UUID episode, UUID id, String because) {
        int withdrawn = db.sql("""
                update patterns.whereabout set withdrawn_at = :at, withdrawn_by = platform.account(), withdrawn_because = :because
                 where authority_id = (select platform.authority()) and episode_id = :episode and id = :id and withdrawn_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("because", because)
                .param("episode", episode)
                .param("id", id)
                .update();
        if (withdrawn == 0) {
            throw new NotFound("a whereabout " + id);
        }
    }

    private static Whereabout read(ResultSet rs) throws SQLException {
        return new Whereabout(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getObject("episode_id", UUID.class),
                WhereaboutKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("postcode"),
                Handling.valueOf(rs.getString("handling")),
                rs.getString("handling_words"),
                rs.getString("display_name"),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
