package uk.onedoor.returns.check;

import java.util.List;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rules.Rule;

/**
 * What came of one rule.
 *
 * @param rows the rows that fail it, in the order of the files; of one child together
 * @param why in plain words why it was not asked, or what went wrong; empty otherwise
 */
public record Outcome(Rule rule, Kind kind, List<Row> rows, String why) {

    /** The ways in which the asking of a rule can end. */
    public enum Kind {
        PASSED,
        FAILED,
        /** The return has nothing it could be asked of. */
        NOT_APPLICABLE,
        /** It would have to know something that was not given. */
        COULD_NOT_BE_CHECKED,
        /** The rule itself broke on some child: a fault of this program, not of the return. */
        OUR_FAULT
    }
}
