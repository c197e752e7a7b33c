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
import org.jsoup.nodes.Element;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;

/**
 * Kills the application and the database, again and again, while key workers save notes about two young people at once, and
 * type others. The ledger is ours, outside: a note, or words kept as a draft, count as acknowledged when the browser was
 * answered, and are then looked for in the database.
 */
final class CrashBench implements Benchmark {

    private static final int KILLS = 60;
    private static final int WRITERS = 4;

    private static final int ABOUT = 2;

    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> typed = new ConcurrentLinkedQueue<>();
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
                System.err.printf(
                        "kill %d of %d, %d notes and %d drafts acknowledged%n",
                        kill + 1, KILLS, acknowledged.size(), typed.size());
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
        post(browser, base + "/sign-in/demo", choose, Map.of("account", List.of(keyWorker(choose))));
        Document form = page(browser, base + "/notes/new");
        List<String> youngPeople = form.select("input[name=youngPeople]").stream()
                .limit(ABOUT)
                .map(Element::val)
                .toList();
        while (writing) {
            type(browser, base, form);
            UUID id = UUID.randomUUID();
            int status = post(
                    browser,
                    base + "/notes",
                    form,
                    Map.of(
                            "id",
                            List.of(id.toString()),
                            "youngPeople",
                            youngPeople,
                            "how",
                            List.of("CALL"),
                            "words",
                            List.of("Crash note " + id)));
            if (status != 302 && status != 303) {
                throw new IllegalStateException("answered " + status);
            }
            acknowledged.add(id);
        }
    }

    /** Words somebody is still typing: a page of their own, so that each can be looked for. */
    private void type(HttpClient browser, String base, Document form) throws IOException {
        UUID id = UUID.randomUUID();
        int status = post(
                browser,
                base + "/drafts",
                form,
                Map.of(
                        "_from",
                        List.of("/notes/new?crash=" + id),
                        "_quietly",
                        List.of("true"),
                        "words",
                        List.of("Crash words " + id)));
        if (status != 204) {
            throw new IllegalStateException("answered " + status);
        }
        typed.add(id);
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

    private static int post(HttpClient browser, String url, Document page, Map<String, List<String>> fields)
            throws IOException {
        StringBuilder body = new StringBuilder("_csrf=")
                .append(URLEncoder.encode(
                        page.select("input[name=_csrf]").first().val(), StandardCharsets.UTF_8));
        fields.forEach((name, values) -> values.forEach(value ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
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
        Set<UUID> begun = new HashSet<>(typed);
        try (Connection owner = owner(product, data)) {
            long found = count(
                    owner, "select count(distinct together_id) from keywork.note where together_id = any (?)", asked);
            long rows = count(owner, "select count(*) from keywork.note where together_id = any (?)", asked);
            long half = count(
                    owner,
                    "select count(*) from (select from keywork.note where words like 'Crash note %' and ?::uuid[] is not null"
                            + " group by together_id having count(*) <> " + ABOUT + ") half",
                    Set.of());
            long kept = count(
                    owner,
                    "select count(*) from platform.draft where page = any (select '/notes/new?crash=' || d from unnest(?) d)",
                    begun);
            figures.tell("crash.kills", KILLS, "kills", Target.atLeast(60), KILLS);
            figures.tell("crash.acknowledged", asked.size(), "writes", Target.atLeast(100), asked.size());
            figures.tellNone("crash.lost", asked.size() - found, "writes", asked.size());
            figures.tellNone("crash.twice", Math.max(0, rows - ABOUT * found), "writes", asked.size());
            figures.tellNone("crash.half_written", half, "writes", asked.size());
            figures.tellNone("crash.typed_words_lost", begun.size() - kept, "drafts", begun.size());
        }
        double[] sorted =
                recoveries.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        figures.tell("crash.recovery.median", sorted[sorted.length / 2], "s", Target.atMost(15), sorted.length);
        figures.tell("crash.recovery.worst", sorted[sorted.length - 1], "s", Target.atMost(30), sorted.length);
    }

    private static long count(Connection owner, String sql, Set<UUID> ids) throws SQLException {
        try (var query = owner.prepareStatement(sql)) {
            query.setArray(1, owner.createArrayOf("uuid", ids.toArray()));
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
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
