package uk.onedoor.returns.baseline;

import java.util.List;
import uk.onedoor.returns.rows.Row;

/**
 * One number of a measure.
 *
 * @param key which part of the measure it is, such as foster; empty when the measure is a single number
 * @param value the number, in the unit of the measure
 * @param rows the rows of the return it rests on
 */
public record Figure(String key, double value, List<Row> rows) {

    /** How many children stand behind it. */
    public long children() {
        return rows.stream().map(Row::child).distinct().count();
    }
}
