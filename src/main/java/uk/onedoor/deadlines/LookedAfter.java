package uk.onedoor.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives is a placement in the law's sense only while they are looked after: who comes to stay and is not
 * starts none of its clocks, and who comes into care where they live already starts them that day.
 */
final class LookedAfter {

    private LookedAfter() {}

    /** The facts with every beginning of a placement while they were looked after, and no other. */
    static List<Fact> placements(List<Fact> facts) {
        List<Fact> sorted = new Life(null, facts).facts();
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : sorted) {
            Fact placed = fact.kind() == FactKind.PLACEMENT_BEGAN ? inCare(fact, sorted) : fact;
            if (placed != null) {
                kept.add(placed);
            }
        }
        return kept;
    }

    private static @Nullable Fact inCare(Fact began, List<Fact> facts) {
        boolean inCare = false;
        for (Fact fact : facts) {
            boolean before = !fact.at().isAfter(began.at());
            if (before && fact.kind() == FactKind.LOOKED_AFTER_BEGAN) {
                inCare = true;
            } else if (before && fact.kind() == FactKind.LOOKED_AFTER_ENDED) {
                inCare = false;
            } else if (!before && inCare) {
                return began;
            } else if (fact.kind() == FactKind.PLACEMENT_ENDED && fact.isAbout(began.about()) && !before) {
                return null;
            } else if (!before && fact.kind() == FactKind.LOOKED_AFTER_BEGAN) {
                return at(began, fact.at());
            }
        }
        return inCare ? began : null;
    }

    private static Fact at(Fact began, Instant moment) {
        return new Fact(began.kind(), moment, began.about());
    }
}
