package uk.onedoor.returns.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import uk.onedoor.returns.check.Checked;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rules.RuleText.Weight;

/**
 * Which findings of a check touch a measure.
 *
 * <p>Only those about a column that the measure rests on: a postcode that does not exist touches distances, not how many are
 * looked after. Those that break a number do so on every child who could be in it: also on one who is not counted only because of the
 * error. Those that distort a breakdown do so on the children who are counted.
 */
public final class TouchingErrors {
    private static final String HEADER = "Header";

    private final Map<String, List<Finding>> byChild = new TreeMap<>();
    private final Map<String, Child> children = new HashMap<>();

    public TouchingErrors(Checked checked) {
        checked.findings()
                .filter(finding -> finding.rule().text().weight() != Weight.QUALITY)
                .forEach(finding -> byChild.computeIfAbsent(finding.row().child(), child -> new ArrayList<>())
                        .add(finding));
        for (Child child : checked.roll().children())
            if (byChild.containsKey(child.id())) children.put(child.id(), child);
    }

    /** Those that touch a measure, child by child. */
    public List<Finding> of(Measure measure) {
        Set<String> counted = new HashSet<>();
        for (Figure figure : measure.figures()) addChildren(figure, counted);
        for (LeftOut out : measure.leftOut()) counted.add(out.child());
        return found(measure, finding -> counted.contains(finding.row().child()) || couldBeCounted(finding, measure));
    }

    /** Those on the children behind one of its numbers. */
    public List<Finding> of(Measure measure, Figure figure) {
        Set<String> counted = new HashSet<>();
        addChildren(figure, counted);
        return found(measure, finding -> counted.contains(finding.row().child()));
    }

    private void addChildren(Figure figure, Set<String> counted) {
        for (Row row : figure.rows()) if (byChild.containsKey(row.child())) counted.add(row.child());
    }

    private List<Finding> found(Measure measure, Predicate<Finding> touches) {
        return byChild.values().stream()
                .flatMap(List::stream)
                .filter(finding -> isOfWhatItReads(finding, measure) && touches.test(finding))
                .toList();
    }

    private static boolean isOfWhatItReads(Finding finding, Measure measure) {
        String table = finding.row().table();
        return (table.equals(HEADER) || measure.kind().tables().contains(table))
                && finding.rule().text().fields().stream().anyMatch(measure.kind()::reads);
    }

    private boolean couldBeCounted(Finding finding, Measure measure) {
        Child child = children.get(finding.row().child());
        return finding.rule().text().weight() == Weight.BREAKS
                && (child == null || measure.ages().mayHold(child));
    }
}
