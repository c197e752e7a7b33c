package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;

/**
 * A week of one home, as it is planned and was worked.
 *
 * @param planned with the day before Monday, whose night runs into it; {@code worked} too; of other homes nothing is kept
 */
record Week(Home home, LocalDate monday, List<Shift> planned, List<Worked> worked, Colleagues colleagues) {

    static final int DAYS = 7;

    Week {
        planned = planned.stream().filter(one -> one.home().equals(home.id())).toList();
        worked = worked.stream().filter(one -> one.home().equals(home.id())).toList();
    }

    List<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    /** The kinds of shift there are in it, in the order of a day. */
    List<ShiftKind> kinds() {
        return Stream.of(ShiftKind.values())
                .filter(kind -> planned.stream().anyMatch(one -> one.kind() == kind && isIn(one.day()))
                        || worked.stream().anyMatch(one -> one.kind() == kind && isIn(one.day())))
                .toList();
    }

    List<Shift> planned(ShiftKind kind, LocalDate day) {
        return planned.stream()
                .filter(one -> one.kind() == kind && one.day().equals(day))
                .toList();
    }

    List<Worked> worked(ShiftKind kind, LocalDate day) {
        return worked.stream()
                .filter(one -> one.kind() == kind && one.day().equals(day))
                .toList();
    }

    /** When nobody is there: in the hub, where somebody always is. Families and other homes have staff when it was agreed. */
    List<Gap> gaps(LocalDate day) {
        return home.option() == HomeOption.HUB && home.isOpenOn(day)
                ? Gap.of(day, Cover.of(planned, worked, colleagues))
                : List.of();
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(DAYS));
    }
}
