package uk.onedoor.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.RecordedSql;
import uk.onedoor.RecordedSql.Said;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.platform.postgres.Database;

/**
 * Whole pages against the floor they stand on: the same SQL, under the same login, row security and audit, sent straight
 * to the same database in the same run, turn by turn. Then the same page with few notes in the database and with many.
 */
final class PagesBench implements Benchmark {

    static final int CLIENTS = 4;
    static final int ROUNDS = 5;
    private static final long ROUND_MILLIS = 2_000;
    static final double FLOOR_SHARE = 0.4;
    private static final double SLOPE = 1.3;
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;

    static final RecordedSql SQL = new RecordedSql();

    /** Puts our ear between the application and its pool; no configuration by name, so that no scan finds it. */
    static class Listening {
        @Bean
        static BeanPostProcessor listening() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("dataSource") ? SQL.over((DataSource) bean) : bean;
                }
            };
        }
    }

    /** How one way of getting a page went. */
    record Speed(double perSecond, double p50Millis, double p99Millis) {}

    @Override
    public void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "pages").toAbsolutePath();
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(
                        OneDoorApplication.class, Listening.class)
                .run(
                        "--server.port=0",
                        "--onedoor.data=" + data,
                        "--onedoor.demo=true",
                        "--onedoor.jobs=false",
                        "--server.tomcat.max-keep-alive-requests=-1")) {
            PagesBenchTown town = PagesBenchTown.settled(product);
            town.fillNotes(FEW);
            Map<String, Double> few = new LinkedHashMap<>();
            for (Map.Entry<String, String> page : town.pages().entrySet()) {
                few.put(page.getKey(), compare(figures, product, town, page.getKey(), page.getValue()));
            }
            town.fillNotes(MANY);
            for (Map.Entry<String, String> page : town.pages().entrySet()) {
                double many = median(town, page.getValue());
                figures.tell(
                        "pages." + page.getKey() + ".slope",
                        many / few.get(page.getKey()),
                        "ratio",
                        Target.atMost(SLOPE),
                        MANY,
                        Map.of("fewMillis", few.get(page.getKey()), "manyMillis", many));
            }
        }
    }

    private static double compare(
            Figures figures, ConfigurableApplicationContext product, PagesBenchTown town, String name, String path)
            throws Exception {
        List<Said> said = SQL.listen(() -> town.visit(path));
        try (HikariDataSource floor = town.floorPool(product.getBean(Database.class), CLIENTS)) {
            Speed[] pages = new Speed[ROUNDS];
            Speed[] floors = new Speed[ROUNDS];
            load(() -> page(town, path));
            load(() -> sql(floor, said));
            for (int round = 0; round < ROUNDS; round++) {
                pages[round] = load(() -> page(town, path));
                floors[round] = load(() -> sql(floor, said));
            }
            double[] ratios = new double[ROUNDS];
            Arrays.setAll(ratios, i -> pages[i].perSecond() / floors[i].perSecond());
            Arrays.sort(ratios);
            Speed middle = middle(pages);
            Speed under = middle(floors);
            figures.tell(
                    "pages." + name + ".share_of_floor",
                    ratios[ROUNDS / 2],
                    "ratio",
                    Target.atLeast(FLOOR_SHARE),
                    ROUNDS,
                    Map.of(
                            "statements",
                            said.size(),
                            "least",
                            ratios[0],
                            "most",
                            ratios[ROUNDS - 1],
                            "pagesPerSecond",
                            middle.perSecond(),
                            "floorPerSecond",
                            under.perSecond()));
            figures.tell("pages." + name + ".p50", middle.p50Millis(), "ms", Target.none(), ROUNDS);
            figures.tell("pages." + name + ".p99", middle.p99Millis(), "ms", Target.none(), ROUNDS);
        }
        return median(town, path);
    }

    /** The median of one visitor alone, in milliseconds. */
    private static double median(PagesBenchTown town, String path) throws Exception {
        try (RawHttp visitor = new RawHttp(town.port(), path, town.cookie())) {
            long[] nanos = new long[200];
            for (int i = -50; i < nanos.length; i++) {
                long began = System.nanoTime();
                visitor.get();
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - began;
                }
            }
            Arrays.sort(nanos);
            return nanos[nanos.length / 2] / 1e6;
        }
    }

    /** One client's turn: does it again and again until the round is over. */
    interface Turn extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    private static Turn page(PagesBenchTown town, String path) throws Exception {
        RawHttp visitor = new RawHttp(town.port(), path, town.cookie());
        return new Turn() {
            @Override
            public void once() throws Exception {
                int status = visitor.get();
                if (status != 200) {
                    throw new IllegalStateException(path + " answered " + status);
                }
            }

            @Override
            public void close() throws Exception {
                visitor.close();
            }
        };
    }

    private static Turn sql(HikariDataSource floor, List<Said> said) throws Exception {
        Connection connection = floor.getConnection();
        connection.setAutoCommit(false);
        return new Turn() {
            @Override
            public void once() throws Exception {
                RecordedSql.replay(connection, said);
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }

    static Speed load(Callable<Turn> client) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long until = System.nanoTime() + ROUND_MILLIS * 1_000_000;
            List<Callable<long[]>> work = java.util.Collections.nCopies(CLIENTS, () -> {
                long[] nanos = new long[200_000];
                int n = 0;
                try (Turn turn = client.call()) {
                    for (long began = System.nanoTime(); began < until && n < nanos.length; began = System.nanoTime()) {
                        turn.once();
                        nanos[n++] = System.nanoTime() - began;
                    }
                }
                return Arrays.copyOf(nanos, n);
            });
            long began = System.nanoTime();
            long[] all = new long[0];
            for (Future<long[]> one : clients.invokeAll(work)) {
                long[] more = one.get();
                all = Arrays.copyOf(all, all.length + more.length);
                System.arraycopy(more, 0, all, all.length - more.length, more.length);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Arrays.sort(all);
            return new Speed(all.length / seconds, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
        } finally {
            clients.shutdownNow();
        }
    }

    static Speed middle(Speed[] speeds) {
        Speed[] sorted = speeds.clone();
        Arrays.sort(sorted, java.util.Comparator.comparingDouble(Speed::perSecond));
        return sorted[sorted.length / 2];
    }

    static Connection as(Database.Login login, String url) throws java.sql.SQLException {
        return DriverManager.getConnection(url, login.username(), login.password());
    }
}
