package uk.onedoor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.platform.postgres.Database;

/**
 * The sheet for the police while far more people ask for ordinary pages than can be served: a hundred who ask for the next as
 * soon as they have the last, beside two who open the sheet of somebody who is not back again and again.
 */
final class SafetyBenchPack {

    private static final int CROWD = 100;
    private static final int AT_THE_SHEET = 2;
    private static final long BETWEEN_MILLIS = 100;
    private static final long MILLIS = 30_000;
    private static final long WARM_UP_MILLIS = 10_000;
    private static final int OK = 200;

    private static final String NOT_BACK = """
            select e.young_person_id || '/missing/' || e.id from safety.missing_episode e
             where e.withdrawn_at is null and e.authority_id = (select authority_id from platform.account where id = ?)
               and not exists (select from safety.missing_fact f where f.authority_id = e.authority_id and f.episode_id = e.id
                     and f.kind = 'RETURNED' and f.withdrawn_at is null)
             order by e.since_at limit 1""";

    private SafetyBenchPack() {}

    /** How long each answer took, in milliseconds, and how many were not what was asked for. */
    private record Answers(List<Double> millis, int refused) {

        double at(double share) {
            return millis.get((int) Math.min(millis.size() - 1, millis.size() * share));
        }
    }

    static void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "pack").toAbsolutePath();
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(OneDoorApplication.class)
                .run(
                        "--server.port=0",
                        "--onedoor.data=" + data,
                        "--onedoor.demo=true",
                        "--onedoor.jobs=false",
                        "--server.tomcat.max-keep-alive-requests=-1")) {
            PagesBenchTown town = PagesBenchTown.settled(product);
            String sheet = "/young-people/" + notBack(product, town) + "/pack";
            town.visit(sheet);
            List<String> ordinary = new ArrayList<>(town.pages().values());
            together(town, sheet, ordinary, WARM_UP_MILLIS);
            Answers[] both = together(town, sheet, ordinary, MILLIS);
            Answers sheets = both[0];
            Answers others = both[1];
            int asked = sheets.millis().size() + sheets.refused();
            Map<String, Object> beside = Map.of(
                    "others", others.millis().size(),
                    "othersRefused", others.refused(),
                    "othersP50Millis", others.at(0.5),
                    "othersP99Millis", others.at(0.99));
            figures.tell("safety.pack.p99", sheets.at(0.99), "ms", Target.atMost(1_000), asked, beside);
            figures.tell("safety.pack.p50", sheets.at(0.5), "ms", Target.none(), asked);
            figures.tell(
                    "safety.pack.served", (double) sheets.millis().size() / asked, "ratio", Target.atLeast(1), asked);
            figures.tell(
                    "safety.pack.beside_ordinary",
                    sheets.at(0.99) / others.at(0.99),
                    "ratio",
                    Target.atMost(0.5),
                    asked);
        }
    }

    private static String notBack(ConfigurableApplicationContext product, PagesBenchTown town) throws Exception {
        Database database = product.getBean(Database.class);
        try (Connection owner = PagesBench.as(database.owner(), database.url());
                var asked = owner.prepareStatement(NOT_BACK)) {
            asked.setObject(1, town.manager());
            var rows = asked.executeQuery();
            if (!rows.next()) {
                throw new IllegalStateException("Nobody of the town is not back");
            }
            return rows.getString(1);
        }
    }

    /** The sheets and the ordinary pages of one stretch of time. */
    private static Answers[] together(PagesBenchTown town, String sheet, List<String> ordinary, long millis)
            throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CROWD + AT_THE_SHEET);
        try {
            long until = System.nanoTime() + millis * 1_000_000;
            List<Callable<Answers>> work = new ArrayList<>();
            for (int i = 0; i < AT_THE_SHEET; i++) {
                work.add(() -> ask(town, sheet, until, BETWEEN_MILLIS));
            }
            for (int i = 0; i < CROWD; i++) {
                String page = ordinary.get(i % ordinary.size());
                work.add(() -> ask(town, page, until, 0));
            }
            List<Future<Answers>> done = clients.invokeAll(work);
            return new Answers[] {all(done.subList(0, AT_THE_SHEET)), all(done.subList(AT_THE_SHEET, done.size()))};
        } finally {
            clients.shutdownNow();
        }
    }

    private static Answers ask(PagesBenchTown town, String path, long until, long betweenMillis) throws Exception {
        List<Double> millis = new ArrayList<>();
        int refused = 0;
        try (RawHttp visitor = new RawHttp(town.port(), path, town.cookie())) {
            for (long began = System.nanoTime(); began < until; began = System.nanoTime()) {
                int status = visitor.get();
                if (status == OK) {
                    millis.add((System.nanoTime() - began) / 1e6);
                } else {
                    refused++;
                }
                Thread.sleep(betweenMillis);
            }
        }
        return new Answers(millis, refused);
    }

    private static Answers all(List<Future<Answers>> done) throws Exception {
        List<Double> millis = new ArrayList<>();
        int refused = 0;
        for (Future<Answers> one : done) {
            millis.addAll(one.get().millis());
            refused += one.get().refused();
        }
        Collections.sort(millis);
        return new Answers(millis, refused);
    }
}
