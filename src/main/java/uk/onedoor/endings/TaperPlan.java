package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agreed steps that hold, in the order of their days. */
record TaperPlan(List<Step> steps) {

    TaperPlan {
        steps = steps.stream()
                .filter(Step::holds)
                .sorted(Comparator.comparing(Step::from))
                .toList();
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What is agreed for a day; empty before the first step. */
    Optional<Step> on(LocalDate day) {
        return steps.stream().filter(step -> !step.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    List<Band.Level> levels() {
        return steps.stream().map(Step::level).toList();
    }

    LocalDate begins() {
        return steps.get(0).from();
    }

    /** The days on which support grows less. */
    List<LocalDate> downs() {
        List<LocalDate> downs = new java.util.ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).total() < steps.get(i - 1).total()) {
                downs.add(steps.get(i).from());
            }
        }
        return downs;
    }

    /** The first day without support, where the last step says so. */
    @Nullable
    LocalDate ends() {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        return last == null || last.total() > 0 ? null : last.from();
    }

    /** The whole weeks over which it grew less before a day: none where it never did. */
    long weeksUntil(LocalDate day) {
        return downs().stream()
                .filter(down -> !down.isAfter(day))
                .findFirst()
                .map(first -> java.time.temporal.ChronoUnit.WEEKS.between(first, day))
                .orElse(0L);
    }
}
