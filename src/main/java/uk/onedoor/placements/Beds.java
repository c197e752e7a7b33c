package uk.onedoor.placements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.placements.HomeKnown.Free;
import uk.onedoor.stays.Availability.BedNight;

/** For how long each home has a bed free from a night on. */
final class Beds {

    private Beds() {}

    /** Each home that has beds of ours, with the bed that is free longest; never counted past {@code until}. */
    static Map<HomeId, Free> free(Collection<Bed> beds, Collection<BedNight> notFree, LocalDate from, LocalDate until) {
        Map<BedId, LocalDate> firstTaken = firstTaken(notFree, from);
        Map<HomeId, Free> free = new HashMap<>();
        beds.stream()
                .sorted(Comparator.comparing(Bed::name)
                        .thenComparing(bed -> bed.id().toString()))
                .forEach(bed -> free.merge(bed.home(), free(bed, firstTaken.get(bed.id()), from, until), Beds::longer));
        return free;
    }

    /** Those of these beds that are free on every night from the first on until that day. */
    static List<Bed> freeAll(Collection<Bed> beds, Collection<BedNight> notFree, LocalDate from, LocalDate until) {
        Map<BedId, LocalDate> firstTaken = firstTaken(notFree, from);
        long nights = ChronoUnit.DAYS.between(from, until);
        return beds.stream()
                .filter(bed -> free(bed, firstTaken.get(bed.id()), from, until).nights() == nights)
                .toList();
    }

    private static Map<BedId, LocalDate> firstTaken(Collection<BedNight> notFree, LocalDate from) {
        Map<BedId, LocalDate> first = new HashMap<>();
        for (BedNight one : notFree) {
            if (!one.night().isBefore(from)) {
                first.merge(one.bed(), one.night(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return first;
    }

    private static Free free(Bed bed, @Nullable LocalDate taken, LocalDate from, LocalDate until) {
        if (!bed.isThereOn(from)) {
            return new Free(1, 0, null);
        }
        LocalDate end = earlier(earlier(until, taken), bed.until());
        long nights = ChronoUnit.DAYS.between(from, end);
        return new Free(1, nights, nights == 0 ? null : bed.name());
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static Free longer(Free one, Free other) {
        Free longer = other.nights() > one.nights() ? other : one;
        return new Free(one.beds() + other.beds(), longer.nights(), longer.bed());
    }
}
