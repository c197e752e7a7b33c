package uk.onedoor.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Glance.Reading;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.safety.MissingFact.Judged;
import uk.onedoor.safety.MissingFact.Kind;
import uk.onedoor.safety.MissingFact.Reported;
import uk.onedoor.safety.MissingFact.Returned;
import uk.onedoor.safety.MissingFact.Search;
import uk.onedoor.safety.MissingFact.Update;
import uk.onedoor.safety.MissingFact.What;

/** Reads and writes episodes and their facts. */
@Repository
class MissingRepository {

    /** Who wrote it down and who took it back, of a row {@code r}. */
    static final String WRITTEN = """
            coalesce(w.display_name, '') as written_by, r.recorded_at, coalesce(b.display_name, '') as back_by, r.withdrawn_at, r.withdrawn_because""";

    /** Their names. */
    static final String WRITERS = """
             left join platform.account w on w.authority_id = r.authority_id and w.id = r.recorded_by
             left join platform.account b on b.authority_id = r.authority_id and b.id = r.withdrawn_by
            where r.authority_id = (select platform.authority()) and (:all or r.young_person_id = any (:records))
            """;

    private final JdbcClient db;
    private final InterviewRepository interviews;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Reading<List<MissingEpisode>> reading = glance -> all(glance.records());

    MissingRepository(JdbcClient db, InterviewRepository interviews, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.interviews = interviews;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Every episode of somebody, the newest first; read once a page. */
    List<MissingEpisode> of(Glance glance) {
        return glance.once(reading);
    }

    /** Every episode of these records, or of everybody the viewer may see; the newest first. */
    List<MissingEpisode> all(@Nullable Collection<UUID> records) {
        List<MissingEpisode> began = db.sql(
                        "select r.id, r.young_person_id, r.since_at, r.seen_where, r.seen_with, r.wearing, r.noticed_by, "
                                + WRITTEN + " from safety.missing_episode r" + WRITERS
                                + "order by r.since_at desc, r.id")
                .param("all", records == null)
                .param("records", of(records))
                .query((rs, row) -> episode(rs))
                .list();
        if (began.isEmpty()) {
            return began; // as with nearly everybody: nothing can have followed
        }
        Map<UUID, List<Entry>> entries = entries(records);
        Map<UUID, List<Interview.Kept>> talks = interviews.all(records);
        return began.stream()
                .map(one ->
                        one.with(entries.getOrDefault(one.id(), List.of()), talks.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Who is not back, since when and by which episode. */
    record Open(UUID episode, UUID record, Instant since) {}

    /** Who of everybody the viewer may see is not back. */
    List<Open> open() {
        return db.sql("""
                select e.id, e.young_person_id, e.since_at from safety.missing_episode e
                 where e.authority_id = (select platform.authority()) and e.withdrawn_at is null
                   and not exists (select from safety.missing_fact f where f.authority_id = e.authority_id and f.episode_id = e.id
                         and f.kind = 'RETURNED' and f.withdrawn_at is null)
                 order by e.since_at, e.id""")
                .query((rs, row) -> new Open(
                        rs.getObject("id", UUID.class),
                        rs.getObject("young_person_id", UUID.class),
                        at(rs, "since_at")))
                .list();
    }

    private static MissingEpisode episode(ResultSet rs) throws SQLException {
        return new MissingEpisode(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Beginning(
                        at(rs, "since_at"),
                        rs.getString("seen_where"),
                        rs.getString("seen_with"),
                        rs.getString("wearing"),
                        rs.getString("noticed_by")),
                written(rs),
                List.of(),
                List.of());
    }

    private Map<UUID, List<Entry>> entries(@Nullable Collection<UUID> records) {
        Map<UUID, List<Entry>> found = new HashMap<>();
        db.sql(
                        "select r.id, r.episode_id, r.kind, r.happened_at, r.tried, r.grade, r.reference, r.told_to, r.found_by, r.words, "
                                + WRITTEN + " from safety.missing_fact r" + WRITERS
                                + "order by r.happened_at, r.recorded_at, r.id")
                .param("all", records == null)
                .param("records", of(records))
                .query(rs -> {
                    MissingFact fact = new MissingFact(
                            rs.getObject("id", UUID.class), at(rs, "happened_at"), what(rs), rs.getString("words"));
                    found.computeIfAbsent(rs.getObject("episode_id", UUID.class), any -> new ArrayList<>())
                            .add(new Entry(fact, written(rs)));
                });
        return found;
    }

    private static What what(ResultSet rs) throws SQLException {
        return switch (Kind.valueOf(rs.getString("kind"))) {
            case TRIED -> new Search(Tried.valueOf(rs.getString("tried")));
            case JUDGED -> new Judged(MissingGrade.valueOf(rs.getString("grade")));
            case REPORTED -> new Reported(rs.getString("told_to"), rs.getString("reference"));
            case UPDATE -> new Update();
            case RETURNED -> new Returned(rs.getString("found_by"));
        };
    }

    static Written written(ResultSet rs) throws SQLException {
        Timestamp back = rs.getTimestamp("withdrawn_at");
        return new Written(
                rs.getString("written_by"),
                at(rs, "recorded_at"),
                back == null
                        ? null
                        : new Written.TakenBack(
                                rs.getString("back_by"),
                                back.toInstant(),
                                Objects.requireNonNullElse(rs.getString("withdrawn_because"), "")));
    }

    static Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }

    static UUID[] of(@Nullable Collection<UUID> records) {
        return records == null ? new UUID[0] : records.toArray(UUID[]::new);
    }

    /** Whoever begins or ends an episode of somebody takes turns with whoever else does. */
    void takeTurns(YoungPersonId person) {
        db.sql("select safety.take_turns((select platform.authority()), :person)")
                .param("person", person.value())
                .query((rs, row) -> true)
                .list();
    }

    void add(UUID id, YoungPersonId person, Beginning began) {
        db.sql("""
                insert into safety.missing_episode (authority_id, id, young_person_id, since_at, seen_where, seen_with, wearing, noticed_by,
                  recorded_by, recorded_at) values (:authority, :id, :person, :since, :where, :with, :wearing, :noticed, :by, :now)
                on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", person.value())
                .param("since", Timestamp.from(began.since()))
                .param("where", began.seenWhere())
                .param("with", began.seenWith())
                .param("wearing", began.wearing())
                .param("noticed", began.noticedBy())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void add(MissingEpisode episode, MissingFact fact) {
        What what = fact.what();
        db.sql("""
                insert into safety.missing_fact (authority_id, id, young_person_id, episode_id, kind, happened_at, tried, grade, reference,
                  told_to, found_by, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :episode, :kind, :at, :tried, :grade, :reference, :told, :found, :words, :by, :now)
                on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", fact.id())
                .param("person", episode.record().value())
                .param("episode", episode.id())
                .param("kind", what.kind().name())
                .param("at", Timestamp.from(fact.at()))
                .param("tried", what instanceof Search search ? search.tried().name() : null)
                .param("grade", what instanceof Judged judged ? judged.grade().name() : null)
                .param("reference", what instanceof Reported reported ? reported.reference() : null)
                .param("told", what instanceof Reported reported ? reported.to() : null)
                .param("found", what instanceof Returned returned ? returned.foundBy() : null)
                .param("words", fact.words())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes an episode, a fact or an interview back; false when nothing such stands in that episode. */
    boolean withdraw(MissingEpisode episode, UUID entry, String because) {
        return List.of("missing_episode", "missing_fact", "return_interview").stream()
                .anyMatch(table -> db.sql("update safety." + table
                                        + " set withdrawn_at = :now, withdrawn_by = (select platform.account()), withdrawn_because = :because"
                                        + " where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null"
                                        + " and young_person_id = :person and "
                                        + (table.equals("missing_episode") ? "id" : "episode_id") + " = :episode")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("because", because)
                                .param("id", entry)
                                .param("person", episode.record().value())
                                .param("episode", episode.id())
                                .update()
                        == 1);
    }
}
