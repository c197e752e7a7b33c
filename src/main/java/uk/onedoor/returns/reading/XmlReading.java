package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The reading of a return that is one XML file ({@code <EXPSSDA903><CHILD><HEADER>..}, DfE's XML schema 3.3.0), into the
 * same tables as its CSV files give; used once.
 *
 * <p>An element with elements within is a row of the table whose columns they are: AREVIEW of Reviews, EPISODE of Episodes.
 * Adoption and care leavers' facts stand flat in the header. UASC and DUC stay on the header's row, since that is where such
 * a return tells them, and a child marked UASC has a row in that table as well.
 */
final class XmlReading {
    private static final String ROOT = "EXPSSDA903";
    private static final String HEADER_ELEMENT = "HEADER";
    private static final String UASC = "UASC";
    private static final String DUC = "DUC";

    /** What the XML calls otherwise than the CSV files do. */
    private static final Map<String, String> OTHER_NAMES = Map.of("CHILDID", TableShape.CHILD, "PL", "PLACE");

    /** What each table repeats of the header. */
    private static final List<String> REPEATED = List.of(TableShape.CHILD, "SEX", "DOB");

    private static final Set<String> EXPECTED_EXTRAS = Set.of(UASC, DUC);

    private final String file;
    private final Findings findings = new Findings();
    private final Map<String, XmlTable> tables = new LinkedHashMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int children;

    private XmlReading(String file) {
        this.file = file;
        ReturnShape.shipped().tables().forEach(shape -> tables.put(shape.name(), new XmlTable(shape)));
    }

    static List<ReadFile> of(String file, FileText text) {
        return new XmlReading(file).read(text);
    }

    private List<ReadFile> read(FileText text) {
        if (text.notice() != null) findings.notice(file, text.notice());
        XmlText.forEach(text.text(), ROOT, this::element);
        if (children == 0)
            throw new FileRefused("The XML file holds no CHILD.", "Export the return again with its children.");
        unknown.forEach((name, count) -> findings.notice(
                file,
                "The element %s, which the guide does not have, was left alone (%s)."
                        .formatted(Words.shown(name), Words.count(count, "time", "times"))));
        List<ReadFile> read = new ArrayList<>();
        for (XmlTable table : tables.values()) if (isGiven(table)) read.add(table.read(file, findings(read)));
        read.stream().map(ReadFile::layout).forEach(this::describe);
        return List.copyOf(read);
    }

    /** A table the schema has is given also without rows, so that its absence is a fact; a younger one only with rows. */
    private static boolean isGiven(XmlTable table) {
        return !table.isEmpty() || table.shape().years().first() == Integer.MIN_VALUE;
    }

    /** What was noticed goes with the first table, once. */
    private Findings findings(List<ReadFile> read) {
        return read.isEmpty() ? findings : new Findings();
    }

    private void describe(Layout layout) {
        List<String> extras = layout.extraNames().stream()
                .filter(name -> !EXPECTED_EXTRAS.contains(name))
                .toList();
        if (!extras.isEmpty())
            findings.notice(
                    file,
                    "%s: elements the guide does not have are kept aside: %s."
                            .formatted(layout.shape().name(), Words.list(extras)));
    }

    private void element(XmlElement element) {
        if (!element.name().equals(TableShape.CHILD)) {
            unknown.merge(element.name(), 1, Integer::sum);
            return;
        }
        children++;
        Map<String, String> header = new LinkedHashMap<>();
        List<XmlElement> groups = new ArrayList<>();
        take(element, header, groups);
        element.groups()
                .filter(group -> group.name().equals(HEADER_ELEMENT))
                .forEach(group -> take(group, header, groups));
        groups.removeIf(group -> group.name().equals(HEADER_ELEMENT));
        addHeader(header);
        groups.forEach(group -> addGroup(group, header));
    }

    private void take(XmlElement from, Map<String, String> leaves, List<XmlElement> groups) {
        addTo(leaves, from);
        from.groups().forEach(groups::add);
    }

    private void addHeader(Map<String, String> flat) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        flat.forEach((column, text) -> rows.computeIfAbsent(tableOf(column), table -> new LinkedHashMap<>())
                .put(column, text));
        Map<String, String> header = rows.getOrDefault(TableShape.HEADER, Map.of());
        if (flat.getOrDefault(UASC, "").equals("1"))
            add(UASC, new LinkedHashMap<>(Map.of(DUC, flat.getOrDefault(DUC, ""))), header);
        rows.forEach((table, row) -> {
            if (table.equals(TableShape.HEADER) || !RowReader.isBlank(List.copyOf(row.values())))
                add(table, row, header);
        });
    }

    /** Whose column a flat element is: another table's own, or the header's, also where nobody knows it. */
    private static String tableOf(String column) {
        if (EXPECTED_EXTRAS.contains(column)) return TableShape.HEADER;
        return ReturnShape.shipped().tables().stream()
                .filter(shape -> shape.ownColumns().contains(column))
                .map(TableShape::name)
                .findFirst()
                .orElse(TableShape.HEADER);
    }

    private void addGroup(XmlElement group, Map<String, String> header) {
        Map<String, String> row = row(group);
        Optional<TableShape> table = ReturnShape.shipped().tables().stream()
                .max(Comparator.comparingLong(shape -> shape.ownColumnsIn(row.keySet())))
                .filter(shape -> shape.ownColumnsIn(row.keySet()) > 0);
        group.groups().forEach(inner -> unknown.merge(inner.name(), 1, Integer::sum));
        if (table.isEmpty()) unknown.merge(group.name(), 1, Integer::sum);
        else if (!RowReader.isBlank(List.copyOf(row.values()))) add(table.get().name(), row, header);
    }

    private void add(String name, Map<String, String> row, Map<String, String> header) {
        XmlTable table = tables.get(name);
        if (table == null) throw new IllegalStateException("The return has no table " + name);
        for (String column : REPEATED)
            if (table.shape().indexOf(column) >= 0) row.putIfAbsent(column, header.getOrDefault(column, ""));
        table.add(row);
    }

    private Map<String, String> row(XmlElement element) {
        Map<String, String> row = new LinkedHashMap<>();
        addTo(row, element);
        return row;
    }

    private void addTo(Map<String, String> row, XmlElement element) {
        element.leaves().forEach(leaf -> {
            String column = OTHER_NAMES.getOrDefault(leaf.name(), leaf.name());
            if (row.put(column, leaf.text()) != null)
                throw new FileRefused(
                        "%s stands twice in one %s of child number %d, so we cannot tell which one counts."
                                .formatted(Words.shown(leaf.name()), Words.shown(element.name()), children),
                        "Keep one of them and give the file again.");
        });
    }
}
