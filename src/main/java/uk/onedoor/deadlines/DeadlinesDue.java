package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;

/** Says what the law's clocks ask for, but those that the rooms whose they are tell with a page to lead to. */
@Component
@Transactional(readOnly = true)
class DeadlinesDue implements DueSource {

    /** The hub's own rhythm, the talk after a return, and what an incident or a physical intervention asks for. */
    private static final List<String> TOLD_ELSEWHERE =
            List.of("support.", "return.", "restraint.", "incident.", "home.notice");

    private final Deadlines deadlines;
    private final HappeningFacts happenings;
    private final People people;

    DeadlinesDue(Deadlines deadlines, HappeningFacts happenings, People people) {
        this.deadlines = deadlines;
        this.happenings = happenings;
        this.people = people;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return deadlines.open(day, DeadlinesDue::isTold).entrySet().stream()
                .flatMap(one -> due(one.getKey(), one.getValue().stream()))
                .toList();
    }

    /** A clock of the law starts from what somebody wrote down: where nothing is, nothing more is asked on a page. */
    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        if (happenings.of(glance).isEmpty()) {
            return List.of();
        }
        return people.find(glance.youngPerson())
                .map(person -> due(
                                person.id(),
                                deadlines.of(person, glance).stream()
                                        .filter(one -> isTold(one.rule())
                                                && one.state().isOpen()
                                                && !one.by().isAfter(day)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isTold(Rule rule) {
        return TOLD_ELSEWHERE.stream().noneMatch(rule.key()::startsWith);
    }

    private static Stream<Due> due(YoungPersonId who, Stream<Deadline> open) {
        return open.map(one -> new Due(
                who,
                "deadlines.rule." + one.rule().key(),
                new Object[0],
                one.by(),
                "/young-people/" + who + "/deadlines"));
    }
}
