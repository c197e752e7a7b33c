package uk.onedoor.endings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** How young people find the pace of their endings, and what we answered. */
@Service
@Transactional
public class Paces {

    private final JdbcClient db;
    private final People people;
    private final EndingsReading reading;
    private final CurrentViewer viewer;
    private final Clock clock;

    Paces(JdbcClient db, People people, EndingsReading reading, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.people = people;
        this.reading = reading;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Says how the pace is: a young person themselves, or staff as they were told. Sent twice it is said once. */
    public void say(UUID id, YoungPersonId who, Pace pace, @Nullable String words) {
        Viewer by = viewer.get();
        people.get(who);
        db.sql("""
                insert into endings.pace (authority_id, id, young_person_id, pace, words, said_by, recorded_by, recorded_at)
                values (:authority, :id, :person, :pace, :words, :said, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", who.value())
                .param("pace", pace.name())
                .param("words", words)
                .param("said", by.youngPerson() == null ? SaidBy.WITH_WORKER.name() : SaidBy.YOUNG_PERSON.name())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Answers what was said about the pace, once; the young person reads it. */
    public void answer(YoungPersonId who, UUID pace, String words) {
        get(who, pace);
        int answered = db.sql("""
                update endings.pace set answer = :words, answered_by = :by, answered_at = :now
                 where authority_id = (select platform.authority()) and id = :id and answered_at is null""")
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", pace)
                .update();
        if (answered == 0) {
            throw new Refusal("words", "endings.meanwhile");
        }
    }

    @Transactional(readOnly = true)
    public PaceSaid get(YoungPersonId who, UUID pace) {
        return reading.of(who).paces().stream()
                .filter(one -> one.id().equals(pace))
                .findFirst()
                .orElseThrow(() -> new NotFound("what was said about the pace " + pace));
    }
}
