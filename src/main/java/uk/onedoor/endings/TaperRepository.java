package uk.onedoor.endings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;

/** Writes the steps in which support grows less. */
@Repository
class TaperRepository {

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    TaperRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The step as whoever is looking writes it now. */
    Step step(NewStep asked) {
        return new Step(
                asked.id(),
                asked.from(),
                asked.minutes(),
                asked.agreedWith(),
                asked.saidBy(),
                asked.words(),
                asked.asked(),
                viewer.get().account(),
                clock.instant(),
                null,
                null);
    }

    void replace(UUID step, String because) {
        db.sql("""
                update endings.taper_step set superseded_at = :now, superseded_because = :because
                 where authority_id = (select platform.authority()) and id = :id and superseded_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("because", because)
                .param("id", step)
                .update();
    }

    void insert(YoungPersonId who, Step step) {
        Map<SupportKind, Integer> minutes = step.minutes();
        db.sql("""
                insert into endings.taper_step (authority_id, id, young_person_id, from_on, face_to_face, phone, texts, in_a_group, bed,
                  drop_in, agreed_with, said_by, words, asked_words, recorded_by, recorded_at)
                values (:authority, :id, :person, :from, :face, :phone, :texts, :group, :bed,
                  :dropIn, :with, :said, :words, :asked, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", step.id())
                .param("person", who.value())
                .param("from", step.from())
                .param("face", minutes.get(SupportKind.FACE_TO_FACE))
                .param("phone", minutes.get(SupportKind.PHONE))
                .param("texts", minutes.get(SupportKind.TEXT))
                .param("group", minutes.get(SupportKind.GROUP))
                .param("bed", minutes.get(SupportKind.BED))
                .param("dropIn", minutes.get(SupportKind.DROP_IN))
                .param("with", step.agreedWith())
                .param("said", step.saidBy().name())
                .param("words", step.words())
                .param("asked", step.asked())
                .param("by", step.by())
                .param("now", Timestamp.from(step.at()))
                .update();
    }
}
