package uk.onedoor.returns;

import java.util.List;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.TableShape;

/**
 * The care histories a return tells, child by child, and every row that told nothing, with the reason.
 *
 * <p>A row with an unreadable cell is left off whole: half a fact about a child is worse than none.
 */
public record CareHistories(List<CareHistory> children, List<LeftOff> leftOff) {

    /** A row, or a part of it, that is not on any timeline, and why. */
    public record LeftOff(String file, String table, int row, String why) {}

    public CareHistories {
        children = List.copyOf(children);
        leftOff = List.copyOf(leftOff);
    }

    public static CareHistories of(ReadReturn read) {
        FactSheet sheet = new FactSheet();
        read.table(TableShape.HEADER).ifPresent(table -> table.rows().forEach(sheet::addChild));
        addFacts(read, TableShape.EPISODES, new EpisodeFacts(), sheet);
        addFacts(read, TableShape.REVIEWS, new ReviewFacts(), sheet);
        addFacts(read, TableShape.MISSING, new MissingFacts(), sheet);
        return sheet.histories();
    }

    private static void addFacts(ReadReturn read, String table, RowFacts facts, FactSheet sheet) {
        read.table(table).ifPresent(found -> found.rows().forEach(row -> sheet.addFacts(row, facts)));
    }
}
