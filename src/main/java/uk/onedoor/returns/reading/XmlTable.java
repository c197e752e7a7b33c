package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one table as an XML return has them, each with only those columns it names. */
final class XmlTable {
    private final TableShape shape;
    private final Map<String, Integer> heading = new LinkedHashMap<>();
    private final List<String[]> rows = new ArrayList<>();

    XmlTable(TableShape shape) {
        this.shape = shape;
    }

    TableShape shape() {
        return shape;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void add(Map<String, String> row) {
        if (rows.size() >= Limits.ROWS_PER_FILE || heading.size() > Limits.COLUMNS)
            throw new FileRefused(
                    "The file has more rows or columns of %s than any return.".formatted(shape.name()),
                    "Give one year's return for one council.");
        int[] places = new int[row.size()];
        int i = 0;
        for (String column : row.keySet()) {
            Integer known = heading.putIfAbsent(column, heading.size());
            places[i++] = known == null ? heading.size() - 1 : known;
        }
        String[] cells = new String[Arrays.stream(places).max().orElse(-1) + 1];
        i = 0;
        for (String text : row.values()) cells[places[i++]] = text;
        rows.add(cells);
    }

    /** The rows read cell by cell, just as those of a CSV file are. */
    ReadFile read(String file, Findings findings) {
        Layout layout = Layout.of(file, shape, List.copyOf(heading.keySet()));
        RowReader reader = new RowReader(layout, findings);
        List<ReadRow> read = new ArrayList<>(rows.size());
        String[] cells = new String[heading.size()];
        for (String[] row : rows) {
            for (int i = 0; i < cells.length; i++) cells[i] = i < row.length && row[i] != null ? row[i] : "";
            read.add(reader.complete(Arrays.asList(cells)));
        }
        reader.report();
        return new ReadFile(layout, read, findings, true);
    }
}
