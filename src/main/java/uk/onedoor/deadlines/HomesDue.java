package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;

/** Says on Today of whoever runs a hub what the clocks of homes ask for. */
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
        return of.asked(day).stream()
                .map(one -> new Due(
                        null,
                        "deadlines.home.due." + one.rule().key(),
                        new Object[] {of.home().name()},
                        one.by(),
                        of.at()));
    }
}
