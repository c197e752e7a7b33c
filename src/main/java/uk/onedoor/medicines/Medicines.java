package uk.onedoor.medicines;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.medicines.Medicine.Label;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Keeps the medicines of young people and what was done with them. */
@Service
@Transactional
public class Medicines {

    private final MedicineRepository kept;
    private final CurrentViewer viewer;
    private final Clock clock;

    Medicines(MedicineRepository kept, CurrentViewer viewer, Clock clock) {
        this.kept = kept;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Those of these records, those still taken first. */
    @Transactional(readOnly = true)
    List<Course> of(Collection<UUID> records) {
        return kept.of(records);
    }

    /** @throws NotFound when none such stands among these records */
    @Transactional(readOnly = true)
    Course get(Collection<UUID> records, UUID medicine) {
        return kept.find(medicine).stream()
                .filter(one -> records.contains(one.medicine().record().value()))
                .findFirst()
                .orElseThrow(() -> new NotFound("a medicine " + medicine));
    }

    /** Keeps a medicine as its label says; the same id again is the same medicine. */
    public void add(UUID id, YoungPersonId person, Label label) {
        kept.add(id, person, label);
    }

    /**
     * Keeps what was done with a medicine. Whoever gives one that was given just before hears it and says why it was again.
     *
     * @throws NotFound when no such medicine is among these records
     * @throws Refusal by the field for what is missing, by {@code again} where it was given just before, by {@code time} for
     *     what is still to come, and without a field when the medicine has ended
     */
    public void write(Collection<UUID> records, UUID medicine, NewHandling done) {
        kept.hold(medicine);
        Course course = get(records, medicine);
        if (course.handlings().stream().anyMatch(one -> one.id().equals(done.id()))) {
            return; // the same sent twice
        }
        check(course, done);
        String words = done.again() == null ? done.words() : join(done.words(), done.again());
        kept.add(done.withWords(words), course.medicine());
    }

    private void check(Course course, NewHandling done) {
        if (!course.medicine().isTaken() && Handled.GIVING.contains(done.kind())) {
            throw new Refusal("", "medicines.ended.already");
        }
        if (done.at().isAfter(clock.instant())) {
            throw new Refusal("time", "medicines.time.to.come");
        }
        checkAmount(done);
        if (done.words() == null && done.kind().saysWhy()) {
            throw new Refusal("words", "medicines.words.why");
        }
        if (done.witness() == null
                && done.kind().counts()
                && course.medicine().label().controlled()) {
            throw new Refusal("witness", "medicines.witness.missing");
        }
        if (done.witness() != null && done.witness().equals(viewer.get().account())) {
            throw new Refusal("witness", "medicines.witness.self");
        }
        if (done.kind() == Handled.GIVEN && done.again() == null) {
            course.givenNear(done.at()).ifPresent(near -> {
                throw new Refusal("again", "medicines.again.missing", near.by(), MedicineWords.time(near.at()));
            });
        }
    }

    private static void checkAmount(NewHandling done) {
        BigDecimal amount = done.amount();
        if (!done.kind().counts()) {
            if (amount != null) {
                throw new Refusal("amount", "medicines.amount.not");
            }
            return;
        }
        if (amount == null) {
            throw new Refusal("amount", "medicines.amount.missing");
        }
        boolean none = done.kind() == Handled.COUNTED ? amount.signum() < 0 : amount.signum() <= 0;
        if (none || !Amounts.fits(amount)) {
            throw new Refusal("amount", "medicines.amount.range");
        }
    }

    private static String join(@Nullable String words, String again) {
        return words == null ? again : words + "\n" + again;
    }

    /**
     * Ends a medicine: nothing is given of it any more, and what is left goes back.
     *
     * @throws Refusal by {@code endedOn} when it ended already, or before it began
     */
    void end(Collection<UUID> records, UUID medicine, LocalDate on, String because) {
        Medicine one = get(records, medicine).medicine();
        if (on.isBefore(one.label().beganOn())) {
            throw new Refusal("endedOn", "medicines.end.before");
        }
        if (!kept.end(one.id(), on, because)) {
            throw new Refusal("endedOn", "medicines.ended.already");
        }
    }

    /**
     * Takes a medicine back that was written down wrongly.
     *
     * @throws NotFound when no such stands
     */
    void takeBack(Collection<UUID> records, UUID medicine, String because) {
        if (!kept.takeBack(true, get(records, medicine).medicine().id(), because)) {
            throw new NotFound("a medicine " + medicine);
        }
    }

    /**
     * Takes one thing back that was not done so; it stays to be read.
     *
     * @throws NotFound when no such stands
     */
    void takeBack(Collection<UUID> records, UUID medicine, UUID handling, String because) {
        Handling one = handling(get(records, medicine), handling);
        if (!kept.takeBack(false, one.id(), because)) {
            throw new NotFound("a handling " + handling);
        }
    }

    /**
     * The viewer says that they stood beside.
     *
     * @throws NotFound when they were not named, or it does not stand
     */
    public void confirm(Collection<UUID> records, UUID medicine, UUID handling, UUID id) {
        Course course = get(records, medicine);
        Handling one = handling(course, handling);
        Handling.Witness witness = one.witness();
        if (witness == null || !witness.account().equals(viewer.get().account())) {
            throw new NotFound("a witness of " + handling);
        }
        kept.confirm(id, course.medicine(), handling);
    }

    /** @throws NotFound when no such stands */
    static Handling handling(Course course, UUID handling) {
        return course.handlings().stream()
                .filter(one -> one.id().equals(handling) && one.stands())
                .findFirst()
                .orElseThrow(() -> new NotFound("a handling " + handling));
    }
}
