package uk.onedoor.endings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** How a young person's support grows less: steps agreed with them, none too much at once unless they ask for it. */
@Service
@Transactional
public class Tapers {

    private static final int FURTHEST_YEARS = 15;

    private final JdbcClient db;
    private final EndingsReading reading;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    Tapers(JdbcClient db, EndingsReading reading, People people, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.reading = reading;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The steps that hold, in the order of their days. */
    @Transactional(readOnly = true)
    public List<Step> of(YoungPersonId who) {
        return reading.of(who).plan().steps();
    }

    /**
     * Agrees a step. One that held from the same day is replaced.
     *
     * @throws Refusal by {@code asked} when it is too much at once and the young person has not asked for it
     */
    public void agree(NewStep asked) {
        turn(asked.youngPerson());
        Known known = reading.of(asked.youngPerson());
        if (known.steps().stream().anyMatch(step -> step.id().equals(asked.id()))) {
            return;
        }
        check(asked, known);
        Step step = new Step(
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
        List<Step> then = new ArrayList<>(known.plan().steps());
        then.removeIf(one -> one.from().equals(asked.from()));
        then.add(step);
        inTheBand(known, new Plan(then), asked.asked());
        known.plan().steps().stream()
                .filter(one -> one.from().equals(asked.from()))
                .forEach(one -> replace(one.id(), asked.words()));
        insert(asked.youngPerson(), step);
    }

    /**
     * Takes a step out of the plan, with why; its row stays.
     *
     * @throws Refusal by {@code asked} when what is left is too much at once and the young person has not asked for it
     */
    public void takeOut(YoungPersonId who, UUID step, String because, @Nullable String asked) {
        turn(who);
        Known known = reading.of(who);
        Step found = known.steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + step));
        if (!found.holds()) {
            throw new Refusal("because", "endings.meanwhile");
        }
        List<Step> then = new ArrayList<>(known.plan().steps());
        then.remove(found);
        inTheBand(known, new Plan(then), asked);
        replace(step, asked == null ? because : because + "\n\n" + asked);
    }

    private void check(NewStep asked, Known known) {
        people.get(asked.youngPerson());
        java.time.LocalDate today = uk.onedoor.platform.time.London.today(clock);
        if (asked.from().isBefore(today.minusYears(1)) || asked.from().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refusal("from", "endings.step.from.wrong");
        }
        if (known.plan().isEmpty() && Band.total(asked.minutes()) == 0) {
            throw new Refusal("faceToFace", "endings.step.first");
        }
    }

    /** What was too much at once before, and is as it was, was asked for then. */
    private static void inTheBand(Known known, Plan then, @Nullable String asked) {
        Band band = known.numbers().band();
        List<Band.Abrupt> before = band.in(known.plan().levels());
        List<Band.Abrupt> now = band.in(then.levels());
        now.removeAll(before);
        if (now.isEmpty() || asked != null) {
            return;
        }
        Band.Abrupt first = now.get(0);
        throw new TooAbrupt(first, nearest(then, first), known.numbers());
    }

    private static Map<SupportKind, Integer> nearest(Plan then, Band.Abrupt abrupt) {
        Step step = then.on(abrupt.on()).orElseThrow();
        Step highest = then.steps().stream()
                .filter(one -> one.from().isBefore(abrupt.on()) && one.total() == abrupt.highest())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return Band.nearest(highest.minutes(), step.minutes(), abrupt);
    }

    private void replace(UUID step, String because) {
        db.sql("""
                update endings.taper_step set superseded_at = :now, superseded_because = :because
                 where authority_id = (select platform.authority()) and id = :id and superseded_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("because", because)
                .param("id", step)
                .update();
    }

    private void insert(YoungPersonId who, Step step) {
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

    /** Two who change one plan at once would each be within the band, and together not. */
    private void turn(YoungPersonId who) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "endings.step " + who)
                .query((rs, row) -> true)
                .list();
    }
}
