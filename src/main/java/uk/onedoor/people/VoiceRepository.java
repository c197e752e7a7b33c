package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.Voices.Answer;
import uk.onedoor.people.Voices.Said;
import uk.onedoor.people.Voices.SaidId;
import uk.onedoor.people.Voices.SaidKind;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.staff.WorkerId;

/** Stores what young people say and what is answered, and reads the two together. */
@Repository
class VoiceRepository {

    private static final String SAID = """
            select s.id, s.young_person_id, s.kind, s.words, s.about, s.for_account_id, s.said_at,
                   a.words as answer, a.answered_by, a.answered_at
              from (select * from people.said where authority_id = (select platform.authority()) %s) s
              left join people.answer a on a.authority_id = s.authority_id and a.said_id = s.id
             order by s.said_at %s, s.id, a.answered_at""";

    private final JdbcClient db;

    VoiceRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<WorkerId> whoAnswers(YoungPersonId who) {
        return db.sql("select people.who_answers(:person)")
                .param("person", who.value())
                .query((rs, row) -> Optional.ofNullable(rs.getObject(1, UUID.class)))
                .single()
                .map(WorkerId::new);
    }

    void insert(Said said, String authority) {
        db.sql("""
                insert into people.said (authority_id, id, young_person_id, kind, words, about, for_account_id, said_at)
                values (:authority, :id, :person, :kind, :words, :about, :for, :at) on conflict do nothing""")
                .param("authority", authority)
                .param("id", said.id().value())
                .param("person", said.youngPerson().value())
                .param("kind", said.kind().name())
                .param("words", said.words())
                .param("about", said.about())
                .param("for", said.answers().value())
                .param("at", Timestamp.from(said.at()))
                .update();
    }

    void insertAnswer(UUID id, Said said, String words, Viewer by, Instant now) {
        db.sql("""
                insert into people.answer (authority_id, id, said_id, young_person_id, words, answered_by, answered_at)
                values (:authority, :id, :said, :person, :words, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("said", said.id().value())
                .param("person", said.youngPerson().value())
                .param("words", words)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Said> find(SaidId id) {
        return read(db.sql(SAID.formatted("and id = :id", "desc")).param("id", id.value())).stream()
                .findFirst();
    }

    List<Said> of(Collection<UUID> records, int most) {
        return read(
                db.sql(SAID.formatted("and young_person_id = any (:records) order by said_at desc limit :most", "desc"))
                        .param("records", records.toArray(UUID[]::new))
                        .param("most", most));
    }

    /** What stands between these moments for the timeline, the newest first. */
    List<Said> before(Collection<UUID> records, Instant before, int most) {
        return read(db.sql(SAID.formatted(
                        "and young_person_id = any (:records) and said_at < :before order by said_at desc limit :most",
                        "desc"))
                .param("records", records.toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .param("most", most));
    }

    /** What nobody answered yet: for one worker, who was asked or is the key worker now, or for anybody (null). */
    List<Said> waiting(@Nullable WorkerId worker) {
        String mine = worker == null ? "" : """
                and (for_account_id = :worker
                     or exists (select from platform.link l where l.authority_id = (select platform.authority())
                                and l.young_person_id = said.young_person_id and l.account_id = :worker
                                and l.kind = 'KEY_WORKER' and l.until_at is null))""";
        StatementSpec query = db.sql(SAID.formatted(mine + """
                 and not exists (select from people.answer w where w.authority_id = (select platform.authority())
                                 and w.said_id = said.id) order by said_at limit 200""", "asc"));
        return read(worker == null ? query : query.param("worker", worker.value()));
    }

    private static List<Said> read(StatementSpec query) {
        Map<UUID, Said> all = new LinkedHashMap<>();
        query.query((RowCallbackHandler) rs -> {
            Said said = all.computeIfAbsent(rs.getObject("id", UUID.class), id -> said(rs, id));
            if (rs.getString("answer") != null) {
                said.answered()
                        .add(new Answer(
                                rs.getString("answer"),
                                rs.getObject("answered_by", UUID.class),
                                rs.getTimestamp("answered_at").toInstant()));
            }
        });
        return List.copyOf(all.values());
    }

    private static Said said(ResultSet rs, UUID id) {
        try {
            return new Said(
                    new SaidId(id),
                    new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                    SaidKind.valueOf(rs.getString("kind")),
                    rs.getString("words"),
                    rs.getObject("about", UUID.class),
                    new WorkerId(rs.getObject("for_account_id", UUID.class)),
                    rs.getTimestamp("said_at").toInstant(),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("Reading what was said", e);
        }
    }
}
