package uk.onedoor.platform.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.shared.NotFound;

/** Who is looking, on this thread: set for a request by its sign-in, for work of our own by {@link #as}. */
@Component
public class CurrentViewer {

    private static final ThreadLocal<SignedIn> NOW = new ThreadLocal<>();

    /** A viewer with the token that proves the sign-in to the database, and the page that was asked for. */
    public record SignedIn(Viewer viewer, String token, String page) {

        @Override
        public String toString() {
            return "SignedIn[" + viewer.account() + " on " + page + "]";
        }
    }

    /** The viewer, or not found: a page of records answers nobody. */
    public Viewer get() {
        return find().orElseThrow(() -> new NotFound("Nobody is signed in"));
    }

    public Optional<Viewer> find() {
        return Optional.ofNullable(NOW.get()).map(SignedIn::viewer);
    }

    /** What a transaction is to be entered with; null when nobody is signed in. */
    public static @Nullable SignedIn now() {
        return NOW.get();
    }

    /** Sets who is looking until {@link #leave()}; a filter that sets must leave. */
    public static void enter(SignedIn signedIn) {
        NOW.set(signedIn);
    }

    public static void leave() {
        NOW.remove();
    }

    /** Does a piece of work as somebody else, and is again who it was before, whatever happens. */
    public static <T extends @Nullable Object> T as(SignedIn signedIn, Supplier<T> work) {
        SignedIn before = NOW.get();
        NOW.set(signedIn);
        try {
            return work.get();
        } finally {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        }
    }
}
