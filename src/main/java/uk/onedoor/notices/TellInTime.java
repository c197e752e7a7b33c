package uk.onedoor.notices;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.LocalAuthority;
import uk.onedoor.platform.jobs.SteadyJob;
import uk.onedoor.platform.signin.Actors;

/** Looks four times an hour, council by council, at what is to be told. */
@Component
@ConditionalOnProperty(name = "onedoor.notices", havingValue = "true", matchIfMissing = true)
class TellInTime implements SteadyJob {

    private final Authorities authorities;
    private final Telling telling;
    private final Actors actors;

    TellInTime(Authorities authorities, Telling telling, Actors actors) {
        this.authorities = authorities;
        this.telling = telling;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "tell-in-time";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        for (LocalAuthority council : authorities.all()) {
            actors.runAsSystem(council.code(), "notices", telling::tell);
        }
    }
}
