package uk.onedoor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.bench.PagesBench.Listening;
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
            AgainstFloor.compare(figures, council.visitor(), "keywork.suggestion", council.choosing());
            AgainstFloor.compare(figures, council.visitor(), "keywork.caseloads", List.of("/caseloads"));
            if (figures.isWanted("bonds")) {
                bonds(figures, product, council);
            }
        }
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
}
