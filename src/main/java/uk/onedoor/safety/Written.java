package uk.onedoor.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who wrote something down and when, and who took it back, when and why; null while it stands. */
record Written(String by, Instant at, @Nullable TakenBack back) {

    /** That it was withdrawn. */
    record TakenBack(String by, Instant at, String because) {}

    boolean stands() {
        return back == null;
    }
}
