package uk.onedoor.notices;

import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/**
 * How somebody wants to hear.
 *
 * @param wake true when what is late is told in their quiet hours as well, as to somebody on call
 */
record Wish(Way way, QuietHours quiet, boolean wake) {

    /** Until somebody chooses: at once to those who answer for a young person or a hub, once a day to everybody else. */
    static Wish usual(Viewer viewer) {
        boolean answers = viewer.is(Role.KEY_WORKER)
                || viewer.is(Role.HUB_MANAGER)
                || viewer.is(Role.DEPUTY_MANAGER)
                || viewer.is(Role.RETURN_INTERVIEWER);
        return new Wish(answers ? Way.AT_ONCE : Way.DIGEST, QuietHours.USUAL, false);
    }
}
