package uk.onedoor.platform.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days people work on in England: not Saturdays, Sundays or bank holidays. */
public final class WorkDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private WorkDays() {}

    public static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day, "eng");
    }

    /** So many working days after a day. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int left = workingDays; left > 0; left--) {
            do {
                next = next.plusDays(1);
            } while (!is(next));
        }
        return next;
    }
}
