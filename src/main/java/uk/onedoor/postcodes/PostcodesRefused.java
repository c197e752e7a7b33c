package uk.onedoor.postcodes;

/** Postcodes cannot be loaded or opened; says why, and what to do. Whatever was there before is still there. */
public final class PostcodesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostcodesRefused(String reason, String remedy) {
        super(reason + " " + remedy);
    }

    PostcodesRefused(String reason, String remedy, Throwable cause) {
        super(reason + " " + remedy, cause);
    }
}
