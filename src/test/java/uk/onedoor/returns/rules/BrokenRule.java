package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import uk.onedoor.returns.reading.Years;
import uk.onedoor.returns.rows.Table;

/** A rule with a fault: it finds every review, and breaks on one child. */
public final class BrokenRule {
    private BrokenRule() {}

    public static Rule onChild(String broken) {
        return Rule.ofChild(text(), (child, wrong) -> {
            if (child.id().equals(broken)) throw new IllegalStateException("broken on purpose");
            child.rows(Table.REVIEWS).forEach(wrong);
        });
    }

    /** It finds every review, and then every review again. */
    public static Rule tellingTwice() {
        return Rule.ofChild(text(), (child, wrong) -> {
            child.rows(Table.REVIEWS).forEach(wrong);
            child.rows(Table.REVIEWS).forEach(wrong);
        });
    }

    private static RuleText text() {
        return new RuleText(
                "broken",
                "A rule with a fault",
                new Years(2023, 2027),
                List.of("Reviews"),
                List.of("REVIEW"),
                Set.of(),
                RuleText.Weight.QUALITY,
                "",
                "");
    }
}
