package uk.onedoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;

/** Seconds from {@code ./onedoor} to the first page: on a fresh clone, on a new data directory, and the next day. */
final class StartBench implements Benchmark {

    private static final int RUNS = 5;
    private static final double AIM_SECONDS = 15;

    @Override
    public void run(Figures figures) throws Exception {
        Path work = Files.createTempDirectory(Path.of("target"), "start").toAbsolutePath();
        Path here = Path.of("").toAbsolutePath();
        double[] fresh = new double[RUNS];
        double[] again = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Path data = work.resolve("data" + i);
            fresh[i] = once(here, data);
            again[i] = once(here, data);
        }
        tell(figures, "start.new_data", fresh, Target.atMost(AIM_SECONDS));
        tell(figures, "start.built", again, Target.atMost(AIM_SECONDS));
        figures.tell("start.fresh_clone", fromAClone(here, work), "s", Target.none(), 1);
    }

    private static double once(Path home, Path data) throws IOException, InterruptedException {
        try (RunningProduct product = new RunningProduct(home, data)) {
            return product.start();
        }
    }

    private static double fromAClone(Path here, Path work) throws IOException, InterruptedException {
        Path clone = work.resolve("clone");
        Process git = new ProcessBuilder("git", "clone", "-q", here.toString(), clone.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (git.waitFor() != 0) {
            throw new IllegalStateException("git clone failed");
        }
        return once(clone, work.resolve("clone-data"));
    }

    private static void tell(Figures figures, String id, double[] seconds, Target target) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        figures.tell(
                id,
                sorted[sorted.length / 2],
                "s",
                target,
                sorted.length,
                Map.of("least", sorted[0], "most", sorted[sorted.length - 1]));
    }
}
