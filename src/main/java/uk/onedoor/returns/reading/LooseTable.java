package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        TableShape shape = ReturnShape.shipped().table(table);
        Set<String> heading = new LinkedHashSet<>();
        rows.forEach(row -> row.keySet().forEach(column -> heading.add(Words.columnName(column))));
        Layout layout = Layout.of("", shape, List.copyOf(heading));
        RowReader reader = new RowReader(layout, new Findings());
        List<ReadRow> read = new ArrayList<>();
        for (Map<String, String> row : rows) read.add(reader.complete(cells(row, heading)));
        return new ReadTable(shape, heading, List.of(""), read);
    }

    private static List<String> cells(Map<String, String> row, Set<String> heading) {
        Map<String, String> named = new LinkedHashMap<>();
        row.forEach((column, text) -> named.put(Words.columnName(column), text));
        return heading.stream().map(column -> named.getOrDefault(column, "")).toList();
    }
}
