package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do to stay close.
 *
 * @param id of its row; null where it was reckoned and nothing came of it yet
 * @param outcome null while nothing came of it
 */
record Keeping(
        @Nullable UUID id,
        KeepingKind kind,
        LocalDate due,
        String words,
        @Nullable KeepingOutcome outcome,
        @Nullable LocalDate outcomeOn,
        String outcomeWords,
        @Nullable UUID by) {

    static Keeping reckoned(KeepingKind kind, LocalDate due) {
        return new Keeping(null, kind, due, "", null, null, "", null);
    }

    boolean isOpen() {
        return outcome == null;
    }

    /** By which a form names it. */
    String key() {
        return kind + " " + due + (id == null || kind.isReckoned() ? "" : " " + id);
    }

    /**
     * All there is to do, in the order of its days: visits so many weeks after they stepped away, each birthday of theirs
     * up to a year from now, and what was written down.
     *
     * @param since from when we stay close; null while we do not
     */
    static List<Keeping> all(
            @Nullable LocalDate since,
            @Nullable LocalDate born,
            Set<Integer> weeks,
            Collection<Keeping> written,
            LocalDate today) {
        List<Keeping> all = new ArrayList<>(written);
        if (since != null) {
            weeks.forEach(week -> addUnlessThere(all, reckoned(KeepingKind.VISIT, since.plusWeeks(week))));
            if (born != null) {
                for (int age = since.getYear() - born.getYear();
                        !born.plusYears(age).isAfter(today.plusYears(1));
                        age++) {
                    LocalDate birthday = born.plusYears(age);
                    if (birthday.isAfter(since)) {
                        addUnlessThere(all, reckoned(KeepingKind.BIRTHDAY, birthday));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(Keeping::due).thenComparing(Keeping::kind));
        return all;
    }

    private static void addUnlessThere(List<Keeping> all, Keeping reckoned) {
        if (all.stream()
                .noneMatch(one -> one.kind() == reckoned.kind() && one.due().equals(reckoned.due()))) {
            all.add(reckoned);
        }
    }
}
