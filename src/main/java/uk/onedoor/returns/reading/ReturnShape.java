package uk.onedoor.returns.reading;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All tables of the return, as tables.csv lists them: next year's columns are a line there, not a change here. */
public final class ReturnShape {
    private static final ReturnShape SHIPPED = new ReturnShape(ReferenceTable.rows("tables.csv"));

    private final Map<String, TableShape> tables = new LinkedHashMap<>();
    private final Set<String> columnNames = new TreeSet<>();

    private ReturnShape(List<NamedCsvRecord> rows) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        Map<String, String> titles = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            Column column = column(row);
            columns.computeIfAbsent(row.getField("table"), t -> new ArrayList<>())
                    .add(column);
            titles.put(row.getField("table"), row.getField("title"));
            uses.merge(column.name(), 1, Integer::sum);
        }
        columnNames.addAll(uses.keySet());
        columns.forEach((name, list) -> tables.put(
                name,
                TableShape.of(
                        name,
                        titles.getOrDefault(name, name),
                        list,
                        list.stream()
                                .map(Column::name)
                                .filter(c -> uses.getOrDefault(c, 0) == 1)
                                .collect(Collectors.toSet()))));
    }

    public static ReturnShape shipped() {
        return SHIPPED;
    }

    public List<TableShape> tables() {
        return List.copyOf(tables.values());
    }

    public TableShape table(String name) {
        TableShape shape = tables.get(name);
        if (shape == null) throw new IllegalArgumentException("The return has no table called " + name);
        return shape;
    }

    boolean knowsColumn(String name) {
        return columnNames.contains(name);
    }

    private static Column column(NamedCsvRecord row) {
        return new Column(
                row.getField("column"),
                ColumnKind.of(row.getField("kind")),
                Column.Need.valueOf(row.getField("need").toUpperCase(Locale.ROOT)),
                Years.of(row.getField("first_year"), row.getField("last_year")),
                number(row.getField("lowest"), Integer.MIN_VALUE),
                number(row.getField("highest"), Integer.MAX_VALUE));
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }
}
