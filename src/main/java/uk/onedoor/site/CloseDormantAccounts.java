package uk.onedoor.site;

import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.LocalAuthority;
import uk.onedoor.platform.jobs.DailyJob;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.referrals.Asks;
import uk.onedoor.staff.Dormant;

/**
 * Closes, council by council, the accounts nobody signed in to for long. Whoever owns a door or an open ask stays until
 * somebody else is named: nobody who asked may be left without a name.
 */
@Component
class CloseDormantAccounts implements DailyJob {

    private final Authorities authorities;
    private final Dormant dormant;
    private final Asks asks;
    private final Actors actors;

    CloseDormantAccounts(Authorities authorities, Dormant dormant, Asks asks, Actors actors) {
        this.authorities = authorities;
        this.dormant = dormant;
        this.asks = asks;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "close-dormant-accounts";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    @Override
    public void run() {
        for (LocalAuthority council : authorities.all()) {
            actors.runAsSystem(council.code(), "dormant accounts", this::close);
        }
    }

    private void close() {
        dormant.closing().stream()
                .map(Dormant.Unused::worker)
                .filter(worker -> asks.openOwnedBy(worker).isEmpty())
                .forEach(dormant::close);
    }
}
