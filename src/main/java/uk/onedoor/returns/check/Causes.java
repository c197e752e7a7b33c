package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.reading.ReferenceTable;

/** Tells what was found of a child as stories: one for each fault, however many rules it breaks. */
public final class Causes {
    private static final Causes SHIPPED = new Causes(ReferenceTable.rows(Causes.class, "causes.csv").stream()
            .map(Cause::of)
            .toList());

    private final List<Cause> causes;

    Causes(List<Cause> causes) {
        this.causes = List.copyOf(causes);
    }

    /** The causes that causes.csv lists. */
    public static Causes shipped() {
        return SHIPPED;
    }

    List<Cause> all() {
        return causes;
    }

    /** The stories of a whole return, child by child in the order in which a rule first names them. */
    public List<Story> stories(Checked checked) {
        Map<String, List<Finding>> byChild = new LinkedHashMap<>();
        checked.findings()
                .forEach(finding -> byChild.computeIfAbsent(finding.row().child(), child -> new ArrayList<>())
                        .add(finding));
        List<Story> stories = new ArrayList<>();
        byChild.forEach((child, findings) -> stories.addAll(ofChild(child, findings)));
        return stories;
    }

    /**
     * The stories of one child, those with a common cause first; each finding is in exactly one, and those that tell the
     * cause stand before what follows.
     */
    List<Story> ofChild(String child, List<Finding> findings) {
        List<Finding> left = new ArrayList<>(findings);
        List<Story> stories = new ArrayList<>();
        for (Cause cause : causes) {
            if (left.isEmpty()) break;
            Set<Finding> told = Collections.newSetFromMap(new IdentityHashMap<>());
            for (List<Finding> near : near(cause, left)) {
                List<Finding> its = near.stream()
                        .filter(finding -> cause.includes(finding.rule().code()))
                        .sorted(Comparator.comparing(finding ->
                                cause.follows().contains(finding.rule().code())))
                        .toList();
                stories.add(new Story(child, cause.key(), cause.title(), cause.remedy(), its));
                told.addAll(its);
            }
            left.removeIf(told::contains);
        }
        for (List<Finding> ofRule : by(left, finding -> finding.rule().code())) {
            var text = ofRule.get(0).rule().text();
            stories.add(new Story(child, text.code(), text.name(), text.remedy(), ofRule));
        }
        return stories;
    }

    /** The findings that lie together and have one among them that tells the cause. */
    private static List<List<Finding>> near(Cause cause, List<Finding> findings) {
        boolean isThere = findings.stream()
                .anyMatch(finding -> cause.leads().contains(finding.rule().code()));
        if (!isThere) return List.of();
        if (cause.within() == Cause.Within.CHILD) return List.of(List.copyOf(findings));
        return by(findings, Finding::row).stream()
                .filter(near -> near.stream()
                        .anyMatch(
                                finding -> cause.leads().contains(finding.rule().code())))
                .toList();
    }

    private static <K> List<List<Finding>> by(Collection<Finding> findings, Function<Finding, K> key) {
        Map<K, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings)
            groups.computeIfAbsent(key.apply(finding), any -> new ArrayList<>()).add(finding);
        return List.copyOf(groups.values());
    }
}
