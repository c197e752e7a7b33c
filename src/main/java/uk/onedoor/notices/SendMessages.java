package uk.onedoor.notices;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.LocalAuthority;
import uk.onedoor.platform.jobs.SteadyJob;
import uk.onedoor.platform.signin.Actors;

/** Sends every minute, council by council, what waits to be sent. */
@Component
@ConditionalOnProperty(name = "onedoor.notices", havingValue = "true", matchIfMissing = true)
class SendMessages implements SteadyJob {

    private final Authorities authorities;
    private final Courier courier;
    private final Actors actors;

    SendMessages(Authorities authorities, Courier courier, Actors actors) {
        this.authorities = authorities;
        this.courier = courier;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "send-messages";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (LocalAuthority council : authorities.all()) {
            actors.runAsSystem(council.code(), "messages", courier::send);
        }
    }
}
