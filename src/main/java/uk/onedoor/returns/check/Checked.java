package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onedoor.returns.reading.Fingerprint;
import uk.onedoor.returns.reading.ReturnShape;
import uk.onedoor.returns.reading.TableShape;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rules.Rule;

/** A return after its check: one outcome for each rule in force. */
public record Checked(Roll roll, List<Outcome> outcomes) {

    private static final int PRINT = 32;

    /** One row that fails one rule. */
    public record Finding(Rule rule, Row row) {

        /** The columns of the row that the rule is about. */
        public List<String> fields() {
            return rule.text().fields().stream()
                    .filter(row::hasColumn)
                    .distinct()
                    .toList();
        }

        /**
         * The same as long as the rule, the child, which row of the child it is and the fields the rule is about are the
         * same, in whatever return: 32 letters and figures.
         */
        public String print() {
            TableShape shape = ReturnShape.shipped().table(row.table());
            List<String> about = fields().isEmpty() ? shape.names() : fields();
            return Fingerprint.of(Stream.of(
                                    Stream.of(rule.code(), row.table(), row.child()),
                                    shape.keys().stream().map(row::says),
                                    about.stream().map(column -> column + "=" + row.says(column)))
                            .flatMap(words -> words)
                            .collect(Collectors.joining("\u001f")))
                    .substring(0, PRINT);
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
