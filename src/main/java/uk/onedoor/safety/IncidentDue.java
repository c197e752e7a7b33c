package uk.onedoor.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.deadlines.Rule;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.safety.Incident.Kind;

/** Says which incident nobody has decided about yet, and of which notice is still to be given, by which moment. */
@Component
@Transactional(readOnly = true)
class IncidentDue implements DueSource {

    /** Each rule that is told here, and the step that it asks for. */
    static final Map<String, Kind> RULES = Map.of("incident.decision", Kind.DECIDED, "home.notice", Kind.TOLD);

    private final SafetyClocks clocks;
    private final IncidentFacts facts;

    IncidentDue(SafetyClocks clocks, IncidentFacts facts) {
        this.clocks = clocks;
        this.facts = facts;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return clocks.until(day, IncidentDue::isTold, IncidentDue::due);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return clocks.about(glance, day, facts, IncidentDue::isTold, IncidentDue::due);
    }

    /** The clocks of incidents that run or were missed, of one young person. */
    Stream<Deadline> open(Glance glance) {
        return clocks.open(glance, facts, IncidentDue::isTold);
    }

    /** The step a clock asks for. */
    static Kind step(Deadline clock) {
        return Objects.requireNonNull(RULES.get(clock.rule().key()));
    }

    private static boolean isTold(Rule rule) {
        return RULES.containsKey(rule.key());
    }

    private static Due due(YoungPersonId who, Deadline clock) {
        return new Due(
                who,
                "safety.due." + step(clock) + (clock.state().isMissed() ? ".late" : ""),
                new Object[0],
                clock.by(),
                Incidents.at(who, Objects.requireNonNull(clock.about())) + "/"
                        + step(clock).path());
    }
}
