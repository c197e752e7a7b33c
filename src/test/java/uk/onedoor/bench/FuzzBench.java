package uk.onedoor.bench;

import java.time.Duration;
import java.util.List;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.platform.web.HiddenFieldsTarget;
import uk.onedoor.returns.reading.CellTarget;
import uk.onedoor.returns.reading.FileTarget;
import uk.onedoor.returns.reading.ParserFuzz;
import uk.onedoor.shared.PassageTarget;

/**
 * Wounded files, half a million and for five minutes at least, handed to everything that reads an upload; then Jazzer at
 * each parser; then bad files
 * and hostile requests.
 */
final class FuzzBench implements Benchmark {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int A_MINUTE = 60;
    private static final double AT_LEAST_INPUTS = 100_000;
    private static final double AIM_TRIES = 500_000;
    private static final double AT_LEAST_BAD_FILES = 300;
    private static final double AT_LEAST_REQUESTS = 3_000;

    @Override
    public void run(Figures figures) {
        long until = System.nanoTime() + LONG.toNanos();
        ParserFuzz.Result result =
                ParserFuzz.run(figures.seed(), tries -> tries < AIM_TRIES || System.nanoTime() < until);
        long tries = result.read() + result.refused() + result.findings().size();
        result.findings().forEach(System.err::println);
        figures.tell("fuzz.files", tries, "files", Target.atLeast(AIM_TRIES), tries);
        figures.tellNone("fuzz.neither_read_nor_refused", result.findings().size(), "kinds", tries);
        jazzer(figures);
        Sweeps sweeps = Sweeps.run(figures.seed(), "returns.BadFilesTest", "sweeps.HostilePostsTest");
        sweeps.failed().forEach(System.err::println);
        long files = sweeps.number("files.bad");
        figures.tell("fuzz.bad_files", files, "files", Target.atLeast(AT_LEAST_BAD_FILES), files);
        figures.tellNone("fuzz.bad_files_not_refused_in_words", sweeps.number("files.not_refused"), "files", files);
        long requests = sweeps.number("hostile.requests");
        figures.tell("fuzz.hostile_requests", requests, "requests", Target.atLeast(AT_LEAST_REQUESTS), requests);
        figures.tellNone("fuzz.hostile_requests_mishandled", sweeps.number("hostile.mishandled"), "requests", requests);
        figures.tellNone("fuzz.tests_that_failed", sweeps.failed().size(), "tests", sweeps.tests());
    }

    /** A minute for each parser of ours. */
    private static void jazzer(Figures figures) {
        long tried = 0;
        int found = 0;
        for (Class<?> target :
                List.of(FileTarget.class, CellTarget.class, HiddenFieldsTarget.class, PassageTarget.class)) {
            Jazzer.Ended ended = Jazzer.run(target, figures.seed(), A_MINUTE);
            tried += ended.tried();
            if (!ended.found().isEmpty()) {
                found++;
                System.err.println(ended.found());
            }
        }
        figures.tell("fuzz.jazzer.inputs", tried, "inputs", Target.atLeast(AT_LEAST_INPUTS), tried);
        figures.tellNone("fuzz.jazzer.parsers_that_broke", found, "parsers", tried);
    }
}
