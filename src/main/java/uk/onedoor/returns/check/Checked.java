package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rules.Rule;

/** A return after its check: one outcome for each rule in force. */
public record Checked(Roll roll, List<Outcome> outcomes) {

    /** One row that fails one rule. */
    public record Finding(Rule rule, Row row) {

        /** The columns of the row that the rule is about. */
        public List<String> fields() {
            return rule.text().fields().stream().filter(row::hasColumn).toList();
        }
    }

    /** Every finding, rule by rule. */
    public Stream<Finding> findings() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.rows().stream().map(row -> new Finding(outcome.rule(), row)));
    }

    /** How many rules ended in a way. */
    public long count(Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    /** The codes of the rules that ended in a way. */
    public List<String> codes(Outcome.Kind kind) {
        List<String> codes = new ArrayList<>();
        for (Outcome outcome : outcomes)
            if (outcome.kind() == kind) codes.add(outcome.rule().code());
        return codes;
    }
}
