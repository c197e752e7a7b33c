package uk.onedoor.platform.signin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/**
 * Work that no person does: the public door, nightly jobs, imports, the demo town. It signs in like everybody, for one
 * council, and is named in the audit with what it was doing.
 */
@Service
public class Actors {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Duration RENEWED = Duration.ofHours(12);

    private record Held(String token, Viewer viewer, long begun) {}

    private final SignIns signIns;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Actors(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Does the work as the product itself in this council; {@code what} is written in the audit. */
    public <T extends @Nullable Object> T asSystem(String authority, String what, Supplier<T> work) {
        return CurrentViewer.as(actor(authority, Role.SYSTEM, what), work);
    }

    public void runAsSystem(String authority, String what, Runnable work) {
        this.<@Nullable Void>asSystem(authority, what, () -> {
            work.run();
            return null;
        });
    }

    /** Does the work as the public door of this council: it may hand in a worry, and sees nothing. */
    public <T extends @Nullable Object> T asDoor(String authority, Supplier<T> work) {
        return CurrentViewer.as(actor(authority, Role.DOOR, "/door"), work);
    }

    private SignedIn actor(String authority, Role role, String what) {
        Held now = held.compute(authority + " " + role, (key, before) -> {
            long nanos = System.nanoTime();
            if (before != null && nanos - before.begun() < RENEWED.toNanos()) {
                return before;
            }
            String token = signIns.begin(signIns.service(authority, role), SignIns.Method.SERVICE, LIFETIME);
            Viewer viewer = signIns.find(token).orElseThrow(() -> new IllegalStateException("No sign-in for " + key));
            return new Held(token, viewer, nanos);
        });
        return new SignedIn(now.viewer(), now.token(), what);
    }
}
