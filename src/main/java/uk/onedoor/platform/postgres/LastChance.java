package uk.onedoor.platform.postgres;

import java.sql.SQLException;

/**
 * Stops a server that nobody has closed when the process ends.
 *
 * <p>The application closes it in its own order at the same moment, so this waits for as long as someone is connected.
 */
final class LastChance {

    private static final int PATIENCE_MILLIS = 6_000;
    private final Server server;
    private final Thread hook = new Thread(this::run, "onedoor-postgres-stop");

    LastChance(Server server) {
        this.server = server;
    }

    void register() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void unregister() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The process is ending and the hook runs, or has run: there is nothing left to take back.
        }
    }

    private void run() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (server.isServing() && inUse() && System.nanoTime() < end) {
            Pause.millis(50);
        }
        server.stop();
    }

    private boolean inUse() {
        try {
            return !server.clients().isEmpty();
        } catch (SQLException gone) {
            return false;
        }
    }
}
