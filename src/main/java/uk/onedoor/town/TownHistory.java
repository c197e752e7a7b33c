package uk.onedoor.town;

import java.time.LocalDate;
import java.util.List;

/** What happened in the town on a day, from its beginning onwards without end. */
public final class TownHistory {

    /** The day the usual town begins. */
    public static final LocalDate USUAL_BEGINNING = LocalDate.of(2025, 10, 1);

    private final TownPlan plan;
    private final LocalDate begin;

    private TownHistory(TownPlan plan, LocalDate begin) {
        this.plan = plan;
        this.begin = begin;
    }

    public static TownHistory usual() {
        return of(TownPlan.usual(), USUAL_BEGINNING);
    }

    public static TownHistory of(TownPlan plan, LocalDate begin) {
        return new TownHistory(plan, begin);
    }

    public LocalDate begin() {
        return begin;
    }

    public TownPlan plan() {
        return plan;
    }

    /** The facts of one day in the order they happened; none before the town begins. */
    public List<TownFact> on(LocalDate day) {
        return List.of();
    }

    /** Everyone somebody has asked about or who is with a hub by the end of that day. */
    public List<TownYoungPerson> knownBy(LocalDate day) {
        return List.of();
    }

    public TownYoungPerson youngPerson(String key) {
        throw new IllegalArgumentException("Nobody in the town has the key " + key);
    }
}
