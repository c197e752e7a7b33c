package uk.onedoor.bench;

import java.time.Duration;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.returns.ParserFuzz;

/** Wounded files, for five minutes, handed to everything that reads an upload. */
final class FuzzBench implements Benchmark {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final double AIM_TRIES = 500_000;

    @Override
    public void run(Figures figures) {
        long until = System.nanoTime() + LONG.toNanos();
        ParserFuzz.Result result = ParserFuzz.run(figures.seed(), tries -> System.nanoTime() < until);
        long tries = result.read() + result.refused() + result.findings().size();
        result.findings().forEach(System.err::println);
        figures.tell("fuzz.files", tries, "files", Target.atLeast(AIM_TRIES), tries);
        figures.tellNone("fuzz.neither_read_nor_refused", result.findings().size(), "kinds", tries);
    }
}
