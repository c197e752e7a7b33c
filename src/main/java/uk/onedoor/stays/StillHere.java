package uk.onedoor.stays;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/** Why still here? A line a day from whoever looks after them, and past the planned end a decision of who runs the hub. */
@Service
@Transactional
public class StillHere {

    /** A day's line: why they are still here, and the next step towards a family or a home. */
    public record Line(
            UUID id, LocalDate on, String words, @Nullable String nextStep) {}

    /** What was decided past the planned end, and how they move on. */
    public record Decision(UUID id, LocalDate on, String because, String how) {}

    private final JdbcClient db;
    private final Bookings bookings;
    private final CurrentViewer viewer;
    private final Clock clock;

    StillHere(JdbcClient db, Bookings bookings, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.bookings = bookings;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Writes today's line, under an id made before, so that sending the form twice writes it once. */
    public void tell(UUID id, Stay stay, String words, @Nullable String nextStep) {
        here(stay);
        Viewer by = viewer.get();
        db.sql("""
                insert into stays.still_here (authority_id, id, young_person_id, stay_id, on_day, words, next_step, recorded_by, recorded_at)
                values (:authority, :id, :person, :stay, :on, :words, :next, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", stay.youngPerson().value())
                .param("stay", stay.id().value())
                .param("on", London.today(clock))
                .param("words", words)
                .param("next", nextStep)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * They stay past the planned end until another day.
     *
     * @throws Refusal by {@code until} when the bed is promised to somebody, or the day is none to come
     */
    public void decide(UUID id, Stay stay, LocalDate until, String because, String how) {
        here(stay);
        LocalDate today = London.today(clock);
        if (!until.isAfter(today)) {
            throw new Refusal("until", "stays.until.wrong");
        }
        Viewer by = viewer.get();
        int decided = db.sql("""
                insert into stays.past_the_end (authority_id, id, young_person_id, stay_id, decided_on, because, moves_on_how, decided_by, recorded_at)
                values (:authority, :id, :person, :stay, :on, :because, :how, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", stay.youngPerson().value())
                .param("stay", stay.id().value())
                .param("on", today)
                .param("because", because)
                .param("how", how)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (decided == 1) {
            bookings.until(stay.id(), until);
        }
    }

    /** The last lines, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> lines(StayId stay) {
        return db.sql("""
                select id, on_day, words, next_step from stays.still_here
                 where authority_id = (select platform.authority()) and stay_id = :stay order by on_day desc, recorded_at desc limit 60""")
                .param("stay", stay.value())
                .query((rs, row) -> new Line(
                        rs.getObject("id", UUID.class),
                        rs.getObject("on_day", LocalDate.class),
                        rs.getString("words"),
                        rs.getString("next_step")))
                .list();
    }

    /** Every decision past a planned end, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(StayId stay) {
        return db.sql("""
                select id, decided_on, because, moves_on_how from stays.past_the_end
                 where authority_id = (select platform.authority()) and stay_id = :stay order by decided_on desc, recorded_at desc limit 60""")
                .param("stay", stay.value())
                .query((rs, row) -> new Decision(
                        rs.getObject("id", UUID.class),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getString("because"),
                        rs.getString("moves_on_how")))
                .list();
    }

    private static void here(Stay stay) {
        if (!stay.isHere()) {
            throw new Refusal("", "stays.leaving.not.here");
        }
    }
}
