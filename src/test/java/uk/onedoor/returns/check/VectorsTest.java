package uk.onedoor.returns.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.rows.Places;

/** The rules against the worked examples of others, where they are given: all agree, or stand in a list with the reason. */
class VectorsTest {
    private static final Path WRONG = Path.of("src/test/resources/uk/onedoor/returns/rules/vectors-that-are-wrong.csv");

    @Test
    void every_example_agrees_or_is_wrong_for_a_reason_that_is_written_down() throws IOException {
        String samples = System.getProperty("onedoor.samples");
        assumeTrue(samples != null, "Given no samples (-Donedoor.samples=DIR), nobody else's examples are asked.");
        Map<String, String> wrong = wrong();
        Set<String> unused = new HashSet<>(wrong.keySet());
        List<String> disagree = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of(samples, "rule-vectors", "vectors.jsonl"));
        assertThat(lines).hasSizeGreaterThan(200);
        for (String line : lines) {
            Conformance.Result result = new Conformance(year -> Places.UNKNOWN).ask(line);
            String which = result.code() + "," + result.year();
            if (!result.agrees() && !wrong.containsKey(which)) disagree.add(result.toString());
            if (!result.agrees()) unused.remove(which);
        }
        assertThat(disagree).isEmpty();
        assertThat(unused).as("listed as wrong, yet they agree").isEmpty();
        assertThat(wrong.values()).allMatch(reason -> reason.length() > 20);
    }

    private static Map<String, String> wrong() throws IOException {
        Map<String, String> wrong = new HashMap<>();
        for (String line : Files.readAllLines(WRONG)) {
            if (line.startsWith("#") || line.startsWith("code,")) continue;
            String[] cells = line.split(",", 3);
            wrong.put(cells[0] + "," + cells[1], cells[2]);
        }
        return wrong;
    }
}
