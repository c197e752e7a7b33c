package uk.onedoor.returns;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table of the return: its columns in the order of the guide, and those no other table has. */
record TableShape(String name, String title, List<Column> columns, Set<String> ownColumns) {

    static final String HEADER = "Header";
    static final String EPISODES = "Episodes";
    static final String REVIEWS = "Reviews";
    static final String MISSING = "Missing";
    static final String CHILD = "CHILD";

    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).name().equals(column)) return i;
        return -1;
    }

    @Nullable
    Column find(String column) {
        int index = indexOf(column);
        return index < 0 ? null : columns.get(index);
    }

    Years years() {
        return columns.get(0).years();
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
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
