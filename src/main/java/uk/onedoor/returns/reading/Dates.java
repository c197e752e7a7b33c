package uk.onedoor.returns.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the return writes them, dd/mm/yyyy and nothing looser, with ISO dates told apart. */
public final class Dates {
    private static final int LENGTH = 10;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final Pattern PART_DATE = Pattern.compile("ZZ/(?:0[1-9]|1[0-2])/\\d{4}|ZZ/ZZ/(?:\\d{4}|ZZZZ)");

    private Dates() {}

    /** Reads 31/03/2026, or null. */
    public static @Nullable LocalDate british(String text) {
        if (text.length() != LENGTH || text.charAt(2) != '/' || text.charAt(5) != '/') return null;
        return date(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
    }

    /** Reads 2026-03-31, or null. */
    public static @Nullable LocalDate iso(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') return null;
        return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    public static boolean isPartDate(String text) {
        return PART_DATE.matcher(text).matches();
    }

    public static String british(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        return (day < 10 ? "0" : "") + day + (month < 10 ? "/0" : "/") + month + "/" + date.getYear();
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null;
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
