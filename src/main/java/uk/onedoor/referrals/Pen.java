package uk.onedoor.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Who writes, and when. */
@Component
class Pen {

    /** The name and moment that stand under something written. */
    record Signed(String authority, UUID by, Instant at) {

        LocalDate on() {
            return London.day(at);
        }
    }

    private final CurrentViewer viewer;
    private final Clock clock;

    Pen(CurrentViewer viewer, Clock clock) {
        this.viewer = viewer;
        this.clock = clock;
    }

    Viewer viewer() {
        return viewer.get();
    }

    /** True when the viewer works with young people in this hub, or is the product itself. */
    boolean inTeamOf(HubId hub) {
        Viewer who = viewer.get();
        return who.is(Role.SYSTEM) || (who.may(Opens.TEAM) && who.hubs().contains(hub.value()));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return London.today(clock);
    }

    Signed sign() {
        return sign(null, null);
    }

    /** The viewer now; another name and moment only when the product itself writes down what others did. */
    Signed sign(@Nullable WorkerId by, @Nullable Instant at) {
        Viewer who = viewer.get();
        boolean itself = who.is(Role.SYSTEM);
        return new Signed(
                who.authority(),
                itself && by != null ? by.value() : who.account(),
                itself && at != null ? at : clock.instant());
    }
}
