package uk.onedoor.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.onedoor.platform.time.London;

/**
 * A placement that is to last until 18 is visited more rarely once its first year is over. That it is meant to last is said
 * of the placement that stands on that day, and of no other; that it no longer is, likewise.
 *
 * @see <a href="https://www.legislation.gov.uk/uksi/2010/959/regulation/28">Care Planning, Placement and Case Review
 *     (England) Regulations 2010, regulation 28(2)</a>
 */
final class Lasting {

    private static final Set<FactKind> SAID =
            Set.of(FactKind.PLACEMENT_MEANT_TO_LAST, FactKind.PLACEMENT_NOT_MEANT_TO_LAST);

    private Lasting() {}

    /** The facts, and of each placement from when on it is one that lasts, and from when on it is not. */
    static List<Fact> placements(List<Fact> facts) {
        Life life = new Life(null, facts);
        List<Fact> said = life.of(SAID);
        if (said.isEmpty()) {
            return facts;
        }
        List<Fact> all = new ArrayList<>(facts);
        for (Fact began : life.of(Set.of(FactKind.PLACEMENT_BEGAN))) {
            all.addAll(of(began, ended(began, life), said));
        }
        return all;
    }

    private static Instant ended(Fact began, Life life) {
        return life.of(Set.of(FactKind.PLACEMENT_ENDED)).stream()
                .filter(end -> end.isAbout(began.about()) && end.at().isAfter(began.at()))
                .map(Fact::at)
                .findFirst()
                .orElse(Instant.MAX);
    }

    /** Of what was said in the first year, the last holds when it is over. */
    private static Collection<Fact> of(Fact began, Instant ended, List<Fact> said) {
        Instant year = London.startOf(began.day().plusYears(1));
        Map<Instant, Fact> from = new TreeMap<>();
        for (Fact one : said) {
            if (!one.day().isBefore(began.day()) && one.at().isBefore(ended)) {
                Instant at = one.at().isBefore(year) ? year : one.at();
                FactKind kind = one.kind() == FactKind.PLACEMENT_MEANT_TO_LAST
                        ? FactKind.PLACEMENT_LASTS
                        : FactKind.PLACEMENT_LASTS_NO_LONGER;
                from.put(at, new Fact(kind, at, began.about()));
            }
        }
        return from.values();
    }
}
