package uk.onedoor.stays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeOption;

/**
 * What asks to be looked at about a stay that goes on: a rule, and nothing that reads.
 *
 * @param again after how many days past the planned end a manager decides again; the first time on the day itself
 * @param longNights from how many nights in a bed of the hub a stay is long
 */
record Stillness(int again, int longNights) {

    /** What asks to be looked at. */
    enum Asks {
        LINE_OF_TODAY,
        DECISION,
        NO_EXIT_PLAN,
        LONG
    }

    /** One thing that asks to be looked at, and since when. */
    record Ask(Asks what, LocalDate since) {}

    /**
     * Everything that asks about a stay; nothing while they are not here, or only visit.
     *
     * @param lastLine the day of the last line why they are still here; {@code lastDecision} that of the last decision past
     *     the planned end
     */
    List<Ask> of(
            Stay stay,
            HomeOption option,
            @Nullable LocalDate lastLine,
            @Nullable LocalDate lastDecision,
            LocalDate today) {
        List<Ask> asks = new ArrayList<>();
        if (!stay.isHere() || stay.reason().kind() == StayKind.VISIT) {
            return asks;
        }
        LocalDate decide = decideOn(stay, lastDecision);
        if (!decide.isAfter(today)) {
            asks.add(new Ask(Asks.DECISION, decide));
        }
        if (option == HomeOption.HUB) {
            if (stay.from().isBefore(today) && !today.equals(lastLine)) {
                asks.add(new Ask(Asks.LINE_OF_TODAY, today));
            }
            if (stay.reason().exitPlan() == null) {
                asks.add(new Ask(Asks.NO_EXIT_PLAN, stay.from()));
            }
            LocalDate isLong = stay.from().plusDays(longNights);
            if (ChronoUnit.DAYS.between(stay.from(), today) >= longNights) {
                asks.add(new Ask(Asks.LONG, isLong));
            }
        }
        return asks;
    }

    /** The planned end; once it was decided past it, so many days after that decision, or the new end where that is sooner. */
    private LocalDate decideOn(Stay stay, @Nullable LocalDate lastDecision) {
        LocalDate end = stay.expected().until();
        if (lastDecision == null) {
            return end;
        }
        LocalDate next = lastDecision.plusDays(again);
        return next.isBefore(end) ? next : end;
    }
}
