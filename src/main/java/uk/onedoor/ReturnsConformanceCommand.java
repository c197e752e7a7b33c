package uk.onedoor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.postcodes.PostcodeIndex;
import uk.onedoor.postcodes.PostcodesRefused;
import uk.onedoor.returns.check.Conformance;
import uk.onedoor.returns.places.PlacesOfYear;
import uk.onedoor.returns.rows.Places;

/** Asks rules of worked examples that somebody else thought of, and says where the two agree. */
@Command(
        name = "conformance",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Asks validation rules of worked examples, one line of JSON each, and says where they agree.",
            "",
            "An example names the rule (code), the rule set (year, such as lac2025_26), rows by table (input) and the rows"
                    + " that must fail by table, counted from 0 (expected).",
            ""
        },
        footer = {"", "The exit status is 0 when every line could be read, and 2 otherwise."})
final class ReturnsConformanceCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.jsonl", description = "The examples, one line of JSON each.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one line of JSON for each example.")
    private boolean json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the postcodes were loaded (the directory data beside this program unless said).")
    private Path data = ServeOptions.usualData();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    private boolean help;

    @Override
    public Integer call() {
        var telling = Said.by(spec.commandLine());
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            telling.progress("The examples in " + file + " could not be read; give a file of text in UTF-8.");
            return OneDoor.MISUNDERSTOOD;
        }
        Optional<PostcodeIndex> postcodes;
        try {
            postcodes = PostcodeIndex.open(data);
        } catch (PostcodesRefused refused) {
            telling.progress(String.valueOf(refused.getMessage()));
            return OneDoor.MISUNDERSTOOD;
        }
        Conformance conformance = new Conformance(
                year -> postcodes.map(index -> PlacesOfYear.of(index, year)).orElse(Places.UNKNOWN));
        int asked = 0;
        int agreed = 0;
        boolean allRead = true;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            try {
                Conformance.Result result = conformance.ask(lines.get(i));
                asked++;
                if (result.agrees()) agreed++;
                if (json) telling.result(JSON.writeValueAsString(line(i + 1, result)));
                if (!result.agrees()) telling.progress(words(i + 1, result));
            } catch (JacksonException e) {
                allRead = false;
                telling.progress("Line " + (i + 1) + " is no JSON.");
            }
        }
        telling.progress("%d of %d examples agree.".formatted(agreed, asked));
        return allRead ? OneDoor.DONE : OneDoor.MISUNDERSTOOD;
    }

    private static Map<String, Object> line(int number, Conformance.Result result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", number);
        line.put("code", result.code());
        line.put("year", result.year());
        line.put("agrees", result.agrees());
        line.put("found", new TreeMap<>(result.found()));
        if (result.fault() != null) line.put("fault", result.fault());
        return line;
    }

    private static String words(int number, Conformance.Result result) {
        return "Line %d, rule %s of %s: expected %s, found %s%s"
                .formatted(
                        number,
                        result.code(),
                        result.year(),
                        result.expected(),
                        result.found(),
                        result.fault() == null ? "." : "; the rule could not be asked: " + result.fault());
    }
}
