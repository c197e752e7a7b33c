package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.carers.Due.What;
import uk.onedoor.staff.Trainings.Training;

/**
 * What is due of one household: a rule, and nothing that reads. Known are its story, the parts people have in it, what was
 * asked about them, when each last did each training, and the council's list.
 */
record DueRules(
        HouseholdId household,
        Story story,
        List<Part> parts,
        List<SuitabilityCheck> checks,
        List<Trained> trained,
        List<Training> list,
        Rhythm rhythm) {

    /** What is due up to a day, the first first; of a family that is not with us nothing is. */
    List<Due> until(LocalDate today, LocalDate day) {
        if (!story.approvalHoldsOn(today)) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        add(due, What.REVIEW, null, null, story.reviewDue(today, rhythm));
        story.last(Step.Kind.APPROVED, today).ifPresent(step -> add(due, What.APPROVAL_ENDS, null, null, step.until()));
        story.breakOn(today).ifPresent(rest -> add(due, What.BACK, null, null, rest.until()));
        checksEnd(due, null);
        for (Part part : parts) {
            if (part.holdsOn(today)) {
                checksEnd(due, part.human());
                if (part.kind().isApproved()) {
                    trainings(due, part.human());
                }
            }
        }
        return due.stream()
                .filter(one -> !one.by().isAfter(day))
                .sorted(Comparator.comparing(Due::by).thenComparing(Due::what))
                .toList();
    }

    private void checksEnd(List<Due> due, @Nullable Human human) {
        Map<SuitabilityCheck.Kind, LocalDate> ends = new EnumMap<>(SuitabilityCheck.Kind.class);
        checks.stream()
                .filter(one -> Objects.equals(one.human(), human == null ? null : human.id()))
                .forEach(one -> {
                    LocalDate until = end(one);
                    if (until == null) {
                        if (one.answer() != null) {
                            ends.remove(one.kind());
                        }
                    } else {
                        ends.merge(one.kind(), until, (a, b) -> a.isAfter(b) ? a : b);
                    }
                });
        ends.forEach((kind, until) -> add(due, What.CHECK_ENDS, human, kind.name(), until));
    }

    /** The last day a check holds: as it said, a DBS else after so many years; null for one that is out or holds for good. */
    private @Nullable LocalDate end(SuitabilityCheck check) {
        SuitabilityCheck.Answer answer = check.answer();
        if (answer == null || answer.validUntil() != null) {
            return answer == null ? null : answer.validUntil();
        }
        return check.kind() == SuitabilityCheck.Kind.DBS ? answer.cameBackOn().plusYears(rhythm.dbsYears()) : null;
    }

    /** What is for everybody on the council's list: again when it runs out, the first time by the first review. */
    private void trainings(List<Due> due, Human human) {
        for (Training training : list) {
            if (training.rests() || !training.roles().isEmpty()) {
                continue;
            }
            Optional<LocalDate> done = trained.stream()
                    .filter(one ->
                            one.human().equals(human.id()) && one.training().equals(training.id()))
                    .map(Trained::doneOn)
                    .max(Comparator.naturalOrder());
            Integer months = training.monthsValid();
            LocalDate by = done.isEmpty()
                    ? firstReview()
                    : months == null ? null : done.get().plusMonths(months);
            add(due, What.TRAINING, human, training.name(), by);
        }
    }

    private @Nullable LocalDate firstReview() {
        return story.current().stream()
                .filter(step -> step.kind() == Step.Kind.APPROVED)
                .findFirst()
                .map(step -> step.on().plusMonths(rhythm.reviewMonths()))
                .orElse(null);
    }

    private void add(List<Due> due, What what, @Nullable Human human, @Nullable String which, @Nullable LocalDate by) {
        if (by != null) {
            due.add(new Due(what, household, human, which, by));
        }
    }
}
