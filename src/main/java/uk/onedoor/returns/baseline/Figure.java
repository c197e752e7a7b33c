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
    private static final double HUNDREDTHS = 100;

    /** The number, whole where it is whole and otherwise rounded to hundredths. */
    public Number number() {
        if (value == Math.rint(value)) return (long) value;
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }

    /** How many children stand behind it. */
    public long children() {
        return rows.stream().map(Row::child).distinct().count();
    }
}
