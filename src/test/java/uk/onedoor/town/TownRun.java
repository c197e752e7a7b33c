package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The usual town walked day by day once, for all tests that ask questions of it. */
final class TownRun {

    /** A year, then another, and some weeks more. */
    static final int DAYS = 790;

    static final TownRun USUAL = new TownRun();

    final TownPlan plan = TownPlan.usual();
    final TownHistory history = TownHistory.of(plan, TownHistory.USUAL_BEGINNING);
    final Map<LocalDate, List<TownFact>> days = new TreeMap<>();

    private TownRun() {
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = history.begin().plusDays(i);
            days.put(day, history.on(day));
        }
    }

    List<TownFact> all() {
        return days.values().stream().flatMap(List::stream).toList();
    }

    List<TownFact> firstYear() {
        LocalDate end = history.begin().plusDays(365);
        return all().stream()
                .filter(each -> Moments.dayOf(each.at()).isBefore(end))
                .toList();
    }

    <T extends TownFact> List<T> all(Class<T> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The young people with each hub at the end of each day. */
    Map<LocalDate, Map<String, List<String>>> withUs() {
        Map<String, String> hubOf = new HashMap<>();
        Map<LocalDate, Map<String, List<String>>> found = new TreeMap<>();
        days.forEach((day, facts) -> {
            for (TownFact fact : facts) {
                if (fact instanceof TownFact.Allocated it) {
                    hubOf.put(it.youngPerson(), it.hub());
                } else if (fact instanceof TownFact.SteppedAway it) {
                    hubOf.remove(it.youngPerson());
                }
            }
            Map<String, List<String>> now = new HashMap<>();
            hubOf.forEach((who, hub) ->
                    now.computeIfAbsent(hub, any -> new ArrayList<>()).add(who));
            found.put(day, now);
        });
        return found;
    }

    /** Everything of a fact that people will read, without the names of its parts. */
    static String words(TownFact fact) {
        return fact.toString().replaceAll("key=[^,\\]]*", "").replaceAll("\\w+=", "");
    }
}
