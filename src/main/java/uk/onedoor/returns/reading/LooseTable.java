package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rows of a table that come from no file, read cell by cell just as those of a file are. */
public final class LooseTable {
    private LooseTable() {}

    /**
     * Reads rows given as column names with texts; columns the guide does not have are kept aside, those not named are
     * blank.
     *
     * @throws IllegalArgumentException when the return has no such table
     */
    public static ReadTable of(String table, List<Map<String, String>> rows) {
        return read(
                table,
                rows,
                (reader, cells) -> reader.complete(
                        cells.stream().map(cell -> cell == null ? "" : cell).toList()));
    }

    /**
     * The same of rows that somebody else has read: a code is one only in capitals, and an empty text where a code should
     * be is not the same as no text.
     *
     * @throws IllegalArgumentException when the return has no such table
     */
    public static ReadTable verbatim(String table, List<Map<String, String>> rows) {
        return read(table, rows, RowReader::verbatim);
    }

    private static ReadTable read(
            String table, List<Map<String, String>> rows, BiFunction<RowReader, List<@Nullable String>, ReadRow> read) {
        TableShape shape = ReturnShape.shipped().table(table);
        Set<String> heading = new LinkedHashSet<>();
        rows.forEach(row -> row.keySet().forEach(column -> heading.add(Words.columnName(column))));
        Layout layout = Layout.of("", shape, List.copyOf(heading));
        RowReader reader = new RowReader(layout, new Findings());
        List<ReadRow> readRows = new ArrayList<>();
        for (Map<String, String> row : rows) readRows.add(read.apply(reader, cells(row, heading)));
        return new ReadTable(shape, heading, List.of(""), readRows);
    }

    private static List<@Nullable String> cells(Map<String, String> row, Set<String> heading) {
        Map<String, String> named = new LinkedHashMap<>();
        row.forEach((column, text) -> named.put(Words.columnName(column), text));
        List<@Nullable String> cells = new ArrayList<>();
        heading.forEach(column -> cells.add(named.get(column)));
        return cells;
    }
}
