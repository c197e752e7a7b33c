package uk.onedoor.notices;

import java.util.UUID;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/** Somebody of the staff who may be told something; {@code ownsADoor} when what comes to a hub's door is theirs to see to. */
record Reader(Viewer viewer, boolean ownsADoor) {

    UUID account() {
        return viewer.account();
    }

    boolean runsAHub() {
        return viewer.is(Role.HUB_MANAGER);
    }

    boolean isDirector() {
        return viewer.is(Role.DIRECTOR);
    }
}
