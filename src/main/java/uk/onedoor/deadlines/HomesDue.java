package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;

/** Says on Today of whoever runs a hub what the clocks of homes ask for. */
@Component
@Transactional(readOnly = true)
class HomesDue implements DueSource {

    private final HomeClocks clocks;

    HomesDue(HomeClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return clocks.asked(day).stream()
                .map(one -> new Due(
                        null,
                        "deadlines.home.due." + one.clock().rule().key(),
                        new Object[] {one.of().home().name()},
                        one.clock().by(),
                        one.of().at()))
                .toList();
    }

    /** Nothing of this is about a young person. */
    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return List.of();
    }
}
