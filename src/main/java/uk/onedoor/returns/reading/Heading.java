package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The heading row of a file: answers which table it is, from its columns alone. */
final class Heading {
    private final List<String> names;
    private final Set<String> seen;

    private Heading(List<String> names) {
        this.names = names;
        this.seen = new HashSet<>(names);
    }

    static Heading of(List<String> cells) {
        List<String> names = new ArrayList<>();
        for (String cell : withoutBlankEnd(cells)) {
            String name = Words.columnName(cell);
            names.add(name.isEmpty() ? "COLUMN " + (names.size() + 1) : name);
        }
        if (names.size() > Limits.COLUMNS)
            throw new FileRefused(
                    "The file has more than %d columns.".formatted(Limits.COLUMNS),
                    "Give one table in each file, with the columns of the guide.");
        refuseTwins(names);
        return new Heading(names);
    }

    Layout layout(String file) {
        TableShape shape = table();
        List<String> keysMissing = shape.keysNotIn(seen);
        if (!keysMissing.isEmpty())
            throw new FileRefused(
                    "This looks like the table %s, but the column %s is not there, and rows cannot be told apart without it."
                            .formatted(shape.name(), Words.list(keysMissing)),
                    "Add %s to the export and give the file again.".formatted(Words.list(keysMissing)));
        return Layout.of(file, shape, names);
    }

    private TableShape table() {
        Comparator<TableShape> fit =
                Comparator.<TableShape>comparingLong(t -> t.ownColumnsIn(seen)).thenComparing(t -> t.isWholeIn(seen));
        List<TableShape> likely = ReturnShape.shipped().tables().stream()
                .filter(this::isLikely)
                .sorted(fit.reversed())
                .toList();
        if (likely.isEmpty()) throw unknown();
        if (likely.size() > 1 && fit.compare(likely.get(0), likely.get(1)) == 0)
            throw new FileRefused(
                    "The columns fit %s and %s equally well."
                            .formatted(likely.get(0).name(), likely.get(1).name()),
                    "Give each table in a file of its own.");
        return likely.get(0);
    }

    private boolean isLikely(TableShape table) {
        long own = table.ownColumnsIn(seen);
        if (own == 0) return false;
        return seen.contains(TableShape.CHILD)
                || (own > 1 && own * 2 >= table.ownColumns().size())
                || own == table.ownColumns().size();
    }

    private FileRefused unknown() {
        TableShape nearest = ReturnShape.shipped().tables().stream()
                .max(Comparator.comparingLong(
                        t -> t.names().stream().filter(seen::contains).count()))
                .orElseThrow();
        boolean anyKnown = nearest.names().stream().anyMatch(seen::contains);
        String expected = anyKnown
                ? "The nearest is %s, which has: %s.".formatted(nearest.name(), Words.list(nearest.names()))
                : "The tables are known by their first row, such as CHILD, DECOM, RNE, LS for Episodes.";
        return new FileRefused(
                "This is no table of the return that we know. Its first row says: %s. %s"
                        .formatted(Words.list(names.subList(0, Math.min(names.size(), 20))), expected),
                "Check that the first row holds the column names of the guide, or leave the file out.");
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && Words.trimmed(cells.get(end - 1)).isEmpty()) end--;
        return cells.subList(0, end);
    }

    private static void refuseTwins(List<String> names) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String name : names) if (!once.add(name)) twice.add(name);
        if (!twice.isEmpty())
            throw new FileRefused(
                    "The column %s stands in the heading more than once, so we cannot tell which one counts."
                            .formatted(Words.list(List.copyOf(twice))),
                    "Keep one of them and give the file again.");
    }
}
