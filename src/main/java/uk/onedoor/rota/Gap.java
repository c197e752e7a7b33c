package uk.onedoor.rota;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A part of a day in which nobody is in a home, by the clock on the wall; {@code until} midnight is the next day's first moment. */
record Gap(LocalDateTime from, LocalDateTime until) {

    /** While one hands over to the next, a few minutes are no gap. */
    private static final Duration HANDING_OVER = Duration.ofMinutes(5);

    /** The gaps of a day, in their order; {@code there} may hold other days and whoever is on the phone, who fills no gap. */
    static List<Gap> of(LocalDate day, Collection<Cover> there) {
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        List<Cover> inOrder = there.stream()
                .filter(one -> one.kind().isInTheHome())
                .sorted(Comparator.comparing(one -> one.hours().begins(one.day())))
                .toList();
        List<Gap> gaps = new ArrayList<>();
        LocalDateTime filled = day.atStartOfDay();
        for (Cover one : inOrder) {
            LocalDateTime begins = one.hours().begins(one.day());
            LocalDateTime ends = one.hours().ends(one.day());
            if (begins.isBefore(end) && ends.isAfter(filled)) {
                add(gaps, filled, begins);
                filled = ends;
            }
        }
        add(gaps, filled, end);
        return List.copyOf(gaps);
    }

    boolean isWholeDay() {
        return Duration.between(from, until).toDays() > 0;
    }

    private static void add(List<Gap> gaps, LocalDateTime from, LocalDateTime until) {
        if (Duration.between(from, until).compareTo(HANDING_OVER) > 0) {
            gaps.add(new Gap(from, until));
        }
    }
}
