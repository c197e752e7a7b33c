package uk.onedoor.endings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when does the door stay open for somebody who stepped away: some years, or until a birthday, whichever is later. */
final class DoorOpen {

    private DoorOpen() {}

    static LocalDate until(LocalDate steppedAway, @Nullable LocalDate born, int years, int age) {
        LocalDate byYears = steppedAway.plusYears(years);
        LocalDate byAge = born == null ? byYears : born.plusYears(age);
        return byAge.isAfter(byYears) ? byAge : byYears;
    }
}
