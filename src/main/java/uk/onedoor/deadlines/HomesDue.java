package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;

/**
 * Says on Today of whoever runs a hub what the clocks of homes ask for. A month's visit cannot be made up for once the month
 * is over: what was missed last asks for its reason, and is told until it has one.
 */
@Component
@Transactional(readOnly = true)
class HomesDue implements DueSource {

    private final HomeClocks clocks;
    private final CurrentViewer viewer;

    HomesDue(HomeClocks clocks, CurrentViewer viewer) {
        this.clocks = clocks;
        this.viewer = viewer;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return viewer.get().may(Opens.MANAGERS)
                ? clocks.all().stream().flatMap(of -> due(of, day)).toList()
                : List.of();
    }

    /** Nothing of this is about a young person. */
    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return List.of();
    }

    private static Stream<Due> due(HomeClocks.Of of, LocalDate day) {
        Stream<Deadline> running = of.clocks().stream()
                .filter(one -> one.state() == State.RUNNING && !one.by().isAfter(day));
        return Stream.concat(missedLast(of).stream().filter(one -> !of.hasReason(one)), running)
                .map(one -> new Due(
                        null,
                        "deadlines.home.due." + one.rule().key(),
                        new Object[] {of.home().name()},
                        one.by(),
                        of.at()));
    }

    /** Of each rule the one that was missed last: those before it stay to be read on the page of the clocks. */
    private static Collection<Deadline> missedLast(HomeClocks.Of of) {
        Map<String, Deadline> last = new LinkedHashMap<>();
        of.clocks().stream()
                .filter(one -> one.state() == State.MISSED)
                .forEach(one -> last.put(one.rule().key(), one));
        return last.values();
    }
}
