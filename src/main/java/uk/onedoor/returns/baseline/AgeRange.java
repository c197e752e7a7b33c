package uk.onedoor.returns.baseline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;

/**
 * Whole years of age from the youngest to the oldest, both included.
 *
 * @param youngest 0 when there is no lower end
 * @param oldest {@link #NO_END} when there is no upper end
 */
public record AgeRange(int youngest, int oldest) {

    /** Stands for no upper end. */
    public static final int NO_END = 99;

    /** Every age, and also children whose age nobody can tell. */
    public static final AgeRange ALL = new AgeRange(0, NO_END);

    public static final AgeRange TEN_AND_OVER = new AgeRange(10, NO_END);
    public static final AgeRange TWELVE_TO_SEVENTEEN = new AgeRange(12, 17);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(\\+|-(\\d{1,2}))");

    public AgeRange {
        if (youngest < 0 || oldest < youngest || oldest > NO_END)
            throw new IllegalArgumentException("Ages go from the younger to the older, such as 12-17");
    }

    /**
     * Reads "all", "10+" and "12-17".
     *
     * @throws IllegalArgumentException when the text is none of these, said in plain words
     */
    public static AgeRange of(String text) {
        if (text.equals("all")) return ALL;
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches())
            throw new IllegalArgumentException("Ages are written as in 12-17, 10+ or all, not '" + text + "'");
        int youngest = Integer.parseInt(found.group(1));
        return new AgeRange(youngest, found.group(3) == null ? NO_END : Integer.parseInt(found.group(3)));
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether somebody born on a day is of these ages on another; of a day of birth nobody knows only {@link #ALL} is true. */
    public boolean holds(Day dob, Day on) {
        if (isAll()) return true;
        int age = dob.ageOn(on);
        return age >= youngest && age <= oldest;
    }

    /** Whether a child is of these ages at either end of the year, or nobody can tell. */
    boolean mayHold(Child child) {
        Day dob = child.header().dob();
        return !dob.isDate()
                || holds(dob, child.setting().start())
                || holds(dob, child.setting().end());
    }

    /** The birthday on which somebody comes into the range. */
    Day from(Day dob) {
        return dob.plusYears(youngest);
    }

    /** The birthday on which somebody leaves it. */
    Day until(Day dob) {
        return dob.plusYears(oldest + 1);
    }

    /** As people write it: all, 10+, 12-17. */
    @Override
    public String toString() {
        if (isAll()) return "all";
        return oldest == NO_END ? youngest + "+" : youngest + "-" + oldest;
    }

    /** As it ends the name of a field: 10plus, 12_17; empty for all. */
    String suffix() {
        if (isAll()) return "";
        return oldest == NO_END ? youngest + "plus" : youngest + "_" + oldest;
    }
}
