package uk.onedoor.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** What young people wait for: from the day it was asked to the day it began. */
@Service
@Transactional
public class Waits {

    private static final String WAIT = """
            select w.id, w.young_person_id, w.what, w.of_whom, w.words, w.asked_on, w.ended_how, w.ended_on, w.ended_because
              from diary.wait w where w.authority_id = (select platform.authority()) and\s""";
    private static final int YEARS = 5;

    private final JdbcClient db;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    Waits(JdbcClient db, People people, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Writes down what is waited for, once however often it is sent.
     *
     * @throws Refusal by {@code askedOn} when that day is to come
     */
    public void begin(Wait asked) {
        checkDay("askedOn", asked.askedOn());
        db.sql("""
                insert into diary.wait (authority_id, id, young_person_id, what, of_whom, words, asked_on, recorded_by, recorded_at)
                values (:authority, :id, :person, :what, :whom, :words, :on, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", asked.id())
                .param("person", asked.youngPerson().value())
                .param("what", asked.what().name())
                .param("whom", asked.ofWhom())
                .param("words", asked.words())
                .param("on", asked.askedOn())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * It began, is not needed any more, or was turned down with why.
     *
     * @throws Refusal by {@code on} when that day is to come or before it was asked, by {@code because} without a reason
     */
    public void end(UUID id, WaitEnd how, LocalDate on, @Nullable String because) {
        Wait before = get(id);
        if (!before.isOpen()) {
            throw new Refusal("", "diary.wait.ended");
        }
        checkDay("on", on);
        if (on.isBefore(before.askedOn())) {
            throw new Refusal("on", "diary.wait.before", before.askedOn());
        }
        if (how == WaitEnd.TURNED_DOWN && because == null) {
            throw new Refusal("because", "diary.wait.because.missing");
        }
        int ended = db.sql("""
                update diary.wait set ended_how = :how, ended_on = :on, ended_because = :because, ended_by = :by, ended_at = :now
                 where authority_id = (select platform.authority()) and id = :id and ended_on is null""")
                .param("how", how.name())
                .param("on", on)
                .param("because", because)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        TooLate.unless(ended);
    }

    @Transactional(readOnly = true)
    public Wait get(UUID id) {
        return db.sql(WAIT + "w.id = :id")
                .param("id", id)
                .query(Waits::read)
                .optional()
                .orElseThrow(() -> new NotFound("wait " + id));
    }

    /** What one young person waits for, the longest first, and what they waited for before. */
    @Transactional(readOnly = true)
    public List<Wait> of(YoungPersonId youngPerson) {
        return db.sql(
                        WAIT
                                + "w.young_person_id = any (:ids) order by w.ended_on desc nulls first, w.asked_on, w.id limit 200")
                .param("ids", people.records(youngPerson).toArray(UUID[]::new))
                .query(Waits::read)
                .list();
    }

    /** What everybody waits for whom the viewer may see, the longest first. */
    @Transactional(readOnly = true)
    public List<Wait> longest() {
        return db.sql(WAIT + "w.ended_on is null order by w.asked_on, w.id limit 300")
                .query(Waits::read)
                .list();
    }

    private void checkDay(String field, LocalDate day) {
        LocalDate today = London.today(clock);
        if (day.isAfter(today)) {
            throw new Refusal(field, "diary.day.to.come");
        }
        if (day.isBefore(today.minusYears(YEARS))) {
            throw new Refusal(field, "diary.day.far");
        }
    }

    private static Wait read(ResultSet rs, int row) throws SQLException {
        String how = rs.getString("ended_how");
        return new Wait(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                WaitsFor.valueOf(rs.getString("what")),
                rs.getString("of_whom"),
                rs.getString("words"),
                rs.getObject("asked_on", LocalDate.class),
                how == null ? null : WaitEnd.valueOf(how),
                rs.getObject("ended_on", LocalDate.class),
                rs.getString("ended_because"));
    }
}
