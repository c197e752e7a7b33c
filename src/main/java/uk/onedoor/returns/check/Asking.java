package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rules.Rule;
import uk.onedoor.returns.rules.RuleText.Need;

/** One rule while it is asked of a return. */
record Asking(Rule rule, @Nullable Lack lack) {

    /** Why a rule is not asked. */
    record Lack(Outcome.Kind kind, String why) {}

    /** What the rule says of some children; null when there is nothing to say. */
    @Nullable
    Answer of(Child[] children) {
        if (lack != null || !rule.isOfChildren()) return null;
        Found found = new Found();
        RuntimeException broken = null;
        int brokenOn = 0;
        for (Child child : children) {
            try {
                rule.check(child, found);
            } catch (RuntimeException e) {
                if (broken == null) broken = e;
                brokenOn++;
            }
        }
        return found.rows.isEmpty() && broken == null ? null : new Answer(found.rows, broken, brokenOn);
    }

    /** Puts the answers of all parts together; {@code place} is the rule's own place in each. */
    Outcome outcome(Roll roll, List<List<@Nullable Answer>> parts, int place) {
        if (lack != null) return new Outcome(rule, lack.kind(), List.of(), lack.why());
        List<@Nullable Answer> answers = new ArrayList<>();
        if (rule.isOfChildren()) parts.forEach(part -> answers.add(part.get(place)));
        else answers.add(ofWhole(roll));
        List<Row> rows = new ArrayList<>();
        int brokenOn = 0;
        RuntimeException broken = null;
        for (Answer answer : answers) {
            if (answer == null) continue;
            rows.addAll(answer.rows());
            brokenOn += answer.brokenOn();
            if (broken == null) broken = answer.broken();
        }
        if (broken != null)
            return new Outcome(
                    rule,
                    Outcome.Kind.OUR_FAULT,
                    rows,
                    "The rule broke on %d of the children (%s): a fault of this program, not of the return."
                            .formatted(brokenOn, broken.getClass().getSimpleName()));
        if (rows.isEmpty()) return new Outcome(rule, Outcome.Kind.PASSED, rows, "");
        return rule.text().needs().contains(Need.EARLIER_YEARS)
                ? openQuestion(rows.size())
                : new Outcome(rule, Outcome.Kind.FAILED, rows, "");
    }

    /** What these years lack an earlier one may have: nobody is accused, and it is said of how many it is not known. */
    private Outcome openQuestion(int rows) {
        return new Outcome(
                rule,
                Outcome.Kind.COULD_NOT_BE_CHECKED,
                List.of(),
                "It could not be checked for %d of the rows: %s.".formatted(rows, Need.EARLIER_YEARS.lack()));
    }

    private Answer ofWhole(Roll roll) {
        Found found = new Found();
        try {
            rule.check(roll, found);
            return new Answer(found.rows, null, 0);
        } catch (RuntimeException e) {
            return new Answer(found.rows, e, roll.children().size());
        }
    }

    /** The rows found so far, each once. */
    private static final class Found implements Consumer<Row> {

        /** As many rows of one child as are looked back over sooner than remembered. */
        private static final int FEW = 16;

        private final List<Row> rows = new ArrayList<>();
        private int first;
        private @Nullable Set<Row> seen;

        @Override
        public void accept(Row row) {
            // A rule tells the rows of one child together, so that no other child's need be looked at.
            if (!rows.isEmpty() && !rows.get(rows.size() - 1).child().equals(row.child())) {
                first = rows.size();
                seen = null;
            }
            if (isNew(row)) rows.add(row);
        }

        private boolean isNew(Row row) {
            if (seen == null && rows.size() - first > FEW) {
                seen = Collections.newSetFromMap(new IdentityHashMap<>());
                seen.addAll(rows.subList(first, rows.size()));
            }
            if (seen != null) return seen.add(row);
            for (int i = first; i < rows.size(); i++) if (rows.get(i) == row) return false;
            return true;
        }
    }
}
