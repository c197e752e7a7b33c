package uk.onedoor.endings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which days on which much ends at once fall together with support that grows less? */
final class Cliffs {

    private Cliffs() {}

    /** Birthdays and what was written down, in the order of their days. */
    static List<Cliff> all(@Nullable LocalDate born, Set<Integer> ages, Collection<Cliff> known) {
        List<Cliff> all = new ArrayList<>(known);
        if (born != null) {
            ages.forEach(age -> all.add(Cliff.birthday(born, age)));
        }
        all.sort(Comparator.comparing(Cliff::on).thenComparing(Cliff::kind));
        return all;
    }

    /** Each cliff within so many weeks of a day on which support grows less, with the nearest such day. */
    static List<Alarm> alarms(List<Cliff> cliffs, Collection<LocalDate> downs, @Nullable LocalDate ends, int weeks) {
        List<Alarm> alarms = new ArrayList<>();
        for (Cliff cliff : cliffs) {
            downs.stream()
                    .filter(down -> isNear(cliff, down, weeks))
                    .min(Comparator.comparing(down -> Math.abs(ChronoUnit.DAYS.between(down, cliff.on()))))
                    .map(down -> new Alarm(cliff, down, down.equals(ends)))
                    .ifPresent(alarms::add);
        }
        return alarms;
    }

    /** The cliffs of the coming weeks where no step to less lies ahead: nobody has agreed how support goes on past them. */
    static List<Alarm> unprepared(List<Cliff> cliffs, Collection<LocalDate> downs, LocalDate today, int weeks) {
        if (downs.stream().anyMatch(down -> !down.isBefore(today))) {
            return List.of();
        }
        return cliffs.stream()
                .filter(cliff -> !cliff.on().isBefore(today) && isNear(cliff, today, weeks))
                .filter(cliff -> downs.stream().noneMatch(down -> isNear(cliff, down, weeks)))
                .map(cliff -> new Alarm(cliff, null, false))
                .toList();
    }

    static boolean isNear(Cliff cliff, LocalDate day, int weeks) {
        return Math.abs(ChronoUnit.DAYS.between(day, cliff.on())) <= 7L * weeks;
    }
}
