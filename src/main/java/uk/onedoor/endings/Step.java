package uk.onedoor.endings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.AboutMe.SaidBy;

/**
 * One agreed step: from a day on, so many minutes a week of each kind of support.
 *
 * @param asked the young person's own words, where they asked for it to be quicker than it would be
 * @param supersededBecause why another took its place; null while it holds
 */
public record Step(
        UUID id,
        LocalDate from,
        Map<SupportKind, Integer> minutes,
        String agreedWith,
        SaidBy saidBy,
        String words,
        @Nullable String asked,
        UUID by,
        Instant at,
        @Nullable Instant supersededAt,
        @Nullable String supersededBecause) {

    public boolean holds() {
        return supersededAt == null;
    }

    /** All the minutes of a week. */
    public int total() {
        return Band.total(minutes);
    }

    /** Those of a week that notes tell of. */
    int told() {
        return minutes.entrySet().stream()
                .filter(kind -> kind.getKey().isTold())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    Band.Level level() {
        return new Band.Level(from, total());
    }
}
