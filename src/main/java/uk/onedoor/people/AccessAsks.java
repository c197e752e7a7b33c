package uk.onedoor.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Emergencies.Meant;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Asking to see somebody's record, the better way than an emergency: whoever runs the hub says yes until a day, or not now. */
@Service
@Transactional
public class AccessAsks {

    /** What whoever runs the hub answers. */
    public enum Reply {
        YES,
        NOT_NOW
    }

    /** Which asking. */
    public record AccessAskId(UUID value) {

        public AccessAskId {
            Objects.requireNonNull(value);
        }

        public static AccessAskId of(String text) {
            return new AccessAskId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Who asked to see whom, why and when; by when it is answered, and the answer, or null. */
    public record AccessAsk(
            AccessAskId id,
            YoungPersonId youngPerson,
            UUID worker,
            String words,
            Instant askedAt,
            LocalDate answerBy,
            @Nullable Reply answer,
            @Nullable String answerWords) {}

    private static final int ANSWERED_WITHIN = 2;
    private static final int LONGEST_DAYS = 92;
    private static final String ASK = """
            select id, young_person_id, account_id, words, asked_at, answer_by, answer, answer_words
              from people.access_ask where authority_id = (select platform.authority())""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    AccessAsks(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Asks; whether there is somebody like this is not told. */
    public void ask(AccessAskId id, Meant whom, String words) {
        db.sql("""
                select people.ask_for_access(:id, cast(:record as uuid), cast(:name as text), cast(:born as date), :words, :now,
                  :answerBy)""")
                .param("id", id.value())
                .param("record", Emergencies.value(whom.record()))
                .param("name", whom.name())
                .param("born", whom.born())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("answerBy", WorkDays.after(London.today(clock), ANSWERED_WITHIN))
                .query((rs, row) -> true)
                .list();
    }

    @Transactional(readOnly = true)
    public List<AccessAsk> of(YoungPersonId id) {
        return read(db.sql(ASK + " and young_person_id = :person order by asked_at desc, id")
                .param("person", id.value()));
    }

    /** Those that wait for an answer, up to a day. */
    @Transactional(readOnly = true)
    public List<AccessAsk> waiting(LocalDate day) {
        return read(db.sql(ASK + " and answered_at is null and answer_by <= :day order by answer_by, asked_at, id")
                .param("day", day));
    }

    /**
     * Answers: yes begins a relationship that ends with the day.
     *
     * @throws Refusal by {@code until} when the day is past, missing or too far
     */
    public void answer(AccessAskId id, Reply answer, String words, @Nullable LocalDate until) {
        AccessAsk ask = read(
                        db.sql(ASK + " and id = :id and answered_at is null").param("id", id.value()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("asking " + id));
        Viewer by = viewer.get();
        Instant now = clock.instant();
        if (answer == Reply.YES) {
            begin(ask, until, by, now);
        }
        db.sql("""
                update people.access_ask set answer = :answer, answer_words = :words, answered_by = :by, answered_at = :now
                 where authority_id = :authority and id = :id and answered_at is null""")
                .param("answer", answer.name())
                .param("words", words)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("authority", by.authority())
                .param("id", id.value())
                .update();
    }

    private void begin(AccessAsk ask, @Nullable LocalDate until, Viewer by, Instant now) {
        LocalDate today = London.day(now);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refusal("until", "people.asking.until.wrong");
        }
        db.sql("""
                insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at, because)
                values (:authority, :id, :person, :account, 'ASKED', :now, :until, 'asked to see them, and was told yes')""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", ask.youngPerson().value())
                .param("account", ask.worker())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(London.startOf(until.plusDays(1))))
                .update();
    }

    private static List<AccessAsk> read(JdbcClient.StatementSpec query) {
        return query.query((rs, row) -> {
                    String answer = rs.getString("answer");
                    return new AccessAsk(
                            new AccessAskId(rs.getObject("id", UUID.class)),
                            new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                            rs.getObject("account_id", UUID.class),
                            rs.getString("words"),
                            rs.getTimestamp("asked_at").toInstant(),
                            rs.getObject("answer_by", LocalDate.class),
                            answer == null ? null : Reply.valueOf(answer),
                            rs.getString("answer_words"));
                })
                .list();
    }
}
