package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Row;

/** What was found in a checked return, told as stories, with everything needed to look one up. */
public final class Stories {
    private static final Comparator<Story> HEAVY_FIRST = Comparator.comparing(Story::weight);

    private final Checked checked;
    private final List<Story> all;
    private final Map<String, Child> children = new HashMap<>();
    private final Map<String, Finding> findings = new HashMap<>();

    private Stories(Checked checked, List<Story> all) {
        this.checked = checked;
        this.all = List.copyOf(all);
        checked.roll().children().forEach(child -> children.put(child.id(), child));
        all.forEach(story -> story.findings().forEach(finding -> findings.put(finding.print(), finding)));
    }

    public static Stories of(Checked checked) {
        return new Stories(checked, Causes.shipped().stories(checked));
    }

    public Checked checked() {
        return checked;
    }

    /** Every story, those of one child together. */
    public List<Story> all() {
        return all;
    }

    /** Some stories by child, the child with the heaviest first and each child's heaviest first. */
    public static Map<String, List<Story>> byChild(List<Story> stories) {
        Map<String, List<Story>> byChild = new LinkedHashMap<>();
        stories.stream()
                .sorted(HEAVY_FIRST)
                .forEach(story -> byChild.computeIfAbsent(story.child(), child -> new ArrayList<>())
                        .add(story));
        return byChild;
    }

    /** Some stories by what lies behind them: the heaviest first, and of these what most children have. */
    public static List<List<Story>> byCause(List<Story> stories) {
        Map<String, List<Story>> byCause = new LinkedHashMap<>();
        stories.forEach(story -> byCause.computeIfAbsent(story.cause(), cause -> new ArrayList<>())
                .add(story));
        byCause.values().forEach(its -> its.sort(HEAVY_FIRST));
        return byCause.values().stream()
                .sorted(Comparator.<List<Story>>comparingInt(
                                its -> its.get(0).weight().ordinal())
                        .thenComparingInt(its -> -its.size()))
                .toList();
    }

    /** Everything the return says of a child. */
    public Optional<Child> child(String id) {
        return Optional.ofNullable(children.get(id));
    }

    /** The finding of a print. */
    public Optional<Finding> find(String print) {
        return Optional.ofNullable(findings.get(print));
    }

    /** The story a finding is part of. */
    public Story storyOf(Finding finding) {
        return all.stream()
                .filter(story -> story.child().equals(finding.row().child()))
                .filter(story -> story.findings().contains(finding))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No story has this finding"));
    }

    /** What last year's return said where a finding lies. */
    public Optional<Row> lastYear(Finding finding) {
        Child child = children.get(finding.row().child());
        return child == null ? Optional.empty() : LastYear.beside(child, finding.row());
    }
}
