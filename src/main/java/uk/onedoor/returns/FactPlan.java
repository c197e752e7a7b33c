package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a reading does to the facts that hold: which are new, which replace another, which it merely tells again. */
final class FactPlan {

    /** A fact that holds now, with the latest year's return that told it so. */
    record Held(UUID id, String key, String hash, int toldYear, boolean gone) {}

    /** A fact this return tells, of which child. */
    record Told(String child, CareFact fact) {}

    /** What a return speaks of: the tables it has, and the key of every fact in it, kept or not. */
    record Named(Set<String> tables, Set<String> keys) {

        /** True when the fact should be in one of its tables and is not; of tables that were not given it says nothing. */
        boolean isSilentOn(Held fact) {
            return tables.contains(fact.key().substring(0, fact.key().indexOf('/'))) && !keys.contains(fact.key());
        }
    }

    private final int year;
    private final List<Told> added = new ArrayList<>();
    private final List<UUID> superseded = new ArrayList<>();
    private final List<UUID> toldAgain = new ArrayList<>();
    private final List<UUID> gone = new ArrayList<>();
    private int same;
    private int older;

    private FactPlan(int year) {
        this.year = year;
    }

    /**
     * @param told facts of the children kept
     * @param held what holds of these children, by key
     * @param ofThisYear what holds and was told by this very year's return, of any child
     * @param named what the return speaks of
     */
    static FactPlan of(Collection<Told> told, Map<String, Held> held, List<Held> ofThisYear, Named named, int year) {
        FactPlan plan = new FactPlan(year);
        for (Told one : told) {
            Held before = held.get(one.fact().key());
            if (before == null) plan.added.add(one);
            else if (before.hash().equals(one.fact().contentHash())) plan.again(before);
            else plan.otherwise(one, before);
        }
        ofThisYear.stream()
                .filter(before -> !before.gone() && named.isSilentOn(before))
                .forEach(before -> plan.gone.add(before.id()));
        return plan;
    }

    private void again(Held before) {
        same++;
        boolean newerYear = before.toldYear() < year;
        boolean back = before.gone() && before.toldYear() == year;
        if (newerYear || back) toldAgain.add(before.id());
    }

    /** The newest return that tells of an event is believed. */
    private void otherwise(Told one, Held before) {
        if (before.toldYear() > year) {
            older++;
            return;
        }
        superseded.add(before.id());
        added.add(one);
    }

    List<Told> added() {
        return added;
    }

    List<UUID> superseded() {
        return superseded;
    }

    List<UUID> toldAgain() {
        return toldAgain;
    }

    List<UUID> gone() {
        return gone;
    }

    int same() {
        return same;
    }

    int changed() {
        return superseded.size();
    }

    int fresh() {
        return added.size() - superseded.size();
    }

    int older() {
        return older;
    }
}
