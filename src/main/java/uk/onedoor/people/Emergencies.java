package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;
import uk.onedoor.shared.NotFound;

/**
 * Emergencies: a worker without a relationship sees some sections for an hour, and somebody who runs the hub looks at it
 * within two working days. Everything opened meanwhile says so in the trace.
 */
@Service
@Transactional
public class Emergencies {

    /** Why it could not wait. */
    public enum Reason {
        DANGER_NOW,
        MISSING_NOW,
        HOSPITAL_OR_POLICE,
        DUTY,
        AT_OUR_DOOR,
        OTHER
    }

    /** What a section of a record is called where one picks what one needs. */
    public enum Picked {
        NETWORK,
        HOME,
        HEALTH,
        LIFE,
        NOTES,
        OWN_VOICE,
        PLAN,
        POLICE
    }

    /** What a review found. */
    public enum Outcome {
        RIGHT,
        COULD_HAVE_ASKED,
        NOT_RIGHT
    }

    /** Which emergency. */
    public record EmergencyId(UUID value) {

        public EmergencyId {
            Objects.requireNonNull(value);
        }

        public static EmergencyId of(String text) {
            return new EmergencyId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whom somebody means who cannot look: by the record's address, or by the whole name and day of birth. */
    public record Meant(
            @Nullable YoungPersonId record,
            @Nullable String name,
            @Nullable LocalDate born) {}

    /** What is asked for, and why; {@code id} was made with the form, so that sending it twice opens it once. */
    public record Asked(EmergencyId id, Meant whom, Reason reason, String words, Collection<Picked> sections) {}

    /** One that was: who, of whom, why, which sections, until when; when a review is due, and what it found, or null. */
    public record Emergency(
            EmergencyId id,
            YoungPersonId youngPerson,
            UUID worker,
            Reason reason,
            String words,
            List<String> sections,
            Instant from,
            Instant until,
            LocalDate reviewBy,
            @Nullable Outcome outcome,
            @Nullable String reviewWords,
            @Nullable UUID reviewedBy) {}

    private static final int REVIEWED_WITHIN = 2;
    private static final String EMERGENCY = """
            select id, young_person_id, account_id, reason, words, sections, from_at, until_at, review_by, outcome,
                   review_words, reviewed_by
              from platform.glass where authority_id = (select platform.authority())""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Emergencies(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** True when this one opened something; false when the record was open to the viewer before. */
    @Transactional(readOnly = true)
    public boolean was(EmergencyId id) {
        return db.sql("""
                select exists (select from platform.glass where authority_id = (select platform.authority()) and id = :id)""").param("id", id.value()).query(Boolean.class).single();
    }

    /** Opens a record for an hour; empty when there is nobody, and the same when it stays closed to the viewer. */
    public Optional<YoungPersonId> open(Asked asked) {
        return db.sql("""
                select people.break_glass(:id, cast(:record as uuid), cast(:name as text), cast(:born as date), :reason, :words,
                  :sections, :reviewBy) as person""")
                .param("id", asked.id().value())
                .param("record", value(asked.whom().record()))
                .param("name", asked.whom().name())
                .param("born", asked.whom().born())
                .param("reason", asked.reason().name())
                .param("words", asked.words())
                .param("sections", asked.sections().stream().map(Enum::name).toArray(String[]::new))
                .param("reviewBy", WorkDays.after(London.today(clock), REVIEWED_WITHIN))
                .query((rs, row) -> Optional.ofNullable(rs.getObject("person", UUID.class)))
                .single()
                .map(YoungPersonId::new);
    }

    /** The emergencies in which this young person's record was opened, the latest first. */
    @Transactional(readOnly = true)
    public List<Emergency> of(YoungPersonId id) {
        return db.sql(EMERGENCY + " and young_person_id = :person order by from_at desc, id")
                .param("person", id.value())
                .query(Emergencies::emergency)
                .list();
    }

    /** Those nobody reviewed yet, for the key worker and for those who run the hub; up to a day. */
    @Transactional(readOnly = true)
    public List<Emergency> toReview(LocalDate day) {
        return db.sql(EMERGENCY + """
                 and reviewed_at is null and review_by <= :day and account_id <> (select platform.account())
                 and ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER'))
                      or exists (select from platform.link l where l.authority_id = (select platform.authority())
                                 and l.young_person_id = glass.young_person_id and l.account_id = (select platform.account())
                                 and l.kind = 'KEY_WORKER' and l.until_at is null))
                 order by review_by, from_at, id""")
                .param("day", day)
                .query(Emergencies::emergency)
                .list();
    }

    /** Says what somebody who runs the hub found; once, and never by who was in it. */
    public void review(EmergencyId id, Outcome outcome, String words) {
        int reviewed = db.sql("""
                update platform.glass set outcome = :outcome, review_words = :words, reviewed_by = :by, reviewed_at = :now
                 where authority_id = (select platform.authority()) and id = :id and reviewed_at is null""")
                .param("outcome", outcome.name())
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (reviewed == 0) {
            throw new NotFound("emergency " + id);
        }
    }

    static @Nullable UUID value(@Nullable YoungPersonId id) {
        return id == null ? null : id.value();
    }

    private static Emergency emergency(ResultSet rs, int row) throws SQLException {
        String outcome = rs.getString("outcome");
        return new Emergency(
                new EmergencyId(rs.getObject("id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getObject("account_id", UUID.class),
                Reason.valueOf(rs.getString("reason")),
                rs.getString("words"),
                List.of((String[]) rs.getArray("sections").getArray()),
                rs.getTimestamp("from_at").toInstant(),
                rs.getTimestamp("until_at").toInstant(),
                rs.getObject("review_by", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                rs.getString("review_words"),
                rs.getObject("reviewed_by", UUID.class));
    }
}
