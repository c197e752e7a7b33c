package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Adoption;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.PlacedForAdoption;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on decisions for adoption against the orders, placements and ends of care they belong to. */
final class AdoptionOrders {
    private static final Table<PlacedForAdoption> DECISIONS = Table.PLACED_ADOPTION;

    /** LS under a placement order. */
    private static final String PLACEMENT_ORDER = "E1";

    /** LS under a freeing order, which the placement order followed. */
    private static final String FREEING_ORDER = "D1";

    private static final Set<String> ORDERS = Set.of(PLACEMENT_ORDER, FREEING_ORDER);

    private AdoptionOrders() {}

    static void fill(RuleSheet rules) {
        rules.child("523", AdoptionOrders::decidedOnAnotherDay);
        rules.child("525", AdoptionOrders::adoptedThoughReversed);
        rules.child("551", AdoptionOrders::placedWithoutDecision);
        rules.child("553", (child, wrong) -> orderWithoutDecision(child, PLACEMENT_ORDER, wrong));
        rules.child("555", (child, wrong) -> orderWithoutDecision(child, FREEING_ORDER, wrong));
        rules.child("554", AdoptionOrders::placementOrderBeforeDecision);
        rules.child(
                "556",
                (child, wrong) -> orderBeforeDecision(child, FREEING_ORDER).ifPresent(wrong));
        rules.child("557", AdoptionOrders::leftWithoutReversal);
        rules.child("558", AdoptionOrders::reversedThoughAdopted);
    }

    /** One of several decisions on the right day is enough: earlier ones were reversed. */
    private static void decidedOnAnotherDay(Child child, Consumer<Row> wrong) {
        for (Adoption adoption : child.rows(Table.AD1)) {
            List<PlacedForAdoption> decisions = child.rows(DECISIONS);
            if (decisions.stream().anyMatch(row -> row.placed().isOn(adoption.dateInt()))) continue;
            for (PlacedForAdoption row : decisions)
                if (row.placed().isNotOn(adoption.dateInt())) {
                    wrong.accept(row);
                    wrong.accept(adoption);
                }
        }
    }

    private static void adoptedThoughReversed(Child child, Consumer<Row> wrong) {
        Optional<PlacedForAdoption> reversed =
                latestDecision(child).filter(row -> row.ceased().isGiven());
        if (reversed.isEmpty()) return;
        for (Adoption adoption : child.rows(Table.AD1))
            if (Adopters.tellsAnything(adoption)) {
                wrong.accept(reversed.get());
                wrong.accept(adoption);
            }
    }

    private static void placedWithoutDecision(Child child, Consumer<Row> wrong) {
        for (PlacedForAdoption row : child.rows(DECISIONS)) if (row.placed().isGiven()) return;
        for (Episode episode : child.episodes()) if (CodeSets.ADOPTIVE.contains(episode.place())) wrong.accept(episode);
    }

    /** A decision of which nobody can tell whether it was reversed counts as none. */
    private static void orderWithoutDecision(Child child, String order, Consumer<Row> wrong) {
        List<PlacedForAdoption> decisions = child.rows(DECISIONS);
        for (Episode episode : child.episodes()) {
            if (!episode.ls().equals(order)) continue;
            if (decisions.isEmpty()) wrong.accept(episode);
            for (PlacedForAdoption row : decisions)
                if (row.placed().isBlank() || AdoptionDecisions.isHalfReversed(row)) wrong.accept(row);
        }
    }

    private static void placementOrderBeforeDecision(Child child, Consumer<Row> wrong) {
        Optional<Episode> order = orderBeforeDecision(child, PLACEMENT_ORDER);
        if (order.isEmpty()) return;
        AdoptionPlacements.earliestDecision(child).ifPresent(wrong);
        wrong.accept(order.get());
    }

    /** The first episode under an order, which was made with it, if even the earliest decision came later. */
    private static Optional<Episode> orderBeforeDecision(Child child, String order) {
        Optional<PlacedForAdoption> earliest = AdoptionPlacements.earliestDecision(child);
        if (earliest.isEmpty()) return Optional.empty();
        return child.episodes().stream()
                .filter(episode -> episode.ls().equals(order) && episode.decom().isDate())
                .findFirst()
                .filter(episode -> earliest.get().placed().isAfter(episode.decom()));
    }

    private static void leftWithoutReversal(Child child, Consumer<Row> wrong) {
        List<PlacedForAdoption> decisions = child.rows(DECISIONS);
        for (Episode episode : child.episodes()) {
            if (!leftUnadopted(episode)) continue;
            if (decisions.isEmpty()) wrong.accept(episode);
            for (PlacedForAdoption row : decisions)
                if (row.ceased().isBlank() || row.reasonCeased().isEmpty()) {
                    wrong.accept(row);
                    wrong.accept(episode);
                }
        }
    }

    private static boolean leftUnadopted(Episode episode) {
        boolean wasForAdoption = CodeSets.ADOPTIVE.contains(episode.place()) || ORDERS.contains(episode.ls());
        return wasForAdoption && episode.endsCare() && !AdoptionPlacements.isAdopted(episode);
    }

    private static void reversedThoughAdopted(Child child, Consumer<Row> wrong) {
        Optional<PlacedForAdoption> reversed =
                latestDecision(child).filter(row -> row.ceased().isGiven());
        if (reversed.isEmpty()) return;
        for (Episode episode : child.episodes())
            if (AdoptionPlacements.isAdopted(episode)) {
                wrong.accept(episode);
                wrong.accept(reversed.get());
            }
    }

    /** The decision made last, since a child may be adopted after an earlier one was reversed. */
    private static Optional<PlacedForAdoption> latestDecision(Child child) {
        PlacedForAdoption latest = null;
        for (PlacedForAdoption row : child.rows(DECISIONS))
            if (latest == null || !row.placed().isBefore(latest.placed())) latest = row;
        return Optional.ofNullable(latest);
    }
}
