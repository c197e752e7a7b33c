package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Rule.DoneBy;
import uk.onedoor.people.People;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/** The clocks that are the viewer's own to see to: by their role, of those they stand beside and of homes. */
@Component
@Transactional(readOnly = true)
class OwnClocks {

    /** One clock, and of which young person or home. */
    record Own(UUID whose, Deadline clock) {}

    private final Deadlines deadlines;
    private final DeadlineRepository kept;
    private final People people;
    private final HomeClocks homes;
    private final CurrentViewer viewer;

    OwnClocks(Deadlines deadlines, DeadlineRepository kept, People people, HomeClocks homes, CurrentViewer viewer) {
        this.deadlines = deadlines;
        this.kept = kept;
        this.people = people;
        this.homes = homes;
        this.viewer = viewer;
    }

    /** What is still to be done, in time up to a day or late, the first due first. */
    List<Own> until(LocalDate day) {
        Viewer me = viewer.get();
        Map<UUID, Set<String>> beside = kept.beside(people.joined());
        Stream<Own> ofPeople =
                deadlines.open(day, rule -> seenToBy(rule.doneBy()).stream().anyMatch(me::is)).entrySet().stream()
                        .flatMap(of -> of.getValue().stream()
                                .map(clock -> new Own(of.getKey().value(), clock)))
                        .filter(own -> isTheirs(me, own, beside.getOrDefault(own.whose(), Set.of())));
        Stream<Own> ofHomes =
                homes.asked(day).stream().map(one -> new Own(one.of().home().home(), one.clock()));
        return Stream.concat(ofPeople, ofHomes)
                .sorted(Comparator.comparing((Own own) -> own.clock().by())
                        .thenComparing(own -> own.clock().name())
                        .thenComparing(Own::whose))
                .toList();
    }

    /** Who runs a hub sees to it for all of its young people, and everybody else for those whose worker they are. */
    private static boolean isTheirs(Viewer me, Own own, Set<String> beside) {
        return seenToBy(own.clock().rule().doneBy()).stream().filter(me::is).anyMatch(role -> switch (role) {
            case KEY_WORKER, SOCIAL_WORKER -> beside.contains(role.name());
            default -> true;
        });
    }

    /** The social worker sees to it that those are asked who are no staff of ours. */
    private static Set<Role> seenToBy(DoneBy by) {
        return switch (by) {
            case SOCIAL_WORKER, REVIEWING_OFFICER, HEALTH, VIRTUAL_SCHOOL -> Set.of(Role.SOCIAL_WORKER);
            case KEY_WORKER -> Set.of(Role.KEY_WORKER);
            case MANAGER -> Set.of(Role.HUB_MANAGER, Role.DEPUTY_MANAGER);
            case PERSONAL_ADVISER -> Set.of(Role.PERSONAL_ADVISER);
            case SOMEBODY_INDEPENDENT -> Set.of(Role.RETURN_INTERVIEWER);
        };
    }
}
