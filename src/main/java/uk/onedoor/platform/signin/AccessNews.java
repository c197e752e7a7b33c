package uk.onedoor.platform.signin;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.postgres.Database;

/**
 * Listens for what the database says about sign-ins and roles, and makes this node forget at once. Without news (the
 * connection broke) it forgets everything, and again when it is back.
 */
@Component
class AccessNews implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccessNews.class);

    private final Database database;
    private final SignIns signIns;
    private volatile @Nullable Thread listener;

    AccessNews(Database database, SignIns signIns) {
        this.database = database;
        this.signIns = signIns;
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::listen, "access-news");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        while (listener == Thread.currentThread()) {
            try (Connection connection = java.sql.DriverManager.getConnection(
                    database.url(), database.gate().username(), database.gate().password())) {
                try (var listen = connection.createStatement()) {
                    listen.execute("listen onedoor_access");
                }
                signIns.forget(null);
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                signIns.forget(null);
                pause(e);
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (listener == Thread.currentThread()) {
            PGNotification[] news = connection.getNotifications(1_000);
            for (PGNotification one : news == null ? new PGNotification[0] : news) {
                signIns.forget(UUID.fromString(one.getParameter()));
            }
        }
    }

    private void pause(SQLException why) {
        if (listener != Thread.currentThread()) {
            return;
        }
        log.warn("No news of sign-ins from the database for now: {}", why.getMessage());
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
