package uk.onedoor.safety;

import java.time.LocalDate;
import java.util.List;
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

/** Says what a physical intervention still asks for, and by which moment: its record, and the talks with staff and the young person. */
@Component
@Transactional(readOnly = true)
class InterventionDue implements DueSource {

    /** The rules of reg 35(3): restraint.record, restraint.staff and restraint.child. */
    static final String RULES = "restraint.";

    private final Deadlines deadlines;
    private final InterventionFacts facts;
    private final People people;

    InterventionDue(Deadlines deadlines, InterventionFacts facts, People people) {
        this.deadlines = deadlines;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return deadlines.open(day, rule -> rule.key().startsWith(RULES)).entrySet().stream()
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

    /** The clocks of interventions that run or were missed, of one young person. */
    Stream<Deadline> open(Glance glance) {
        if (facts.of(glance).isEmpty()) {
            return Stream.of();
        }
        return people.find(glance.youngPerson()).stream()
                .flatMap(person -> deadlines.of(person, glance).stream())
                .filter(clock -> clock.rule().key().startsWith(RULES))
                .filter(clock -> clock.state().isOpen());
    }

    /** Which page a clock leads to: record, staff or child. */
    static String step(Deadline clock) {
        return clock.rule().key().substring(RULES.length());
    }

    private static Due due(YoungPersonId who, Deadline clock) {
        return new Due(
                who,
                "safety.due." + step(clock) + (clock.state().isMissed() ? ".late" : ""),
                new Object[0],
                clock.by(),
                InterventionPages.at(who, Objects.requireNonNull(clock.about())) + "/" + step(clock));
    }
}
