package uk.onedoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.returns.check.FileCheck;
import uk.onedoor.returns.made.MadeReturn;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.rows.Providers;

/**
 * The check of a return: the whole command from cold for a council and for all England, each with last year's return,
 * beside the reading of the bytes alone; and the check inside a server that is warm.
 */
final class ReturnsBench implements Benchmark {

    private static final CollectionYear YEAR = new CollectionYear(2026);
    private static final int COUNCIL = 1_000;
    private static final int ENGLAND = 80_000;
    private static final double COUNCIL_SECONDS = 2;
    private static final double ENGLAND_SECONDS = 5;
    private static final double MOST_MEGABYTES = 1024;
    private static final double SERVER_SECONDS = 0.3;
    private static final double NANOSECONDS = 1e9;
    private static final int WARM_UPS = 15;

    /** One run of the command. */
    private record Run(double seconds, double megabytes, double children, double findings) {}

    @Override
    public void run(Figures figures) throws Exception {
        Path work = Files.createTempDirectory(Path.of("target"), "returns").toAbsolutePath();
        Path data = work.resolve("data");
        Path council = made(COUNCIL, figures.seed(), work);
        command(List.of("postcodes", "load", council.resolve("postcodes.csv").toString(), "--data", data.toString()));
        double small = tell(figures, "council", council, data, 5, COUNCIL_SECONDS);
        if (figures.isWanted("england")) {
            double large = tell(figures, "england", made(ENGLAND, figures.seed(), work), data, 3, ENGLAND_SECONDS);
            figures.tell(
                    "returns.growth_over_linear",
                    large / small / ((double) ENGLAND / COUNCIL),
                    "ratio",
                    Target.atMost(1),
                    ENGLAND);
        }
        figures.tell("returns.server.council", warm(council, data), "s", Target.atMost(SERVER_SECONDS), WARM_UPS);
    }

    private static Path made(int children, long seed, Path work) throws IOException {
        Path directory = work.resolve("made" + children);
        MadeReturn.write(children, YEAR, seed, directory);
        return directory;
    }

    /** Runs the command some times, tells its figures, and gives the middle of the seconds. */
    private static double tell(Figures figures, String size, Path made, Path data, int runs, double aim)
            throws IOException, InterruptedException {
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) all.add(check(made, data));
        double seconds = middle(all.stream().mapToDouble(Run::seconds));
        double floor = floor(made);
        figures.tell(
                "returns." + size + ".check",
                seconds,
                "s",
                Target.atMost(aim),
                runs,
                Map.of(
                        "children",
                        all.get(0).children(),
                        "reading_bytes_s",
                        floor,
                        "times_reading_bytes",
                        seconds / floor));
        figures.tell(
                "returns." + size + ".peak_memory",
                all.stream().mapToDouble(Run::megabytes).max().orElseThrow(),
                "MB",
                Target.atMost(MOST_MEGABYTES),
                runs);
        figures.tellNone(
                "returns." + size + ".found_in_a_right_return",
                (long) all.get(0).findings(),
                "rows",
                runs);
        return seconds;
    }

    private static Run check(Path made, Path data) throws IOException, InterruptedException {
        long began = System.nanoTime();
        List<String> out = command(List.of(
                "returns",
                "check",
                made.resolve("year").toString(),
                "--last-year",
                made.resolve("last").toString(),
                "--authority",
                MadeReturn.AUTHORITY,
                "--year",
                Integer.toString(YEAR.ends()),
                "--data",
                data.toString(),
                "--json"));
        double seconds = (System.nanoTime() - began) / NANOSECONDS;
        JsonNode summary =
                JsonMapper.builder().build().readTree(out.get(out.size() - 1)).path("summary");
        return new Run(
                seconds,
                summary.path("peak_memory_mb").asDouble(),
                summary.path("children").asDouble(),
                summary.path("findings").asDouble());
    }

    private static List<String> command(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./onedoor"));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> out = process.inputReader().lines().toList();
        if (process.waitFor() != 0) throw new IllegalStateException("The command failed: " + command);
        return out;
    }

    /** Seconds to read the bytes of both years and nothing else. */
    private static double floor(Path made) throws IOException {
        double[] runs = new double[5];
        for (int i = 0; i < runs.length; i++) {
            long began = System.nanoTime();
            try (Stream<Path> files = Files.walk(made)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) Files.readAllBytes(file);
            }
            runs[i] = (System.nanoTime() - began) / NANOSECONDS;
        }
        return middle(Arrays.stream(runs));
    }

    /** Seconds for the check of a council's two years in a process that has done it before. */
    private static double warm(Path made, Path data) {
        double[] runs = new double[WARM_UPS];
        ForkJoinPool pool = new ForkJoinPool(2);
        for (int i = 0; i < runs.length; i++) {
            long began = System.nanoTime();
            new FileCheck(data, pool, notice -> {})
                    .check(
                            made.resolve("year"),
                            made.resolve("last"),
                            YEAR,
                            MadeReturn.AUTHORITY,
                            Providers.NOT_GIVEN,
                            hundredths -> {});
            runs[i] = (System.nanoTime() - began) / NANOSECONDS;
        }
        pool.shutdown();
        return middle(Arrays.stream(runs).skip(WARM_UPS / 2));
    }

    private static double middle(DoubleStream of) {
        double[] sorted = of.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
