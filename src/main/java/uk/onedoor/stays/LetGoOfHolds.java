package uk.onedoor.stays;

import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.LocalAuthority;
import uk.onedoor.platform.jobs.DailyJob;
import uk.onedoor.platform.signin.Actors;

/**
 * Writes down each night which holds ran out, so that whoever saw a young person because of one sees them no longer. Who asks
 * for the bed before that has it: nobody waits for this.
 */
@Component
class LetGoOfHolds implements DailyJob {

    private final Authorities authorities;
    private final Holds holds;
    private final Actors actors;

    LetGoOfHolds(Authorities authorities, Holds holds, Actors actors) {
        this.authorities = authorities;
        this.holds = holds;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "let-go-of-holds";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 5);
    }

    /** One transaction each, so that nobody waits for all of them. */
    @Override
    public void run() {
        for (LocalAuthority council : authorities.all()) {
            actors.runAsSystem(
                    council.code(), "holds that ran out", () -> holds.ranOut().forEach(holds::letGo));
        }
    }
}
