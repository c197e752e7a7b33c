package uk.onedoor.town;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and times as people in the town keep them. */
final class Moments {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Moments() {}

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(LONDON).toInstant();
    }

    /** A time within the hours given, to the minute; {@code before} is the first hour no longer allowed. */
    static Instant between(LocalDate day, Dice dice, int from, int before) {
        return at(day, dice.between(from, before - 1), dice.below(60));
    }

    static LocalDate dayOf(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    static boolean working(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean christmas = day.getMonthValue() == 12 && (day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26);
        return !weekend && !christmas && day.getDayOfYear() != 1;
    }

    static LocalDate workingOnOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!working(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    static boolean schoolHoliday(LocalDate day) {
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return month == 8 || (month == 7 && date > 22) || (month == 12 && date > 19) || (month == 1 && date < 5);
    }

    static String season(LocalDate day) {
        int month = day.getMonthValue();
        if (month == 12 || month <= 2) {
            return "winter";
        }
        if (month <= 5) {
            return "spring";
        }
        return month <= 8 ? "summer" : "autumn";
    }
}
