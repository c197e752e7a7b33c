package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.PlacedForAdoption;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on the decisions that a child should be placed for adoption, and on those that ended them. */
final class AdoptionDecisions {
    private static final Table<PlacedForAdoption> DECISIONS = Table.PLACED_ADOPTION;

    private AdoptionDecisions() {}

    static void fill(RuleSheet rules) {
        rules.dates("115", DECISIONS, "DATE_PLACED");
        rules.dates("116", DECISIONS, "DATE_PLACED_CEASED");
        rules.rows("119", DECISIONS, (child, row) -> isHalfReversed(row));
        rules.codes("120", DECISIONS, "REASON_PLACED_CEASED");
        rules.rows("522", DECISIONS, (child, row) -> row.placed().isAfter(row.ceased()));
        rules.rows(
                "563",
                DECISIONS,
                (child, row) -> isReversed(row) && row.placed().isBlank());
        rules.childRows(
                "184",
                DECISIONS,
                (child, row) -> row.placed().isBefore(child.header().dob()));
        rules.child("579", (child, wrong) -> Spells.DECISIONS.overlapping(child, Day::isBlank, wrong));
        rules.childRows("583", DECISIONS, AdoptionDecisions::staysOpenBeforeAnother);
        rules.child("117", AdoptionDecisions::decidedTooLate);
        rules.child("118", AdoptionDecisions::reversedTooEarly);
        rules.child("1003", AdoptionDecisions::decidedBeforeCare);
    }

    /** Whether a decision was reversed, by its date or by its reason. */
    static boolean isReversed(PlacedForAdoption row) {
        return row.ceased().isGiven() || !row.reasonCeased().isEmpty();
    }

    /** Whether only one of date and reason of the reversal is there. */
    static boolean isHalfReversed(PlacedForAdoption row) {
        return row.ceased().isGiven() == row.reasonCeased().isEmpty();
    }

    private static boolean staysOpenBeforeAnother(Child child, PlacedForAdoption row) {
        if (!row.ceased().isBlank()) return false;
        for (PlacedForAdoption other : child.rows(DECISIONS)) if (other.placed().isAfter(row.placed())) return true;
        return false;
    }

    private static void decidedTooLate(Child child, Consumer<Row> wrong) {
        List<PlacedForAdoption> rows = child.rows(DECISIONS);
        if (rows.isEmpty()) return;
        Optional<Episode> last = child.lastEpisode();
        Day left = last.filter(Episode::endsCare).map(Episode::dec).orElse(Day.BLANK);
        for (PlacedForAdoption row : rows) {
            if (!isAnyAfter(row, child.setting().end()) && !isAnyAfter(row, left)) continue;
            wrong.accept(row);
            last.ifPresent(wrong);
        }
    }

    private static boolean isAnyAfter(PlacedForAdoption row, Day day) {
        return row.placed().isAfter(day) || row.ceased().isAfter(day);
    }

    private static void reversedTooEarly(Child child, Consumer<Row> wrong) {
        List<PlacedForAdoption> rows = child.rows(DECISIONS);
        if (rows.isEmpty()) return;
        Optional<Episode> first =
                child.episodes().stream().filter(e -> !e.isShortBreak()).findFirst();
        Day started = first.map(Episode::decom).orElse(Day.BLANK);
        for (PlacedForAdoption row : rows) {
            Day ceased = row.ceased();
            if (!ceased.isBefore(child.setting().start()) && !ceased.isBefore(started)) continue;
            wrong.accept(row);
            first.ifPresent(wrong);
        }
    }

    private static void decidedBeforeCare(Child child, Consumer<Row> wrong) {
        List<PlacedForAdoption> rows = child.rows(DECISIONS);
        if (rows.isEmpty()) return;
        Optional<Episode> first =
                child.episodes().stream().filter(e -> e.rne().equals("S")).findFirst();
        for (PlacedForAdoption row : rows) {
            if (first.isEmpty() || !row.placed().isBefore(first.get().decom())) continue;
            wrong.accept(row);
            wrong.accept(first.get());
        }
    }
}
