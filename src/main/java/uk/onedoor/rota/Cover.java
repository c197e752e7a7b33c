package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onedoor.homes.HomeId;
import uk.onedoor.staff.WorkerId;

/** Somebody who is there in a home, or on the phone for it: as it was where that was written down, else as it is planned. */
record Cover(HomeId home, LocalDate day, ShiftKind kind, Hours hours, WorkerId worker, boolean worked) {

    private record Turn(HomeId home, LocalDate day, ShiftKind kind, WorkerId worker) {}

    /**
     * Everybody who is there. A plan counts for nothing once it is written down beside it who came, where they wrote down
     * a shift of that kind themselves, and where they are away or gone.
     */
    static List<Cover> of(Collection<Shift> planned, Collection<Worked> worked, Colleagues colleagues) {
        Set<ShiftId> told =
                worked.stream().map(Worked::shift).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<Turn> wrote = worked.stream()
                .map(one -> new Turn(one.home(), one.day(), one.kind(), one.worker()))
                .collect(Collectors.toSet());
        Stream<Cover> there = worked.stream()
                .map(one -> new Cover(one.home(), one.day(), one.kind(), one.hours(), one.worker(), true));
        Stream<Cover> meant = planned.stream()
                .filter(one -> one.worker() != null && !told.contains(one.id()))
                .map(one -> new Cover(
                        one.home(), one.day(), one.kind(), one.hours(), Objects.requireNonNull(one.worker()), false))
                .filter(one -> !wrote.contains(new Turn(one.home(), one.day(), one.kind(), one.worker())))
                .filter(one -> colleagues.missing(one.worker(), one.day()).isEmpty());
        return Stream.concat(there, meant).toList();
    }

    boolean isOfNight(LocalDate night) {
        return hours.isOfNight(day, night);
    }
}
