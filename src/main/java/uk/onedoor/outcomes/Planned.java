package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.SupportSource.Support;

/**
 * A follow-up as it is planned: derived from the day support began or ended, stored nowhere.
 *
 * @param opensOn the first day it can be done
 * @param closesBefore the day from which the next one is done instead
 */
public record Planned(Phase phase, int months, LocalDate due, LocalDate opensOn, LocalDate closesBefore) {

    /** Whether it is counted from the day support began, or from the day it ended. */
    public enum Phase {
        WITH_US,
        AFTER
    }

    static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

    private static final int EARLY_DAYS = 14;
    private static final int LAST_STAYS_OPEN_DAYS = 92;

    /** Every follow-up of a support, in order. Those that would fall after the end give way to those after leaving. */
    public static List<Planned> of(LocalDate beganOn, @Nullable LocalDate endedOn) {
        List<Planned> plan = new ArrayList<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            Planned planned = at(Phase.WITH_US, i, beganOn);
            if (endedOn == null) {
                plan.add(planned);
            } else if (planned.due().isBefore(endedOn)) {
                plan.add(planned.closingBy(opens(endedOn.plusMonths(1))));
            }
        }
        if (endedOn != null) {
            for (int i = 0; i < MONTHS.size(); i++) {
                plan.add(at(Phase.AFTER, i, endedOn));
            }
        }
        return List.copyOf(plan);
    }

    static List<Planned> of(Support support) {
        return of(support.beganOn(), support.endedOn());
    }

    static Optional<Planned> find(Support support, Phase phase, int months) {
        return of(support).stream()
                .filter(planned -> planned.phase() == phase && planned.months() == months)
                .findFirst();
    }

    /** True on the days it can be done. */
    public boolean openOn(LocalDate day) {
        return !day.isBefore(opensOn) && day.isBefore(closesBefore);
    }

    /** The result of it that holds; null when there is none. */
    @Nullable
    FollowUp among(List<FollowUp> results, Support support) {
        return results.stream()
                .filter(found -> found.holds() && found.beganOn().equals(support.beganOn()) && found.is(this))
                .findFirst()
                .orElse(null);
    }

    private static Planned at(Phase phase, int position, LocalDate from) {
        int months = MONTHS.get(position);
        // Counted from the first day each time, so that a short month in between moves nothing.
        LocalDate due = from.plusMonths(months);
        LocalDate closes = position == MONTHS.size() - 1
                ? due.plusDays(LAST_STAYS_OPEN_DAYS)
                : opens(from.plusMonths(MONTHS.get(position + 1)));
        return new Planned(phase, months, due, opens(due), closes);
    }

    private static LocalDate opens(LocalDate due) {
        return due.minusDays(EARLY_DAYS);
    }

    private Planned closingBy(LocalDate day) {
        return new Planned(phase, months, due, opensOn, day.isBefore(closesBefore) ? day : closesBefore);
    }
}
