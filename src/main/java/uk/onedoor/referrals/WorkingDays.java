package uk.onedoor.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;

/** Which days people work on in England: not Saturdays, Sundays or bank holidays. */
final class WorkingDays {

    /** Until this hour what is asked for today is read today. */
    private static final int READ_TODAY_UNTIL = 16;

    private WorkingDays() {}

    static boolean is(LocalDate day) {
        return WorkDays.is(day);
    }

    /** So many working days after a day. */
    static LocalDate after(LocalDate day, int workingDays) {
        return WorkDays.after(day, workingDays);
    }

    /** By when an ask is read and its person heard from: the next working day, and today when today was asked for. */
    static LocalDate promised(Instant askedAt, HowSoon howSoon) {
        ZonedDateTime asked = askedAt.atZone(London.ZONE);
        LocalDate day = asked.toLocalDate();
        boolean today = howSoon == HowSoon.TODAY && is(day) && asked.getHour() < READ_TODAY_UNTIL;
        return today ? day : after(day, 1);
    }
}
