package uk.onedoor.returns.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One table of the return: its columns in the order of the guide, and those no other table has. */
public record TableShape(
        String name, String title, List<Column> columns, Set<String> ownColumns, Map<String, Integer> positions) {

    public static final String HEADER = "Header";
    public static final String EPISODES = "Episodes";
    public static final String REVIEWS = "Reviews";
    public static final String MISSING = "Missing";
    public static final String CHILD = "CHILD";

    static TableShape of(String name, String title, List<Column> columns, Set<String> ownColumns) {
        Map<String, Integer> positions = new HashMap<>();
        for (Column column : columns) positions.put(column.name(), positions.size());
        return new TableShape(name, title, List.copyOf(columns), Set.copyOf(ownColumns), positions);
    }

    public int indexOf(String column) {
        return positions.getOrDefault(column, -1);
    }

    public Years years() {
        return columns.get(0).years();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The columns that tell one row of a child from another, the child's own number first. */
    public List<String> keys() {
        return columns.stream().filter(Column::isKey).map(Column::name).toList();
    }

    List<String> keysNotIn(Set<String> seen) {
        return columns.stream()
                .filter(Column::isKey)
                .map(Column::name)
                .filter(name -> !seen.contains(name))
                .toList();
    }

    long ownColumnsIn(Set<String> seen) {
        return ownColumns.stream().filter(seen::contains).count();
    }

    boolean isWholeIn(Set<String> seen) {
        return seen.containsAll(names());
    }
}
