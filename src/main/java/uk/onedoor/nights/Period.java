package uk.onedoor.nights;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A month, a quarter or a year of the calendar, as an address says it: 2026-11, 2026-Q4 or 2026. */
record Period(LocalDate first, int months) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** What was asked for, or the month of a day where that is none of these. */
    static Period of(@Nullable String written, LocalDate day) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        if (!parts.matches()) {
            return new Period(day.withDayOfMonth(1), 1);
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(3) != null) {
            return new Period(LocalDate.of(year, Integer.parseInt(parts.group(3)), 1), 1);
        }
        return parts.group(2) == null
                ? new Period(LocalDate.of(year, 1, 1), YEAR)
                : new Period(LocalDate.of(year, QUARTER * Integer.parseInt(parts.group(2)) - 2, 1), QUARTER);
    }

    LocalDate last() {
        return first.plusMonths(months).minusDays(1);
    }

    Period before() {
        return new Period(first.minusMonths(months), months);
    }

    Period after() {
        return new Period(first.plusMonths(months), months);
    }

    /** The month, quarter or year this begins with. */
    Period as(int howMany) {
        return new Period(first.withMonth((first.getMonthValue() - 1) / howMany * howMany + 1), howMany);
    }

    String written() {
        if (months == YEAR) {
            return Integer.toString(first.getYear());
        }
        return months == 1
                ? YearMonth.from(first).toString()
                : first.getYear() + "-Q" + (first.getMonthValue() + 2) / QUARTER;
    }
}
