package uk.onedoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import uk.onedoor.platform.postgres.Database;

/** The most memory of its own that any process of the database held while something went on, asked ten times a second. */
final class HighWater implements AutoCloseable {

    private static final String WHO =
            "select pid from pg_stat_activity where backend_type in ('client backend', 'parallel worker')";
    private static final String OWN = "RssAnon:";

    private final Thread watching;
    private volatile long kilobytes;
    private volatile boolean over;

    private HighWater(Database database) {
        watching = new Thread(() -> watch(database), "high-water");
        watching.start();
    }

    static HighWater of(Database database) {
        return new HighWater(database);
    }

    double megabytes() {
        return kilobytes / 1024.0;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        watching.join();
    }

    private void watch(Database database) {
        try (Connection owner = PagesBench.as(database.owner(), database.url());
                Statement statement = owner.createStatement()) {
            while (!over) {
                var rows = statement.executeQuery(WHO);
                while (rows.next()) {
                    kilobytes = Math.max(kilobytes, own(rows.getLong(1)));
                }
                Thread.sleep(100);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long own(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                    .filter(line -> line.startsWith(OWN))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
