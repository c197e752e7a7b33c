package uk.onedoor.returns.check;

import java.util.Collections;
import java.util.List;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.rules.RuleText.Weight;

/**
 * One fault of one child: everything that was found because of it.
 *
 * @param child the council's own number; empty for rows that have none
 * @param cause names what lies behind it: a cause, or the code of the rule when the rule stands alone
 * @param title what is wrong
 * @param remedy what would be right, one sentence
 * @param findings at least one
 */
public record Story(String child, String cause, String title, String remedy, List<Finding> findings) {

    public Story {
        findings = List.copyOf(findings);
    }

    /** The heaviest of its findings. */
    public Weight weight() {
        return Collections.min(
                findings.stream().map(finding -> finding.rule().text().weight()).toList());
    }

    /** The codes of its rules, each once. */
    public List<String> codes() {
        return findings.stream()
                .map(finding -> finding.rule().code())
                .distinct()
                .toList();
    }
}
