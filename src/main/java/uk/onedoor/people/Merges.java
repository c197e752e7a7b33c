package uk.onedoor.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/**
 * Two records of one person, joined and parted again. Every row stays with the record it was written in; the page of the
 * kept record shows both.
 */
@Service
@Transactional
public class Merges {

    /** Which joining. */
    public record MergeId(UUID value) {

        public MergeId {
            Objects.requireNonNull(value);
        }

        public static MergeId of(String text) {
            return new MergeId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A record joined to the kept one: why, by whom and when. */
    public record Merge(
            MergeId id, YoungPersonId kept, YoungPersonId merged, String because, UUID mergedBy, Instant mergedAt) {}

    private static final String MERGE = """
            select id, young_person_id, merged_id, because, merged_by, merged_at from people.merge
             where authority_id = (select platform.authority()) and unmerged_at is null""";

    private final JdbcClient db;
    private final Turns turns;
    private final CurrentViewer viewer;
    private final Clock clock;

    Merges(JdbcClient db, Turns turns, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.turns = turns;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Joins a second record of the same person to the one that is kept: whoever stands beside the kept one sees both.
     *
     * @throws Refusal when one of them is joined to another already, or both are the same
     */
    public MergeId join(YoungPersonId kept, YoungPersonId merged, String because) {
        if (kept.equals(merged)) {
            throw new Refusal("other", "people.merge.same");
        }
        turns.take("merge", kept.value());
        List<Merge> already = between(kept, merged);
        if (!already.isEmpty()) {
            if (!already.get(0).because().equals(because)) {
                throw new TooLate();
            }
            return already.get(0).id();
        }
        if (isJoined(kept, merged)) {
            throw new Refusal("other", "people.merge.chain");
        }
        MergeId id = new MergeId(Ids.next());
        insert(id, kept, merged, because);
        begin(id, kept, merged, "true");
        // The young person's own sign-in opens both, whichever record it was given with.
        begin(id, merged, kept, "stands.kind = 'SELF'");
        return id;
    }

    /** Parts them again: each record is as it was, and what began only by the joining ends. */
    public void part(MergeId id) {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("""
                update platform.link set until_at = greatest(from_at, :now)
                 where authority_id = (select platform.authority()) and (until_at is null or until_at > :now)
                   and id in (select id from people.merge_link where authority_id = (select platform.authority()) and merge_id = :merge)""").param("now", now).param("merge", id.value()).update();
        int parted = db.sql("""
                update people.merge set unmerged_by = :by, unmerged_at = :now
                 where authority_id = (select platform.authority()) and id = :merge and unmerged_at is null""")
                .param("by", viewer.get().account())
                .param("now", now)
                .param("merge", id.value())
                .update();
        if (parted == 0) {
            throw new NotFound("merge " + id);
        }
    }

    /** The records joined to this one now. */
    @Transactional(readOnly = true)
    public List<Merge> of(YoungPersonId kept) {
        return read(db.sql(MERGE + " and young_person_id = :kept order by merged_at")
                .param("kept", kept.value()));
    }

    private List<Merge> between(YoungPersonId kept, YoungPersonId merged) {
        return of(kept).stream().filter(merge -> merge.merged().equals(merged)).toList();
    }

    /** Only records that are not joined to a third may be joined, so that there is never a chain. */
    private boolean isJoined(YoungPersonId kept, YoungPersonId merged) {
        return !read(db.sql(MERGE + " and (merged_id in (:kept, :merged) or young_person_id = :merged) limit 1")
                        .param("kept", kept.value())
                        .param("merged", merged.value()))
                .isEmpty();
    }

    private void insert(MergeId id, YoungPersonId kept, YoungPersonId merged, String because) {
        Viewer by = viewer.get();
        db.sql("""
                insert into people.merge (authority_id, id, young_person_id, merged_id, because, merged_by, merged_at)
                values (:authority, :id, :kept, :merged, :because, :by, :now)""")
                .param("authority", by.authority())
                .param("id", id.value())
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("because", because)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Begins for one record what stands for the other and it has not, and ties it to the joining. */
    private void begin(MergeId merge, YoungPersonId from, YoungPersonId to, String which) {
        db.sql("""
                with begun as (
                  insert into platform.link (authority_id, id, young_person_id, account_id, hub_id, kind, from_at, because)
                  select stands.authority_id, platform.new_id(), :to, stands.account_id, stands.hub_id, stands.kind, :now, 'two records of one person were joined'
                    from platform.link stands
                   where stands.authority_id = (select platform.authority()) and stands.young_person_id = :from and stands.until_at is null and %s
                     and not exists (select from platform.link l where l.authority_id = stands.authority_id and l.young_person_id = :to
                           and l.kind = stands.kind and l.account_id is not distinct from stands.account_id
                           and l.hub_id is not distinct from stands.hub_id and l.until_at is null)
                  returning authority_id, id, young_person_id)
                insert into people.merge_link (authority_id, id, young_person_id, merge_id)
                select authority_id, id, young_person_id, :merge from begun""".formatted(which))
                .param("to", to.value())
                .param("from", from.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("merge", merge.value())
                .update();
    }

    private static List<Merge> read(JdbcClient.StatementSpec query) {
        return query.query((rs, row) -> new Merge(
                        new MergeId(rs.getObject("id", UUID.class)),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        new YoungPersonId(rs.getObject("merged_id", UUID.class)),
                        rs.getString("because"),
                        rs.getObject("merged_by", UUID.class),
                        rs.getTimestamp("merged_at").toInstant()))
                .list();
    }
}
