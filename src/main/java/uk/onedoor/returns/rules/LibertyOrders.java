package uk.onedoor.returns.rules;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.DolOrder;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on deprivation of liberty orders (DoLO), which the return has from 2026/27. */
final class LibertyOrders {
    /** A children's home, and the kinds of other placement that are made under an order. */
    private static final Set<String> EXPECTED = Set.of("K2", "Z12", "Z13");

    /** Secure homes and custody deprive of liberty by themselves; parents and supported accommodation cannot. */
    private static final Set<String> IMPOSSIBLE = Set.of("K1", "P1", "R5", "K3", "H5", "P2");

    private LibertyOrders() {}

    static void fill(RuleSheet rules) {
        rules.dates("700", Table.DOLO, "DOLO_START");
        rules.dates("701", Table.DOLO, "DOLO_END");
        rules.rows("702", Table.DOLO, (child, order) -> order.end().isOnOrBefore(order.start()));
        rules.rows(
                "703",
                Table.DOLO,
                (child, order) -> order.start().isAfter(child.setting().end()));
        rules.rows(
                "704",
                Table.DOLO,
                (child, order) -> order.end().isDate() && !child.setting().isInYear(order.end()));
        // An order whose end cannot be read is taken to run: nothing shows that it has ended.
        rules.child("705", (child, wrong) -> Spells.ORDERS.overlapping(child, end -> !end.isDate(), wrong));
        rules.child("706", Spells.ORDERS::notCarriedOver);
        rules.childRows("707", Table.DOLO, Spells.ORDERS::outlastsCare);
        rules.rows("708", Table.DOLO, (child, order) -> order.start().isOnOrBefore(order.dob()));
        rules.child("709", inPlacement(place -> !place.isEmpty() && !EXPECTED.contains(place)));
        rules.child("710", inPlacement(IMPOSSIBLE::contains));
    }

    /** Tells the orders that ran during an episode in such a placement, and the episode. */
    private static Rule.OfChild inPlacement(Predicate<String> isWrong) {
        return (child, wrong) -> {
            if (!child.has(Table.DOLO)) return;
            for (Episode episode : child.episodes())
                if (isWrong.test(episode.place())) tellOrdersDuring(child, episode, wrong);
        };
    }

    private static void tellOrdersDuring(Child child, Episode episode, Consumer<Row> wrong) {
        boolean any = false;
        for (DolOrder order : child.rows(Table.DOLO)) {
            if (!ranDuring(order, episode)) continue;
            wrong.accept(order);
            any = true;
        }
        if (any) wrong.accept(episode);
    }

    /** An order that ends on the day a placement begins, or begins on the day it ends, belongs to the other one. */
    private static boolean ranDuring(DolOrder order, Episode episode) {
        return order.start().isDate()
                && episode.decom().isDate()
                && (order.end().isBlank() || order.end().isAfter(episode.decom()))
                && (episode.isOpen() || episode.dec().isAfter(order.start()));
    }
}
