package uk.onedoor.endings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What is done to stay close to somebody who stepped away, and what came of it. */
@Service
@Transactional
public class StayClose {

    private static final int FURTHEST_YEARS = 10;

    private final JdbcClient db;
    private final EndingsReading reading;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    StayClose(JdbcClient db, EndingsReading reading, People people, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.reading = reading;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Plans something for a day.
     *
     * @throws Refusal by {@code due} when the day is long ago or far off, or has one of its kind already
     */
    public void plan(UUID id, YoungPersonId who, KeepingKind kind, LocalDate due, @Nullable String words) {
        people.get(who);
        LocalDate today = London.today(clock);
        if (due.isBefore(today.minusYears(1)) || due.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refusal("due", "endings.keeping.due.wrong");
        }
        boolean there = kind.isReckoned()
                && reading.of(who).keepings(today).stream()
                        .anyMatch(one -> one.kind() == kind && one.due().equals(due) && !id.equals(one.id()));
        if (there) {
            throw new Refusal("due", "endings.keeping.already");
        }
        insert(id, who, kind, due, words);
    }

    /**
     * Writes down what came of something that was to do, once.
     *
     * @param key of the keeping, see {@link Keeping#key}
     * @throws Refusal by {@code on} when that day is still to come
     */
    public void tell(YoungPersonId who, String key, KeepingOutcome outcome, LocalDate on, @Nullable String words) {
        LocalDate today = London.today(clock);
        if (on.isAfter(today)) {
            throw new Refusal("on", "endings.keeping.on.wrong");
        }
        Keeping found = reading.of(who).keepings(today).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("what", "endings.keeping.what.missing"));
        if (!found.isOpen()) {
            throw new Refusal("what", "endings.meanwhile");
        }
        UUID id = found.id() == null ? Ids.next() : found.id();
        if (found.id() == null) {
            insert(id, who, found.kind(), found.due(), null);
        }
        int told = db.sql("""
                update endings.keeping set outcome = :outcome, outcome_on = :on, outcome_words = :words, outcome_by = :by,
                  outcome_at = :now
                 where authority_id = (select platform.authority()) and id = :id and outcome is null""")
                .param("outcome", outcome.name())
                .param("on", on)
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (told == 0) {
            throw new NotFound("something to do for " + who);
        }
    }

    /** What waits to be told of by a day, by the keys a form names it with. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> open(YoungPersonId who, LocalDate until) {
        Map<String, LocalDate> open = new LinkedHashMap<>();
        reading.of(who).keepings(London.today(clock)).stream()
                .filter(one -> one.isOpen() && !one.due().isAfter(until))
                .forEach(one -> open.put(one.key(), one.due()));
        return open;
    }

    private void insert(UUID id, YoungPersonId who, KeepingKind kind, LocalDate due, @Nullable String words) {
        db.sql("""
                insert into endings.keeping (authority_id, id, young_person_id, kind, due_on, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :kind, :due, :words, :by, :now) on conflict (authority_id, id) do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", who.value())
                .param("kind", kind.name())
                .param("due", due)
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
