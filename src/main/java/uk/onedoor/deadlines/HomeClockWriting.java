package uk.onedoor.deadlines;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Writes down what was done for a home, takes it back, and says why a clock of it was missed. */
@Service
@Transactional
public class HomeClockWriting {

    private final HomeClocks clocks;
    private final HomeClockRepository kept;
    private final Clock clock;

    HomeClockWriting(HomeClocks clocks, HomeClockRepository kept, Clock clock) {
        this.clocks = clocks;
        this.kept = kept;
        this.clock = clock;
    }

    /** @throws Refusal when the day has not come, no clock of this home asks for it, or it stands already */
    public void happened(HomeHappening one) {
        if (one.on().isAfter(London.today(clock))) {
            throw new Refusal("on", "deadlines.happened.to.come");
        }
        if (!clocks.of(one.home()).kinds().contains(one.kind())) {
            throw new Refusal("kind", "deadlines.happened.kind.missing");
        }
        if (!kept.add(one)) {
            throw new Refusal("on", "deadlines.happened.already");
        }
    }

    /** @throws NotFound when nothing such stands, of this home */
    void withdraw(UUID home, UUID id, String because) {
        if (!kept.withdraw(home, id, because.strip())) {
            throw new NotFound("happening " + id);
        }
    }

    /** @throws NotFound when no clock of this home by this name was missed */
    void say(UUID home, UUID id, String name, String words) {
        kept.addReason(id, home, Deadlines.missed(clocks.of(home).clocks(), name), words.strip());
    }
}
