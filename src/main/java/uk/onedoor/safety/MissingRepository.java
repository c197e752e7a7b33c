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

    private final JdbcClient db;
    private final FollowedRows rows;
    private final InterviewRepository interviews;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Reading<List<MissingEpisode>> reading = glance -> all(glance.records());

    MissingRepository(
            JdbcClient db, FollowedRows rows, InterviewRepository interviews, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.rows = rows;
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
        List<MissingEpisode> began = rows.reading(
                        "r.id, r.young_person_id, r.since_at, r.seen_where, r.seen_with, r.wearing, r.noticed_by",
                        "missing_episode r",
                        records,
                        "r.since_at desc, r.id")
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
                        FollowedRows.at(rs, "since_at")))
                .list();
    }

    private static MissingEpisode episode(ResultSet rs) throws SQLException {
        return new MissingEpisode(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Beginning(
                        FollowedRows.at(rs, "since_at"),
                        rs.getString("seen_where"),
                        rs.getString("seen_with"),
                        rs.getString("wearing"),
                        rs.getString("noticed_by")),
                FollowedRows.written(rs),
                List.of(),
                List.of());
    }

    private Map<UUID, List<Entry>> entries(@Nullable Collection<UUID> records) {
        Map<UUID, List<Entry>> found = new HashMap<>();
        rows.reading(
                        "r.id, r.episode_id, r.kind, r.happened_at, r.tried, r.grade, r.reference, r.told_to, r.found_by, r.words",
                        "missing_fact r",
                        records,
                        "r.happened_at, r.recorded_at, r.id")
                .query(rs -> {
                    MissingFact fact = new MissingFact(
                            rs.getObject("id", UUID.class),
                            FollowedRows.at(rs, "happened_at"),
                            what(rs),
                            rs.getString("words"));
                    found.computeIfAbsent(rs.getObject("episode_id", UUID.class), any -> new ArrayList<>())
                            .add(new Entry(fact, FollowedRows.written(rs)));
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
        return rows.takeBack(
                episode, entry, because, "missing_episode", "episode_id", List.of("missing_fact", "return_interview"));
    }
}
