package uk.onedoor.referrals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Who can own what comes next: somebody who works in the hub now. */
@Component
class Owners {

    private final Staff staff;
    private final Pen pen;

    Owners(Staff staff, Pen pen) {
        this.staff = staff;
        this.pen = pen;
    }

    /** Who owns what comes through a hub's door. */
    WorkerId ofDoor(HubId hub) {
        return staff.doorOwner(hub);
    }

    /** The one asked for, else the one so far; when that one has left the hub somebody else must be named. */
    WorkerId owner(@Nullable WorkerId wanted, WorkerId soFar, HubId hub) {
        WorkerId owner = wanted == null ? soFar : wanted;
        boolean here = pen.viewer().is(Role.SYSTEM)
                || staff.find(owner)
                        .filter(worker -> !worker.gone() && worker.in(hub))
                        .isPresent();
        if (!here) {
            throw new Refusal("owner", "referrals.owner.not.here");
        }
        return owner;
    }
}
