package uk.onedoor.returns.rows;

import java.time.LocalDate;
import uk.onedoor.returns.reading.Dates;

/**
 * A day as a return writes it: a date, nothing, or text that is no date.
 *
 * <p>Every comparison with something that is no date is false, so that a cell nobody can read accuses nobody. Days are
 * shared: there is one of each date.
 */
public final class Day {

    /** An empty cell. */
    public static final Day BLANK = new Day("");

    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    private static final int SHARED = 100_000;
    private static final Day[] DATES = new Day[SHARED];
    private static final int NONE = Integer.MIN_VALUE;

    private final int number;
    private final String text;

    private Day(String text) {
        this.number = NONE;
        this.text = text;
    }

    private Day(int number) {
        this.number = number;
        this.text = "";
    }

    public static Day of(LocalDate date) {
        return of((int) date.toEpochDay());
    }

    public static Day of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    /** Text that is no date, kept as it was written. */
    public static Day unreadable(String text) {
        return text.isEmpty() ? BLANK : new Day(text);
    }

    /** Reads dd/mm/yyyy, and yyyy-mm-dd. */
    public static Day read(String text) {
        LocalDate date = Dates.british(text);
        if (date == null) date = Dates.iso(text);
        return date == null ? unreadable(text) : of(date);
    }

    private static Day of(int epochDay) {
        int place = epochDay - (int) EARLIEST.toEpochDay();
        if (place < 0 || place >= SHARED) return new Day(epochDay);
        Day known = DATES[place];
        if (known == null) DATES[place] = known = new Day(epochDay);
        return known;
    }

    public boolean isDate() {
        return number != NONE;
    }

    /** True for an empty cell; false for a date and for text that is none. */
    public boolean isBlank() {
        return this == BLANK;
    }

    /** True for a date and for text that is none. */
    public boolean isGiven() {
        return this != BLANK;
    }

    public boolean isUnreadable() {
        return number == NONE && this != BLANK;
    }

    public boolean isBefore(Day other) {
        return isDate() && other.isDate() && number < other.number;
    }

    public boolean isAfter(Day other) {
        return other.isBefore(this);
    }

    /** The same date; never true of two blanks. */
    public boolean isOn(Day other) {
        return isDate() && number == other.number;
    }

    /** Two dates, and not the same; never true when one of the two is no date. */
    public boolean isNotOn(Day other) {
        return isDate() && other.isDate() && number != other.number;
    }

    public boolean isOnOrBefore(Day other) {
        return isDate() && other.isDate() && number <= other.number;
    }

    public boolean isOnOrAfter(Day other) {
        return other.isOnOrBefore(this);
    }

    /** From the first to the last, both included. */
    public boolean isWithin(Day first, Day last) {
        return isOnOrAfter(first) && isOnOrBefore(last);
    }

    /** Nights from this day to the other, below zero when it lies before; not a number when one of the two is no date. */
    public double daysUntil(Day other) {
        return isDate() && other.isDate() ? (double) other.number - number : Double.NaN;
    }

    /** That many days later; what is no date stays what it is. */
    public Day plusDays(int days) {
        return isDate() ? of(number + days) : this;
    }

    public Day plusMonths(int months) {
        return isDate() ? of(date().plusMonths(months)) : this;
    }

    /** The birthday of that age: somebody born on 29 February has it on 1 March in other years. */
    public Day plusYears(int years) {
        if (!isDate()) return this;
        LocalDate date = date();
        LocalDate later = date.plusYears(years);
        return of(later.getDayOfMonth() == date.getDayOfMonth() ? later : later.plusDays(1));
    }

    /** Whole years from this day, of birth, to the other; -1 when one of the two is no date or the other lies before. */
    public int ageOn(Day other) {
        if (!isOnOrBefore(other)) return -1;
        int years = other.date().getYear() - date().getYear();
        return plusYears(years).isOnOrBefore(other) ? years : years - 1;
    }

    /** The date, or blank or unreadable ones as the far end of time: for putting days in order. */
    public int order() {
        return isDate() ? number : Integer.MAX_VALUE;
    }

    /**
     * The date itself.
     *
     * @throws IllegalStateException when this is no date; ask {@link #isDate} first
     */
    public LocalDate date() {
        if (!isDate()) throw new IllegalStateException("This is no date");
        return LocalDate.ofEpochDay(number);
    }

    /** As the return writes it: dd/mm/yyyy, or the text that is no date, or nothing. */
    @Override
    public String toString() {
        return isDate() ? Dates.british(date()) : text;
    }

    /** Two days are the same when they would be written the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Day day && number == day.number && text.equals(day.text);
    }

    @Override
    public int hashCode() {
        return isDate() ? number : text.hashCode();
    }
}
