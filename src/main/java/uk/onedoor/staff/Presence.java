package uk.onedoor.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.Absences.Away;

/**
 * How much and until when a worker is here, as far as the viewer may know.
 *
 * @param tenure null where nothing was agreed, or it is not for the viewer to know
 * @param away when they are away in the days that were asked about
 */
public record Presence(Worker worker, @Nullable Tenure tenure, List<Away> away) {

    /** Why somebody is not there, however much they would like to be; in the order in which it is told. */
    public enum Missing {
        GONE,
        LEAVES,
        CONTRACT_ENDS,
        AWAY,
        MOSTLY_AWAY;

        /** False when they come back. */
        public boolean isForGood() {
            return this == GONE || this == LEAVES || this == CONTRACT_ENDS;
        }
    }

    /** The hours of a whole week, as councils agree them: a caseload is what somebody has room for in one. */
    static final BigDecimal WHOLE_WEEK = BigDecimal.valueOf(37);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * For how many usual young people they have room by their hours, in halves: who works half the week has half the room.
     * Where nobody said how many hours, it is a whole week.
     */
    public BigDecimal room() {
        BigDecimal whole = BigDecimal.valueOf(worker.caseload());
        if (tenure == null || tenure.contract().hoursAWeek().compareTo(WHOLE_WEEK) >= 0) {
            return whole;
        }
        BigDecimal halves = whole.multiply(tenure.contract().hoursAWeek())
                .multiply(TWO)
                .divide(WHOLE_WEEK, 0, RoundingMode.HALF_UP);
        return halves.divide(TWO, 1, RoundingMode.UNNECESSARY).stripTrailingZeros();
    }

    /**
     * Why they are not there from one day to another, both among them: not to stay until then, away on the first day, or
     * away on most of them. A week's leave later on takes nobody away.
     */
    public Optional<Missing> missing(LocalDate from, LocalDate until) {
        if (worker.gone()) {
            return Optional.of(Missing.GONE);
        }
        if (worker.leavesOn() != null && worker.leavesOn().isBefore(until)) {
            return Optional.of(Missing.LEAVES);
        }
        if (tenure != null && tenure.until() != null && tenure.until().isBefore(until)) {
            return Optional.of(Missing.CONTRACT_ENDS);
        }
        if (away.stream().anyMatch(one -> one.on(from))) {
            return Optional.of(Missing.AWAY);
        }
        LocalDate end = until.plusDays(1);
        long days = away.stream().mapToLong(one -> days(one, from, end)).sum();
        return 2 * days > ChronoUnit.DAYS.between(from, end) ? Optional.of(Missing.MOSTLY_AWAY) : Optional.empty();
    }

    private static long days(Away one, LocalDate from, LocalDate end) {
        LocalDate went = one.fromOn().isBefore(from) ? from : one.fromOn();
        LocalDate back = one.untilOn() == null || one.untilOn().isAfter(end) ? end : one.untilOn();
        return Math.max(0, ChronoUnit.DAYS.between(went, back));
    }
}
