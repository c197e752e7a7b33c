package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import uk.onedoor.returns.reading.Years;

/** A rule with a fault: it finds every review, and breaks on one child. */
public final class BrokenRule {
    private BrokenRule() {}

    public static Rule onChild(String broken) {
        RuleText text = new RuleText(
                "broken",
                "A rule with a fault",
                new Years(2023, 2027),
                List.of("Reviews"),
                List.of("REVIEW"),
                Set.of(),
                RuleText.Weight.QUALITY,
                "",
                "");
        return Rule.ofChild(text, (child, wrong) -> {
            if (child.id().equals(broken)) throw new IllegalStateException("broken on purpose");
            child.rows(uk.onedoor.returns.rows.Table.REVIEWS).forEach(wrong);
        });
    }
}
