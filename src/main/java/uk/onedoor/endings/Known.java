package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one young person's endings, read at once. */
record Known(
        Numbers numbers,
        @Nullable LocalDate born,
        List<Step> steps,
        List<PaceSaid> paces,
        Map<LocalDate, Map<SupportKind, Integer>> real) {

    Plan plan() {
        return new Plan(steps);
    }

    /** The minutes notes tell of, week by week, from their Mondays. */
    Map<LocalDate, Integer> realByWeek() {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        real.forEach((week, kinds) -> weeks.put(week, Band.total(kinds)));
        return weeks;
    }

    @Nullable
    Drift drift(LocalDate today) {
        return Drift.before(today, plan(), realByWeek());
    }

    /** Gathers the rows as they are read. */
    static final class Gathering {

        Numbers numbers = Numbers.usual();

        @Nullable
        LocalDate born;

        final List<Step> steps = new java.util.ArrayList<>();
        final List<PaceSaid> paces = new java.util.ArrayList<>();
        final Map<LocalDate, Map<SupportKind, Integer>> real = new TreeMap<>();

        void add(LocalDate week, @Nullable SupportKind kind, int minutes) {
            if (kind != null) {
                real.computeIfAbsent(week, first -> new EnumMap<>(SupportKind.class))
                        .merge(kind, minutes, Integer::sum);
            }
        }

        Known known() {
            return new Known(numbers, born, steps, paces, real);
        }
    }
}
