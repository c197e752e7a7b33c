package uk.onedoor.platform.postgres;

/** A short wait for another process; an interrupt is kept for the caller to see. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresCannotStart("Interrupted while waiting for PostgreSQL.", interrupted);
        }
    }
}
