package uk.onedoor.endings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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

/** The cliffs that were written down, and what is done about each. */
@Service
@Transactional
public class CliffBook {

    private static final int FURTHEST_YEARS = 15;

    private final JdbcClient db;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    CliffBook(JdbcClient db, People people, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Writes down a day on which much ends at once.
     *
     * @throws Refusal by {@code kind} when it is reckoned anyway, by {@code on} when the day is far off
     */
    public void note(UUID id, YoungPersonId who, CliffKind kind, LocalDate on, String words) {
        people.get(who);
        LocalDate today = London.today(clock);
        if (kind.isReckoned()) {
            throw new Refusal("kind", "endings.cliff.reckoned");
        }
        if (on.isBefore(today.minusYears(1)) || on.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refusal("on", "endings.cliff.on.wrong");
        }
        db.sql("""
                insert into endings.cliff (authority_id, id, young_person_id, kind, on_day, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :kind, :on, :words, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", who.value())
                .param("kind", kind.name())
                .param("on", on)
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What was written down is taken back, with why: another day, or no cliff after all. */
    public void takeBack(YoungPersonId who, UUID cliff, String because) {
        int changed = db.sql("""
                update endings.cliff set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                 where authority_id = (select platform.authority()) and young_person_id = any (:records) and id = :id and withdrawn_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", viewer.get().account())
                .param("because", because)
                .param("records", people.everyRecord(who).toArray(UUID[]::new))
                .param("id", cliff)
                .update();
        if (changed == 0) {
            throw new NotFound("a cliff to take back " + cliff);
        }
    }

    /** What is done about an alarm; it is not asked about any more. */
    public void answer(UUID id, YoungPersonId who, AlarmAbout about, LocalDate on, String words) {
        answer(id, who, about, on, words, false);
    }

    /** What was said when somebody stepped away all the same. */
    void answerOnSteppingAway(YoungPersonId who, AlarmAbout about, LocalDate on, String words) {
        answer(Ids.next(), who, about, on, words, true);
    }

    private void answer(UUID id, YoungPersonId who, AlarmAbout about, LocalDate on, String words, boolean away) {
        people.get(who);
        db.sql("""
                insert into endings.alarm_answer (authority_id, id, young_person_id, about, on_day, words, stepping_away,
                  recorded_by, recorded_at)
                values (:authority, :id, :person, :about, :on, :words, :away, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", who.value())
                .param("about", about.name())
                .param("on", on)
                .param("words", words)
                .param("away", away)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
