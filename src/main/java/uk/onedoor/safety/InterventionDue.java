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

/** Says what a physical intervention still asks for, and by which moment: its record, and the talks with staff and the young person. */
@Component
@Transactional(readOnly = true)
class InterventionDue implements DueSource {

    /** The rules of reg 35(3): restraint.record, restraint.staff and restraint.child. */
    static final String RULES = "restraint.";

    private final SafetyClocks clocks;
    private final InterventionFacts facts;

    InterventionDue(SafetyClocks clocks, InterventionFacts facts) {
        this.clocks = clocks;
        this.facts = facts;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return clocks.until(day, InterventionDue::isTold, InterventionDue::due);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return clocks.about(glance, day, facts, InterventionDue::isTold, InterventionDue::due);
    }

    /** The clocks of interventions that run or were missed, of one young person. */
    Stream<Deadline> open(Glance glance) {
        return clocks.open(glance, facts, InterventionDue::isTold);
    }

    /** Which page a clock leads to: record, staff or child. */
    static String step(Deadline clock) {
        return clock.rule().key().substring(RULES.length());
    }

    private static boolean isTold(Rule rule) {
        return rule.key().startsWith(RULES);
    }

    private static Due due(YoungPersonId who, Deadline clock) {
        return new Due(
                who,
                "safety.due." + step(clock) + (clock.state().isMissed() ? ".late" : ""),
                new Object[0],
                clock.by(),
                Interventions.at(who, Objects.requireNonNull(clock.about())) + "/" + step(clock));
    }
}
