package uk.onedoor.returns.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadRow;
import uk.onedoor.returns.reading.ReadTable;

/** Every child of a return, in the order in which the files first name them. */
public final class Roll {
    static final List<List<Row>> NO_ROWS =
            Table.all().stream().map(table -> List.<Row>of()).toList();
    static final Header NO_HEADER = new Header(ReadRow.blank("Header"));

    private final Setting setting;
    private final List<Child> children;
    private final Set<String> tables;
    private final List<Unaligned> unaligned;

    /** A row that does not line up with its heading, so that nothing in it can be told from anything else. */
    public record Unaligned(String file, int row) {}

    private Roll(Setting setting, List<Child> children, Set<String> tables, List<Unaligned> unaligned) {
        this.setting = setting;
        this.children = List.copyOf(children);
        this.tables = Set.copyOf(tables);
        this.unaligned = unaligned;
    }

    /** Sets a return out by child, with last year's beside it when it was given. */
    public static Roll of(ReadReturn read, @Nullable ReadReturn last, Setting setting) {
        return of(read.tables(), last == null ? null : last.tables(), read.isXml() ? setting.asXml() : setting);
    }

    /** The same for tables that are no whole return. */
    public static Roll of(Collection<ReadTable> read, @Nullable Collection<ReadTable> last, Setting given) {
        Setting setting = last == null ? given : given.withLastYear();
        List<Map<String, List<List<Row>>>> grouped = Stream.of(read, last == null ? List.<ReadTable>of() : last)
                .parallel()
                .map(its -> byChild(its, setting))
                .toList();
        Child nobody = new Child("", setting, NO_ROWS, null);
        Map<String, Child> before = new HashMap<>();
        grouped.get(1).forEach((id, rows) -> before.put(id, new Child(id, setting, rows, nobody)));
        List<Child> children = new ArrayList<>(grouped.get(0).size());
        grouped.get(0)
                .forEach((id, rows) -> children.add(new Child(id, setting, rows, before.getOrDefault(id, nobody))));
        Set<String> tables = new HashSet<>();
        read.forEach(table -> tables.add(table.name()));
        return new Roll(setting, children, tables, unaligned(read));
    }

    public Setting setting() {
        return setting;
    }

    public List<Child> children() {
        return children;
    }

    /** The rows of this year's return that are in no child, since they do not line up with their heading. */
    public List<Unaligned> unaligned() {
        return unaligned;
    }

    public boolean has(Table<?> table) {
        return tables.contains(table.name());
    }

    /** The rows of each child by table; the tables are typed side by side. */
    private static Map<String, List<List<Row>>> byChild(Collection<ReadTable> tables, Setting setting) {
        List<List<Row>> typed = tables.parallelStream()
                .map(read -> typed(read, Table.named(read.name()), setting))
                .toList();
        Map<String, List<List<Row>>> rows = new LinkedHashMap<>();
        int place = 0;
        for (ReadTable read : tables) {
            Table<?> table = Table.named(read.name());
            for (Row row : typed.get(place)) add(rows, table, row);
            place++;
        }
        rows.values().forEach(its -> its.replaceAll(List::copyOf));
        return rows;
    }

    private static List<Unaligned> unaligned(Collection<ReadTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.isAligned())
                .map(row -> new Unaligned(row.file(), row.number()))
                .toList();
    }

    private static List<Row> typed(ReadTable read, Table<?> table, Setting setting) {
        List<Row> rows = new ArrayList<>(read.rows().size());
        for (ReadRow row : read.rows()) if (row.isAligned()) rows.add(table.row(row, setting));
        return rows;
    }

    private static void add(Map<String, List<List<Row>>> rows, Table<?> table, Row row) {
        List<List<Row>> its = rows.computeIfAbsent(row.child(), id -> new ArrayList<>(NO_ROWS));
        List<Row> list = its.get(table.place());
        if (list.isEmpty()) its.set(table.place(), list = new ArrayList<>(2));
        list.add(row);
    }
}
