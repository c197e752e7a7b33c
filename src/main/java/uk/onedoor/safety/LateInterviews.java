package uk.onedoor.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import uk.onedoor.deadlines.Deadlines;
import uk.onedoor.deadlines.Length;

/** Within which time a return home interview is offered: for those who count and read no names, and for the young person. */
@Service
public class LateInterviews {

    private final Deadlines deadlines;
    private final Clock clock;

    LateInterviews(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whoever came back before this moment should have been offered it by now. */
    public Instant returnedBefore() {
        return clock.instant().minus(within());
    }

    /** How long after they came back it is offered at the latest: the hours are those of the rule. */
    Duration within() {
        Length length = deadlines.rules().rules().stream()
                .filter(rule -> rule.key().equals(ReturnInterviewDue.RULE))
                .map(rule -> rule.lengths().get(0))
                .filter(one -> one.unit() == Length.Unit.HOURS)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule in hours: " + ReturnInterviewDue.RULE));
        return Duration.ofHours(length.amount());
    }
}
