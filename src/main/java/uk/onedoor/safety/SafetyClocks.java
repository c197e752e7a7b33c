package uk.onedoor.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.deadlines.Deadlines;
import uk.onedoor.deadlines.FactSource;
import uk.onedoor.deadlines.Rule;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;

/** Asks the clocks of this room's rules what is due, of everybody or of one young person. */
@Component
@Transactional(readOnly = true)
class SafetyClocks {

    private final Deadlines deadlines;
    private final People people;

    SafetyClocks(Deadlines deadlines, People people) {
        this.deadlines = deadlines;
        this.people = people;
    }

    /** What these rules ask of everybody the viewer may see, up to a day or late. */
    List<Due> until(LocalDate day, Predicate<Rule> rules, BiFunction<YoungPersonId, Deadline, Due> due) {
        return deadlines.open(day, rules).entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(clock -> due.apply(one.getKey(), clock)))
                .toList();
    }

    /** The same of one young person; none where nothing is told that could start such a clock. */
    List<Due> about(
            Glance glance,
            LocalDate day,
            FactSource facts,
            Predicate<Rule> rules,
            BiFunction<YoungPersonId, Deadline, Due> due) {
        return open(glance, facts, rules)
                .filter(clock -> !clock.by().isAfter(day))
                .map(clock -> due.apply(glance.youngPerson(), clock))
                .toList();
    }

    /** Every clock of these rules of one young person; none where nothing is told that could start one. */
    Stream<Deadline> of(Glance glance, FactSource facts, Predicate<Rule> rules) {
        if (facts.of(glance).isEmpty()) {
            return Stream.of();
        }
        return people.find(glance.youngPerson()).stream()
                .flatMap(person -> deadlines.of(person, glance).stream())
                .filter(clock -> rules.test(clock.rule()));
    }

    /** Those of them that run or were missed. */
    Stream<Deadline> open(Glance glance, FactSource facts, Predicate<Rule> rules) {
        return of(glance, facts, rules).filter(clock -> clock.state().isOpen());
    }
}
