package uk.onedoor.referrals;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import uk.onedoor.platform.time.London;

/** Which days people work on in England: not Saturdays, Sundays or bank holidays. */
final class WorkingDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    /** Until this hour what is asked for today is read today. */
    private static final int READ_TODAY_UNTIL = 16;

    private WorkingDays() {}

    static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day, "eng");
    }

    /** So many working days after a day. */
    static LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int left = workingDays; left > 0; left--) {
            do {
                next = next.plusDays(1);
            } while (!is(next));
        }
        return next;
    }

    /** By when an ask is read and its person heard from: the next working day, and today when today was asked for. */
    static LocalDate promised(Instant askedAt, HowSoon howSoon) {
        ZonedDateTime asked = askedAt.atZone(London.ZONE);
        LocalDate day = asked.toLocalDate();
        boolean today = howSoon == HowSoon.TODAY && is(day) && asked.getHour() < READ_TODAY_UNTIL;
        return today ? day : after(day, 1);
    }
}
