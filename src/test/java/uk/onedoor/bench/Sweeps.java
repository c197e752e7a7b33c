package uk.onedoor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests as the build does, and gathers the numbers they report of themselves. */
final class Sweeps implements TestExecutionListener {

    private final Map<String, Long> numbers = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();
    private final AtomicInteger tests = new AtomicInteger();

    /** Runs all tests of these classes; what is drawn at random in them comes from the seed. */
    static Sweeps run(long seed, String... classes) {
        System.setProperty("sweeps.seed", String.valueOf(seed));
        Sweeps sweeps = new Sweeps();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String name : classes) {
            request.selectors(DiscoverySelectors.selectClass("uk.onedoor." + name));
        }
        LauncherFactory.create().execute(request.build(), sweeps);
        return sweeps;
    }

    /** What a test reported under this name. */
    long number(String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException(
                    "No test reported " + name + "; there is " + numbers + ", failed " + failed);
        }
        return number;
    }

    int tests() {
        return tests.get();
    }

    /** The tests that failed, with what they said. */
    List<String> failed() {
        return failed;
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().forEach((name, value) -> numbers.put(name, Long.parseLong(value)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        tests.addAndGet(test.isTest() ? 1 : 0);
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            String said = result.getThrowable().map(Throwable::toString).orElse("");
            failed.add(test.getDisplayName() + ": " + said.substring(0, Math.min(said.length(), 2_000)));
        }
    }
}
