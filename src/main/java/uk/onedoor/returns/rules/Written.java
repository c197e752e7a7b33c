package uk.onedoor.returns.rules;

import uk.onedoor.returns.reading.Dates;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Setting;

/** How a cell is written. */
final class Written {
    private Written() {}

    /** True for text that is no date written dd/mm/yyyy: yyyy-mm-dd is read everywhere else, but the return refuses it. */
    static boolean isNoDate(Row row, String column) {
        String text = row.says(column);
        return !text.isEmpty() && Dates.british(text) == null;
    }

    /** True for text that is no code of its column in the year. */
    static boolean isNoCode(Row row, String column, Setting setting) {
        return isGiven(row, column) && !setting.isCode(row.table(), column, row.says(column));
    }

    static boolean isBlank(Row row, String column) {
        return row.says(column).isEmpty();
    }

    static boolean isGiven(Row row, String column) {
        return !isBlank(row, column);
    }
}
