package uk.onedoor.returns.reading;

import java.time.LocalDate;
import java.time.Month;

/** A year of the return, named by the year it ends: 2026 is 1 April 2025 to 31 March 2026. */
public record CollectionYear(int ends) {

    public CollectionYear {
        if (ends < 1990 || ends > 2100)
            throw new IllegalArgumentException(
                    "A collection year is named by the year it ends, such as 2026, not " + ends);
    }

    public static CollectionYear of(LocalDate day) {
        return new CollectionYear(endingYear(day));
    }

    public static int endingYear(LocalDate day) {
        return day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() + 1 : day.getYear();
    }

    public LocalDate firstDay() {
        return LocalDate.of(ends - 1, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(ends, Month.MARCH, 31);
    }

    public boolean contains(LocalDate day) {
        return endingYear(day) == ends;
    }

    /** As people write it: 2025/26. */
    public String words() {
        return "%d/%02d".formatted(ends - 1, ends % 100);
    }
}
