package uk.onedoor.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.RecordedSql;
import uk.onedoor.RecordedSql.Said;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.bench.PagesBench.Listening;
import uk.onedoor.bench.PagesBench.Speed;
import uk.onedoor.bench.PagesBench.Turn;
import uk.onedoor.bonds.Bonds;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.Actors;

/**
 * Choosing a key worker and the caseloads of a council, against the same SQL sent straight in the same run; and every bond
 * of 100,000 young people, from 10 million times in touch, as at a day in the past. The whole runs in one gigabyte.
 */
final class KeyworkBench implements Benchmark {

    private static final int CONTACTS = Integer.getInteger("onedoor.bench.contacts", 10_000_000);
    private static final int CONTACTS_EACH = 100;
    /** Both are asked for a while before they are measured: pages with much of their own to do are compiled late. */
    private static final int WARM_ROUNDS = 5;

    private static final double SECONDS = 60;
    private static final double MEGABYTES = 256;
    private static final double MEGABYTE = 1024 * 1024;

    @Override
    public void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "keywork").toAbsolutePath();
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(
                        OneDoorApplication.class, Listening.class)
                .run(
                        "--server.port=0",
                        "--onedoor.data=" + data,
                        "--onedoor.demo=false",
                        "--onedoor.jobs=false",
                        "--server.tomcat.max-keep-alive-requests=-1")) {
            KeyworkBenchCouncil council = KeyworkBenchCouncil.make(product);
            compare(figures, product, council, "suggestion", council.choosing());
            compare(figures, product, council, "caseloads", List.of("/caseloads"));
            if (figures.isWanted("bonds")) {
                bonds(figures, product, council);
            }
        }
    }

    /** Clients go from page to page in turn; the floor says what each page said, in the same order. */
    private static void compare(
            Figures figures,
            ConfigurableApplicationContext product,
            KeyworkBenchCouncil council,
            String name,
            List<String> paths)
            throws Exception {
        if (!figures.isWanted(name)) {
            return;
        }
        List<List<Said>> said = new ArrayList<>();
        for (String path : paths) {
            said.add(PagesBench.SQL.listen(() -> council.visit(path)));
        }
        try (HikariDataSource floor = council.floorPool(product.getBean(Database.class), PagesBench.CLIENTS)) {
            Speed[] pages = new Speed[PagesBench.ROUNDS];
            Speed[] floors = new Speed[PagesBench.ROUNDS];
            for (int round = 0; round < WARM_ROUNDS; round++) {
                PagesBench.load(() -> pages(council, paths));
                PagesBench.load(() -> sql(floor, said));
            }
            for (int round = 0; round < PagesBench.ROUNDS; round++) {
                pages[round] = PagesBench.load(() -> pages(council, paths));
                floors[round] = PagesBench.load(() -> sql(floor, said));
            }
            tell(figures, name, pages, floors, said.get(0).size());
        }
    }

    private static void tell(Figures figures, String name, Speed[] pages, Speed[] floors, int statements) {
        Speed page = PagesBench.middle(pages);
        Speed floor = PagesBench.middle(floors);
        double[] medians = ratios(pages, floors, Speed::p50Millis);
        Map<String, Object> more = Map.of(
                "statements",
                statements,
                "least",
                medians[0],
                "most",
                medians[medians.length - 1],
                "pageMillis",
                page.p50Millis(),
                "floorMillis",
                floor.p50Millis());
        Target share = Target.atLeast(PagesBench.FLOOR_SHARE);
        int rounds = PagesBench.ROUNDS;
        figures.tell("keywork." + name + ".p50_share_of_floor", medians[rounds / 2], "ratio", share, rounds, more);
        double slowest = ratios(pages, floors, Speed::p99Millis)[rounds / 2];
        figures.tell("keywork." + name + ".p99_share_of_floor", slowest, "ratio", share, rounds);
        figures.tell("keywork." + name + ".p50", page.p50Millis(), "ms", Target.none(), rounds);
        figures.tell("keywork." + name + ".p99", page.p99Millis(), "ms", Target.none(), rounds);
    }

    /** The rounds' ratios in their order, each between two that followed each other. */
    private static double[] ratios(Speed[] pages, Speed[] floors, ToDoubleFunction<Speed> millis) {
        double[] ratios = new double[pages.length];
        Arrays.setAll(ratios, i -> millis.applyAsDouble(floors[i]) / millis.applyAsDouble(pages[i]));
        Arrays.sort(ratios);
        return ratios;
    }

    private static void bonds(Figures figures, ConfigurableApplicationContext product, KeyworkBenchCouncil council)
            throws Exception {
        LocalDate asAt = council.fillContacts(CONTACTS, CONTACTS / CONTACTS_EACH);
        Bonds bonds = product.getBean(Bonds.class);
        AtomicLong told = new AtomicLong();
        AtomicLong contacts = new AtomicLong();
        long began = System.nanoTime();
        double database;
        try (HighWater high = HighWater.of(product.getBean(Database.class))) {
            product.getBean(Actors.class)
                    .runAsSystem(
                            council.large(),
                            "bench",
                            () -> bonds.all(asAt, bond -> {
                                told.incrementAndGet();
                                contacts.addAndGet(bond.contacts());
                            }));
            database = high.megabytes();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        figures.tell(
                "keywork.bonds.seconds",
                seconds,
                "s",
                Target.atMost(SECONDS),
                CONTACTS,
                Map.of("youngPeople", CONTACTS / CONTACTS_EACH, "bonds", told.get(), "contactsByThen", contacts.get()));
        figures.tell(
                "keywork.bonds.wrong",
                Math.abs(contacts.get() - council.contactsBy(asAt)),
                "contacts",
                Target.atMost(0),
                contacts.get());
        figures.tell("keywork.bonds.database_memory", database, "MB", Target.atMost(MEGABYTES), CONTACTS);
        figures.tell(
                "keywork.bonds.heap_allowed",
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                "MB",
                Target.atMost(1024),
                CONTACTS);
    }

    private static Turn pages(KeyworkBenchCouncil council, List<String> paths) throws Exception {
        List<RawHttp> visitors = new ArrayList<>();
        for (String path : paths) {
            visitors.add(new RawHttp(council.port(), path, council.cookie()));
        }
        return new Turn() {
            private int next;

            @Override
            public void once() throws Exception {
                int status = visitors.get(next++ % visitors.size()).get();
                if (status != 200) {
                    throw new IllegalStateException(paths + " answered " + status);
                }
            }

            @Override
            public void close() throws Exception {
                for (RawHttp visitor : visitors) {
                    visitor.close();
                }
            }
        };
    }

    private static Turn sql(HikariDataSource floor, List<List<Said>> said) throws Exception {
        Connection connection = floor.getConnection();
        connection.setAutoCommit(false);
        return new Turn() {
            private int next;

            @Override
            public void once() throws Exception {
                RecordedSql.replay(connection, said.get(next++ % said.size()));
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }
}
