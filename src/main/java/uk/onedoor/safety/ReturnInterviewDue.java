package uk.onedoor.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.deadlines.Rule;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;

/** Says to whom a return home interview is still to be offered, and by which moment; late ones stay until somebody says what became of it. */
@Component
@Transactional(readOnly = true)
class ReturnInterviewDue implements DueSource {

    /** The rule of the 72 hours. */
    static final String RULE = "return.interview";

    private final SafetyClocks clocks;
    private final ReturnFacts facts;

    ReturnInterviewDue(SafetyClocks clocks, ReturnFacts facts) {
        this.clocks = clocks;
        this.facts = facts;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return clocks.until(day, ReturnInterviewDue::isTold, ReturnInterviewDue::due);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return clocks.about(glance, day, facts, ReturnInterviewDue::isTold, ReturnInterviewDue::due);
    }

    /** The clocks of interviews that run or were missed, of one young person. */
    Stream<Deadline> open(Glance glance) {
        return clocks.open(glance, facts, ReturnInterviewDue::isTold);
    }

    /** Every clock of an interview of one young person. */
    Stream<Deadline> of(Glance glance) {
        return clocks.of(glance, facts, ReturnInterviewDue::isTold);
    }

    private static boolean isTold(Rule rule) {
        return rule.key().equals(RULE);
    }

    private static Due due(YoungPersonId who, Deadline clock) {
        return new Due(
                who,
                clock.state().isMissed() ? "safety.due.late" : "safety.due",
                new Object[0],
                clock.by(),
                "/young-people/" + who + "/missing/" + Objects.requireNonNull(clock.about()) + "/interview");
    }
}
