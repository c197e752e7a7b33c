package uk.onedoor.safety;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.safety.Interview.By;
import uk.onedoor.safety.Interview.Kept;
import uk.onedoor.safety.Interview.Themes;

/** Reads and writes what became of return home interviews. */
@Repository
class InterviewRepository {

    private final JdbcClient db;
    private final FollowedRows rows;
    private final CurrentViewer viewer;
    private final Clock clock;

    InterviewRepository(JdbcClient db, FollowedRows rows, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** By episode, of these records or of everybody the viewer may see; the first first. */
    Map<UUID, List<Kept>> all(@Nullable Collection<UUID> records) {
        Map<UUID, List<Kept>> found = new HashMap<>();
        rows.reading(
                        "r.*, coalesce(a.display_name, r.by_name, '') as by_whom",
                        "return_interview r left join platform.account a on a.authority_id = r.authority_id and a.id = r.worker_id",
                        records,
                        "r.happened_at, r.recorded_at, r.id")
                .query(rs -> {
                    Interview one = new Interview(
                            rs.getObject("id", UUID.class),
                            InterviewKind.valueOf(rs.getString("kind")),
                            FollowedRows.at(rs, "happened_at"),
                            new By(
                                    rs.getObject("worker_id", UUID.class),
                                    rs.getString("by_name"),
                                    rs.getString("not_independent_because")),
                            rs.getString("words"),
                            new Themes(
                                    rs.getString("why_they_went"),
                                    rs.getString("where_they_were"),
                                    rs.getString("with_whom"),
                                    rs.getString("harm"),
                                    rs.getString("what_would_help")));
                    found.computeIfAbsent(rs.getObject("episode_id", UUID.class), any -> new ArrayList<>())
                            .add(new Kept(one, rs.getString("by_whom"), FollowedRows.written(rs)));
                });
        return found;
    }

    void add(MissingEpisode episode, Interview one) {
        db.sql("""
                insert into safety.return_interview (authority_id, id, young_person_id, episode_id, kind, happened_at, worker_id, by_name,
                  not_independent_because, words, why_they_went, where_they_were, with_whom, harm, what_would_help, recorded_by, recorded_at)
                values (:authority, :id, :person, :episode, :kind, :at, :worker, :name, :not, :words, :why, :where, :with, :harm, :help, :by, :now)
                on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", one.id())
                .param("person", episode.record().value())
                .param("episode", episode.id())
                .param("kind", one.kind().name())
                .param("at", Timestamp.from(one.at()))
                .param("worker", one.by().worker())
                .param("name", one.by().name())
                .param("not", one.by().notIndependentBecause())
                .param("words", one.words())
                .param("why", one.themes().why())
                .param("where", one.themes().where())
                .param("with", one.themes().withWhom())
                .param("harm", one.themes().harm())
                .param("help", one.themes().wouldHelp())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
