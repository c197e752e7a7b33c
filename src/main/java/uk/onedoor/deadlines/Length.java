package uk.onedoor.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;

/** How long a clock runs, such as 20 working days or 72 hours. */
public record Length(int amount, Unit unit) {

    /** In what a clock is counted. */
    public enum Unit {
        /** Hours that pass, at night, on Sundays, and when the clocks change. */
        HOURS,
        DAYS,
        /** Days that are neither Saturday, Sunday nor bank holiday. */
        WORKING_DAYS,
        WEEKS,
        /** The same day of a later month, or its last day when it has none such. */
        MONTHS
    }

    /** @throws IllegalArgumentException when it is no time at all */
    public Length {
        if (amount < 1) {
            throw new IllegalArgumentException("A clock runs for at least one " + unit);
        }
    }

    boolean isInHours() {
        return unit == Unit.HOURS;
    }

    /** So much after a moment, when counted in hours. */
    Instant after(Instant from) {
        return from.plus(Duration.ofHours(amount));
    }

    /** The last day on which it can be done in time, from a day on which it started. */
    LocalDate after(LocalDate from) {
        return times(1, from);
    }

    /** The day after so many lengths, none of which bends the next: from 31 January by months, the second ends on 31 March. */
    LocalDate times(int times, LocalDate from) {
        return switch (unit) {
            case HOURS -> London.day(London.startOf(from).plus(Duration.ofHours((long) amount * times)));
            case DAYS -> from.plusDays((long) amount * times);
            case WORKING_DAYS -> WorkDays.after(from, amount * times);
            case WEEKS -> from.plusWeeks((long) amount * times);
            case MONTHS -> from.plusMonths((long) amount * times);
        };
    }

    /** As a file or a column holds it: {@code 20 WORKING_DAYS}. */
    @Override
    public String toString() {
        return amount + " " + unit;
    }

    static Length of(String text) {
        String[] parts = text.strip().split(" ", 2);
        return new Length(Integer.parseInt(parts[0]), Unit.valueOf(parts[1]));
    }
}
