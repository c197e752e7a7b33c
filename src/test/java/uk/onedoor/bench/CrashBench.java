package uk.onedoor.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;

/**
 * Kills the application and the database, again and again, while key workers save notes. The ledger is ours, outside: a
 * note counts as acknowledged when the browser was answered, and is then looked for in the database by its id.
 */
final class CrashBench implements Benchmark {

    private static final int KILLS = 24;
    private static final int WRITERS = 4;

    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean writing = true;

    @Override
    public void run(Figures figures) throws Exception {
        Random random = new Random(figures.seed());
        Path work = Files.createTempDirectory(Path.of("target"), "crash").toAbsolutePath();
        Path data = work.resolve("data");
        List<Double> recoveries = new ArrayList<>();
        try (RunningProduct product = new RunningProduct(Path.of("").toAbsolutePath(), data)) {
            product.start();
            List<Thread> writers = startWriters(product);
            // The first kill comes when somebody is writing: the invented town has its people by then.
            while (acknowledged.isEmpty()) {
                Thread.sleep(200);
            }
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(1_500 + random.nextInt(2_500));
                recoveries.add(killOnce(product, kill));
                System.err.printf("kill %d of %d, %d notes acknowledged%n", kill + 1, KILLS, acknowledged.size());
            }
            Thread.sleep(2_000);
            writing = false;
            for (Thread writer : writers) {
                writer.join();
            }
            tell(figures, product, data, recoveries);
        }
    }

    /** Every second kill is of the database; returns the seconds until pages were served again. */
    private static double killOnce(RunningProduct product, int kill) throws Exception {
        long began = System.nanoTime();
        if (kill % 2 == 0) {
            product.killApplication();
            product.start();
        } else {
            product.killDatabase();
            product.awaitFirstPage();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private List<Thread> startWriters(RunningProduct product) {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> write(product.port()), "writer-" + i);
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    private void write(int port) {
        while (writing) {
            try {
                writeUntilSomethingBreaks("http://127.0.0.1:" + port);
            } catch (IOException | IllegalStateException down) {
                pause();
            }
        }
    }

    private void writeUntilSomethingBreaks(String base) throws IOException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        Document choose = page(browser, base + "/sign-in");
        post(browser, base + "/sign-in/demo", choose, Map.of("account", keyWorker(choose)));
        Document form = page(browser, base + "/notes/new");
        String youngPerson = form.select("input[name=youngPeople]").first().val();
        while (writing) {
            UUID id = UUID.randomUUID();
            int status = post(
                    browser,
                    base + "/notes",
                    form,
                    Map.of(
                            "id",
                            id.toString(),
                            "youngPeople",
                            youngPerson,
                            "how",
                            "CALL",
                            "words",
                            "Crash note " + id));
            if (status != 302 && status != 303) {
                throw new IllegalStateException("answered " + status);
            }
            acknowledged.add(id);
        }
    }

    /** The account of the first key worker on the page of invented people. */
    private static String keyWorker(Document page) {
        for (var heading : page.select("h3")) {
            if (heading.text().equals("Key worker")) {
                return heading.nextElementSibling()
                        .select("input[name=account]")
                        .first()
                        .val();
            }
        }
        throw new IllegalStateException("The town is still settling");
    }

    private static Document page(HttpClient browser, String url) throws IOException {
        try {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
            return Jsoup.parse(answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int post(HttpClient browser, String url, Document page, Map<String, String> fields)
            throws IOException {
        StringBuilder body = new StringBuilder("_csrf=")
                .append(URLEncoder.encode(
                        page.select("input[name=_csrf]").first().val(), StandardCharsets.UTF_8));
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        try {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .timeout(Duration.ofSeconds(10))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(body.toString()))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Figures figures, RunningProduct product, Path data, List<Double> recoveries) throws Exception {
        Set<UUID> asked = new HashSet<>(acknowledged);
        long found = 0;
        long twice = 0;
        try (Connection owner = owner(product, data);
                var query = owner.prepareStatement(
                        "select count(distinct together_id), count(*) from keywork.note where together_id = any (?)")) {
            query.setArray(1, owner.createArrayOf("uuid", asked.toArray()));
            var rows = query.executeQuery();
            rows.next();
            found = rows.getLong(1);
            twice = rows.getLong(2) - found;
        }
        figures.tell("crash.kills", KILLS, "kills", Target.atLeast(20), KILLS);
        figures.tell("crash.acknowledged", asked.size(), "writes", Target.atLeast(100), asked.size());
        figures.tellNone("crash.lost", asked.size() - found, "writes", asked.size());
        figures.tellNone("crash.twice", twice, "writes", asked.size());
        double[] sorted =
                recoveries.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        figures.tell("crash.recovery.median", sorted[sorted.length / 2], "s", Target.atMost(15), sorted.length);
        figures.tell("crash.recovery.worst", sorted[sorted.length - 1], "s", Target.atMost(30), sorted.length);
    }

    private static Connection owner(RunningProduct product, Path data) throws IOException, SQLException {
        String password = Files.readString(
                        data.resolve("postgres").resolve("passwords").resolve("onedoor_owner"))
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + product.databasePort() + "/onedoor", "onedoor_owner", password);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
