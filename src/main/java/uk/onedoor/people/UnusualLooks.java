package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;

/**
 * Which looks at a young person's pages are worth asking about? The database finds them in the transaction of the look; those
 * who run the hub ask, and say in words how it was.
 */
@Service
@Transactional
public class UnusualLooks {

    /** Why a look is worth asking about. */
    public enum Reason {
        OWN_NAME,
        NAME_IN_FAMILY,
        NEIGHBOUR,
        MANY_PEOPLE,
        NO_LONGER_WITH_US
    }

    /** How it was. */
    public enum LookOutcome {
        WAS_RIGHT,
        ASKED_THEM,
        NOT_RIGHT
    }

    /** Which look. */
    public record LookId(UUID value) {

        public LookId {
            Objects.requireNonNull(value);
        }

        public static LookId of(String text) {
            return new LookId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What was said about a look, by whom and when. */
    record Answered(LookOutcome outcome, String words, String by, Instant at) {}

    /** One look: who (and as what), at whom (the name null when they left the hub since), why it is worth asking about, when, and what was opened that day. */
    record UnusualLook(
            LookId id,
            String worker,
            List<Role> roles,
            @Nullable String name,
            YoungPersonId youngPerson,
            Reason reason,
            int number,
            Instant at,
            List<LookedAt> pages,
            @Nullable Answered answered) {}

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    UnusualLooks(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Those the viewer is to ask about, or those that were answered; the latest first. */
    @Transactional(readOnly = true)
    List<UnusualLook> of(boolean waiting, int most) {
        return db.sql("select * from people.looks_to_ask_about(:waiting, :most)")
                .param("waiting", waiting)
                .param("most", most)
                .query(UnusualLooks::look)
                .list();
    }

    /** How many wait in a hub to be asked about by the viewer. */
    @Transactional(readOnly = true)
    public int waiting(HubId hub) {
        return db.sql("""
                select count(*) from people.unusual_look
                 where authority_id = (select platform.authority()) and hub_id = :hub and answered_at is null""").param("hub", hub.value()).query(Integer.class).single();
    }

    /** Looks nobody of their hub may ask about, for an administrator: how many, by hub. */
    @Transactional(readOnly = true)
    public Map<String, Integer> nobodyAsks() {
        Map<String, Integer> hubs = new TreeMap<>();
        db.sql("select hub, looks from people.looks_nobody_asks_about()").query(row -> {
            hubs.put(row.getString(1), row.getInt(2));
        });
        return hubs;
    }

    /**
     * Says how it was, of this look and of those like it that wait: the same worker, young person and reason.
     *
     * @throws NotFound when it is not the viewer's to say, or was said
     */
    public void answer(LookId id, LookOutcome outcome, String words) {
        int answered = db.sql("""
                update people.unusual_look u set outcome = :outcome, answer_words = :words, answered_by = :by, answered_at = :now
                  from people.unusual_look one
                 where one.authority_id = (select platform.authority()) and one.id = :id and one.answered_at is null
                   and u.authority_id = one.authority_id and u.account_id = one.account_id
                   and u.young_person_id = one.young_person_id and u.reason = one.reason and u.answered_at is null""")
                .param("outcome", outcome.name())
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (answered == 0) {
            throw new NotFound("look " + id);
        }
    }

    private static UnusualLook look(ResultSet rs, int row) throws SQLException {
        String outcome = rs.getString("outcome");
        return new UnusualLook(
                new LookId(rs.getObject("id", UUID.class)),
                rs.getString("worker"),
                Arrays.stream((String[]) rs.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .sorted()
                        .toList(),
                rs.getString("name_used"),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                Reason.valueOf(rs.getString("reason")),
                rs.getInt("number"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                Arrays.stream((String[]) rs.getArray("pages").getArray())
                        .map(LookedAt::by)
                        .distinct()
                        .sorted()
                        .toList(),
                outcome == null
                        ? null
                        : new Answered(
                                LookOutcome.valueOf(outcome),
                                rs.getString("answer_words"),
                                rs.getString("answered_by"),
                                rs.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant()));
    }
}
