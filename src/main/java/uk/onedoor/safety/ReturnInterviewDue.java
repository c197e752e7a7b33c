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

/** Says to whom a return home interview is still to be offered, and by which moment; late ones stay until somebody says what became of it. */
@Component
@Transactional(readOnly = true)
class ReturnInterviewDue implements DueSource {

    /** The rule of the 72 hours. */
    static final String RULE = "return.interview";

    private final Deadlines deadlines;
    private final ReturnFacts facts;
    private final People people;

    ReturnInterviewDue(Deadlines deadlines, ReturnFacts facts, People people) {
        this.deadlines = deadlines;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return deadlines.open(day, rule -> rule.key().equals(RULE)).entrySet().stream()
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

    /** The clocks of interviews that run or were missed, of one young person. */
    Stream<Deadline> open(Glance glance) {
        return of(glance).filter(clock -> clock.state().isOpen());
    }

    /** Every clock of an interview of one young person. */
    Stream<Deadline> of(Glance glance) {
        if (facts.of(glance).isEmpty()) {
            return Stream.of();
        }
        return people.find(glance.youngPerson()).stream()
                .flatMap(person -> deadlines.of(person, glance).stream())
                .filter(clock -> clock.rule().key().equals(RULE));
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
