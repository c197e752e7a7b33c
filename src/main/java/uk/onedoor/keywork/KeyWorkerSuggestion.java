package uk.onedoor.keywork;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.Suggesting.Candidate;
import uk.onedoor.staff.Worker;

/**
 * A worker who could be the key worker of somebody who takes so much of their room; {@code whyNot} stands where they are
 * not to be chosen. There is no score: a person decides.
 */
public record KeyWorkerSuggestion(
        Candidate candidate, BigDecimal weight, @Nullable Reason whyNot) {

    public Worker worker() {
        return candidate.worker();
    }

    /** What speaks for them in plain lines: made when asked for, because of many who are thought of few are shown. */
    public List<Reason> reasons() {
        return Suggesting.reasons(candidate, weight);
    }
}
