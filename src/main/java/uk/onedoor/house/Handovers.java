package uk.onedoor.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** One shift hands over to the next: from where the handover before ended until now, to be read by somebody else. */
@Service
@Transactional
public class Handovers {

    /** A first handover looks back one day. */
    private static final Duration FIRST = Duration.ofDays(1);

    private final HandoverRepository kept;
    private final DayLog log;
    private final CurrentViewer viewer;
    private final Clock clock;

    Handovers(HandoverRepository kept, DayLog log, CurrentViewer viewer, Clock clock) {
        this.kept = kept;
        this.log = log;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Hands over; the same sent twice is handed over once.
     *
     * @param words what the log does not say; null for nothing
     * @throws Refusal by {@code ""} when somebody handed over meanwhile
     * @throws NotFound when the days of that home are not the viewer's
     */
    public void handOver(UUID id, HomeId home, @Nullable String words) {
        log.mine(home);
        if (!kept.add(id, home, since(home), words) && kept.find(home, id).isEmpty()) {
            throw new Refusal("", "house.handed.already");
        }
    }

    /**
     * The viewer has read it; said twice, it is kept once.
     *
     * @throws NotFound when there is no such handover, or the viewer wrote it
     */
    public void read(HomeId home, UUID handover) {
        Handover one = get(home, handover);
        if (one.byAccount().equals(viewer.get().account())) {
            throw new NotFound("a handover of somebody else " + handover);
        }
        kept.read(Ids.next(), handover);
    }

    Instant now() {
        return clock.instant();
    }

    /** From when the next handover of a home goes. */
    @Transactional(readOnly = true)
    Instant since(HomeId home) {
        return last(home).map(Handover::at).orElseGet(() -> clock.instant().minus(FIRST));
    }

    @Transactional(readOnly = true)
    Optional<Handover> last(HomeId home) {
        log.mine(home);
        return kept.last(home);
    }

    /** @throws NotFound when there is none such in this home */
    @Transactional(readOnly = true)
    Handover get(HomeId home, UUID id) {
        log.mine(home);
        return kept.find(home, id).orElseThrow(() -> new NotFound("handover " + id));
    }
}
