package uk.onedoor.records;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in which something about one young person may stand.
 *
 * @param relation its name with its schema, such as {@code keywork.note}
 * @param columns those the viewer may read at all
 * @param byPerson true when a column of it names the young person
 * @param ways how else its rows are found
 * @param sections which right opens it; several where a row says itself which
 * @param apart the roles that alone read it; empty where the section says it
 */
record RecordTable(
        String relation,
        List<Column> columns,
        boolean byPerson,
        List<Way> ways,
        Set<String> sections,
        Set<String> apart) {

    /** A column and its type, as the database calls it. */
    record Column(String name, String type) {}

    /** By which column rows hang on somebody, and through which table of theirs; null when it names them itself. */
    record Way(
            String byColumn,
            @Nullable String through,
            @Nullable String throughColumn,
            @Nullable String unlessFilled) {}

    /** The type of a column; text for one nobody knows. */
    String type(String column) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .map(Column::type)
                .findFirst()
                .orElse("text");
    }
}
