package uk.onedoor.platform.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which days people work on in England: not Saturdays, Sundays or bank holidays. */
public final class WorkDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    /** By year, its working days by their number in it: the calendar takes long to ask, and is asked often. */
    private static final Map<Integer, BitSet> YEARS = new ConcurrentHashMap<>();

    private WorkDays() {}

    public static boolean is(LocalDate day) {
        return YEARS.computeIfAbsent(day.getYear(), WorkDays::of).get(day.getDayOfYear());
    }

    private static BitSet of(int year) {
        BitSet days = new BitSet();
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).filter(WorkDays::asked).forEach(day -> days.set(day.getDayOfYear()));
        return days;
    }

    private static boolean asked(LocalDate day) {
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
