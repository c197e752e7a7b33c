package uk.onedoor.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.deadlines.Deadlines;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.safety.Incident.Kind;

/** Says which incident nobody has decided about yet, and of which notice is still to be given, by which moment. */
@Component
@Transactional(readOnly = true)
class IncidentDue implements DueSource {

    /** Each rule that is told here, and the step that it asks for. */
    static final Map<String, Kind> RULES = Map.of("incident.decision", Kind.DECIDED, "home.notice", Kind.TOLD);

    private final Deadlines deadlines;
    private final IncidentRepository kept;
    private final People people;

    IncidentDue(Deadlines deadlines, IncidentRepository kept, People people) {
        this.deadlines = deadlines;
        this.kept = kept;
        this.people = people;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return deadlines.open(day, rule -> RULES.containsKey(rule.key())).entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(clock -> due(one.getKey(), clock)))
                .toList();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return open(glance)
                .filter(clock -> !clock.by().isAfter(day))
                .map(clock -> due(glance.youngPerson(), clock))
                .toList();
    }

    /** The clocks of incidents that run or were missed, of one young person. */
    Stream<Deadline> open(Glance glance) {
        if (kept.of(glance).isEmpty()) {
            return Stream.of();
        }
        return people.find(glance.youngPerson()).stream()
                .flatMap(person -> deadlines.of(person, glance).stream())
                .filter(clock -> RULES.containsKey(clock.rule().key()))
                .filter(clock -> clock.state().isOpen());
    }

    /** The step a clock asks for. */
    static Kind step(Deadline clock) {
        return Objects.requireNonNull(RULES.get(clock.rule().key()));
    }

    private static Due due(YoungPersonId who, Deadline clock) {
        return new Due(
                who,
                "safety.due." + step(clock) + (clock.state().isMissed() ? ".late" : ""),
                new Object[0],
                clock.by(),
                IncidentPages.at(who, Objects.requireNonNull(clock.about())) + "/"
                        + step(clock).path());
    }
}
