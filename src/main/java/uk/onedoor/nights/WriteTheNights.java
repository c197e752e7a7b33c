package uk.onedoor.nights;

import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.LocalAuthority;
import uk.onedoor.platform.jobs.DailyJob;
import uk.onedoor.platform.signin.Actors;

/**
 * Writes the ledger of every council when the day is over. Between midnight and one o'clock no clock is ever changed, so it
 * runs once a night all year round.
 */
@Component
class WriteTheNights implements DailyJob {

    private final Authorities authorities;
    private final Ledger ledger;
    private final Actors actors;

    WriteTheNights(Authorities authorities, Ledger ledger, Actors actors) {
        this.authorities = authorities;
        this.ledger = ledger;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "write-the-nights";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 20);
    }

    @Override
    public void run() {
        for (LocalAuthority council : authorities.all()) {
            actors.runAsSystem(council.code(), "the ledger of nights", ledger::writeLastNight);
        }
    }
}
