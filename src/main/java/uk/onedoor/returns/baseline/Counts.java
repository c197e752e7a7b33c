package uk.onedoor.returns.baseline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import uk.onedoor.returns.baseline.LeftOut.Why;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Row;

/** The measures while they are counted, child by child. */
final class Counts {
    static final String SINGLE = "";

    private final AgeRange ages;
    private final Map<MeasureKind, Map<String, Sum>> sums = new EnumMap<>(MeasureKind.class);
    private final Map<MeasureKind, List<LeftOut>> leftOut = new EnumMap<>(MeasureKind.class);
    private final Map<String, List<LeftOut>> leftOutOfTable = new HashMap<>();

    Counts(AgeRange ages) {
        this.ages = ages;
        for (MeasureKind kind : MeasureKind.values()) sums.put(kind, inOrder(kind));
    }

    AgeRange ages() {
        return ages;
    }

    /** One more of a measure that is a single number. */
    void one(MeasureKind kind, Row... rows) {
        add(kind, SINGLE, 1, rows);
    }

    /** One more of a part. */
    void one(MeasureKind kind, String part, Row... rows) {
        add(kind, part, 1, rows);
    }

    void add(MeasureKind kind, String part, double amount, Row... rows) {
        Sum sum = parts(kind).computeIfAbsent(part, key -> new Sum());
        sum.value += amount;
        for (Row row : rows) sum.rows.add(row);
    }

    private Map<String, Sum> parts(MeasureKind kind) {
        return Objects.requireNonNull(sums.get(kind));
    }

    /** A row that no measure of its table counts; of a child of other ages nobody is told. */
    void leaveOut(Child child, Row row, Why why) {
        if (ages.mayHold(child))
            leftOutOfTable
                    .computeIfAbsent(row.table(), table -> new ArrayList<>())
                    .add(new LeftOut(row, why));
    }

    /** A row that one measure does not count. */
    void leaveOut(MeasureKind kind, Row row, Why why) {
        leftOut.computeIfAbsent(kind, its -> new ArrayList<>()).add(new LeftOut(row, why));
    }

    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (MeasureKind kind : MeasureKind.values())
            measures.add(new Measure(kind, ages, figures(kind), leftOut(kind)));
        return measures;
    }

    private List<Figure> figures(MeasureKind kind) {
        List<Figure> figures = new ArrayList<>();
        parts(kind).forEach((part, sum) -> {
            if (!sum.rows.isEmpty() || !kind.hasParts())
                figures.add(new Figure(part, sum.value, List.copyOf(sum.rows)));
        });
        return figures;
    }

    private List<LeftOut> leftOut(MeasureKind kind) {
        List<LeftOut> all = new ArrayList<>();
        kind.tables().forEach(table -> all.addAll(leftOutOfTable.getOrDefault(table, List.of())));
        all.addAll(leftOut.getOrDefault(kind, List.of()));
        return all;
    }

    /** The parts of a measure as they are told: in an order of their own where they have one, otherwise by their names. */
    private static Map<String, Sum> inOrder(MeasureKind kind) {
        List<String> order = kind.hasParts() ? Parts.order(kind) : List.of(SINGLE);
        if (order.isEmpty()) return new TreeMap<>();
        Map<String, Sum> sums = new LinkedHashMap<>();
        order.forEach(part -> sums.put(part, new Sum()));
        return sums;
    }

    /** One number while it grows. */
    private static final class Sum {
        private double value;
        private final List<Row> rows = new ArrayList<>();
    }
}
