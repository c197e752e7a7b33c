package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Supervisions.Kind;
import uk.onedoor.staff.Supervisions.Note;
import uk.onedoor.staff.Supervisions.Rhythm;
import uk.onedoor.staff.Supervisions.Supervision;
import uk.onedoor.staff.Trainings.Trained;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.staff.WorkDue.Due;
import uk.onedoor.staff.WorkDue.What;
import uk.onedoor.staff.WorkView.Coming;
import uk.onedoor.staff.WorkView.Learned;
import uk.onedoor.staff.WorkView.Met;
import uk.onedoor.staff.WorkView.Said;

/** Tells training, supervision and what is due in words. */
@Component
class LearningShown {

    /** How far ahead somebody is told that a contract ends. */
    static final int ENDS_MONTHS = 6;

    private static final int SOON_WEEKS = 8;
    private static final int MEET_WEEKS = 2;

    private final Trainings trainings;
    private final Supervisions supervisions;
    private final Staff staff;

    LearningShown(Trainings trainings, Supervisions supervisions, Staff staff) {
        this.trainings = trainings;
        this.supervisions = supervisions;
        this.staff = staff;
    }

    /** What is asked of somebody as what they are, and what else they did. */
    List<Learned> learned(Page page, Worker worker) {
        List<Trained> done = trainings.of(worker.id());
        List<Learned> learned = new ArrayList<>();
        for (Training one : trainings.list()) {
            Trained last = done.stream()
                    .filter(did -> did.training().equals(one.id()))
                    .max(Comparator.comparing(Trained::doneOn))
                    .orElse(null);
            if (last != null || one.isFor(worker.roles())) {
                learned.add(learned(page, one, last));
            }
        }
        return learned;
    }

    private static Learned learned(Page page, Training one, @Nullable Trained last) {
        if (last == null) {
            return new Learned(null, one.name(), page.t("staff.trained.never"), null, true);
        }
        LocalDate until = one.validUntil(last.doneOn());
        String how = until == null
                ? page.t("staff.trained.for.good", page.date(last.doneOn()))
                : page.t("staff.trained.until", page.date(last.doneOn()), page.date(until), page.ago(until));
        return new Learned(last.id(), one.name(), how, last.shownBy(), until != null && until.isBefore(page.today()));
    }

    /** When somebody met whom; {@code notes} only where the viewer is one of the two. */
    List<Met> met(Page page, WorkerId worker, boolean notes) {
        List<Supervision> held = notes ? supervisions.between(worker) : supervisions.of(worker);
        List<Note> said = notes ? supervisions.notes(held) : List.of();
        Map<UUID, String> names = staff.names(held.stream()
                .flatMap(one -> List.of(one.with().value(), one.worker().value()).stream())
                .collect(Collectors.toSet()));
        return held.stream()
                .map(one -> new Met(
                        one.id(),
                        page.t("staff.supervision.kind." + one.kind()),
                        names.getOrDefault(one.with().value(), ""),
                        page.date(one.heldOn()),
                        one.staying(),
                        said.stream()
                                .filter(note -> note.supervision().equals(one.id()))
                                .map(note -> new Said(names.getOrDefault(note.author(), ""), note.words()))
                                .toList()))
                .toList();
    }

    /** Which of the two ways is due when, in sentences. */
    List<String> next(Page page, WorkerId worker) {
        Rhythm rhythm = supervisions.rhythm();
        List<Supervision> held = supervisions.of(worker);
        List<String> next = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            held.stream().filter(one -> one.kind() == kind).findFirst().ifPresent(last -> {
                LocalDate by = rhythm.next(kind, last.heldOn(), last.nextOn());
                next.add(page.t("staff.supervision.next." + kind, page.date(by), page.ago(by)));
            });
        }
        return next;
    }

    /** What is due, in words, each as far ahead as there is something to do about it. */
    static List<Coming> coming(Page page, List<Due> due) {
        return due.stream()
                .filter(one -> !one.by().isAfter(told(page.today(), one.what())))
                .map(one -> new Coming(
                        one.worker(),
                        one.name(),
                        what(page, one),
                        page.date(one.by()) + ", " + page.ago(one.by()),
                        link(one),
                        one.by().isBefore(page.today())))
                .toList();
    }

    private static LocalDate told(LocalDate today, What what) {
        return switch (what) {
            case CONTRACT, LAST_DAY -> today.plusMonths(ENDS_MONTHS);
            case SUPERVISION, REFLECTIVE -> today.plusWeeks(MEET_WEEKS);
            case TRAINING, TELLING, FAREWELL, LEAVING_TALK -> today.plusWeeks(SOON_WEEKS);
        };
    }

    private static String what(Page page, Due one) {
        String key = "staff.due." + one.what();
        return one.training() == null ? page.t(key) : page.t(key, one.training());
    }

    private static String link(Due one) {
        String at = "/staff/" + one.worker();
        return switch (one.what()) {
            case TRAINING -> at + "/training";
            case SUPERVISION, REFLECTIVE -> at + "/supervision";
            case LEAVING_TALK -> at + "/leaving-talk";
            case CONTRACT, TELLING, FAREWELL, LAST_DAY -> at;
        };
    }
}
