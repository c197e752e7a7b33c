package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.returns.made.MadeReturn;
import uk.onedoor.returns.reading.CollectionYear;

/** The commands on a return's files: nothing but JSON on standard output, words beside it, and what they exit with. */
class ReturnFilesCommandTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    /** How a command ended, and what it said. */
    private record Said(int status, List<String> out, String err) {
        JsonNode line(int number) {
            return JSON.readTree(out.get(number < 0 ? out.size() + number : number));
        }
    }

    @BeforeAll
    static void aReturnWithOneFaultInIt() throws IOException {
        MadeReturn.write(200, new CollectionYear(2026), 3, folder.resolve("made"));
        Path reviews = folder.resolve("made/year/reviews.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(reviews));
        lines.set(4, lines.get(4).replaceAll(",PN\\d$", ",PN9"));
        Files.write(reviews, lines);
        Said loaded =
                run("postcodes", "load", folder.resolve("made/postcodes.csv").toString(), "--data", data());
        assertThat(loaded.status()).isZero();
    }

    @Test
    void a_check_prints_a_line_a_finding_and_one_that_sums_up_and_exits_with_0() {
        Said said = check("--last-year", folder.resolve("made/last").toString(), "--json");
        assertThat(said.status()).isZero();
        assertThat(said.out()).hasSize(2);
        JsonNode finding = said.line(0);
        assertThat(finding.path("rule").asString()).isEqualTo("167");
        assertThat(finding.path("table").asString()).isEqualTo("Reviews");
        assertThat(finding.path("row").asInt()).isEqualTo(4);
        assertThat(finding.path("fields").toString()).isEqualTo("[\"REVIEW_CODE\"]");
        assertThat(finding.path("message").asString()).endsWith(".");
        assertThat(finding.path("child").asString()).isNotEmpty();
        assertThat(said.err()).contains("checked", "167").doesNotContain("\tat ");
    }

    @Test
    void the_summary_has_each_rules_outcome_the_counts_the_seconds_and_the_memory() {
        JsonNode summary = check("--json").line(-1).path("summary");
        assertThat(summary.path("year").asInt()).isEqualTo(2026);
        assertThat(summary.path("rules").size()).isEqualTo(311);
        assertThat(summary.path("passed").asInt()
                        + summary.path("failed").asInt()
                        + summary.path("not_applicable").asInt()
                        + summary.path("could_not_be_checked").asInt())
                .isEqualTo(311);
        assertThat(summary.path("our_fault").asInt()).isZero();
        assertThat(summary.path("findings").asInt()).isEqualTo(1);
        assertThat(summary.path("seconds").asDouble()).isPositive();
        assertThat(summary.path("peak_memory_mb").asInt()).isPositive();
        assertThat(summary.path("rules").valueStream())
                .anySatisfy(rule -> assertThat(rule.path("why").asString()).contains("last year"));
    }

    @Test
    void without_json_standard_output_stays_empty() {
        Said said = check();
        assertThat(said.status()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("children;", "rules passed");
    }

    @Test
    void what_cannot_be_read_is_said_with_a_remedy_and_exits_with_2() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("bad")).resolve("header.csv"), "%PDF-1.7");
        Said said =
                run("returns", "check", folder.resolve("bad").toString(), "--authority", "E10000020", "--year", "2026");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Nothing was read", "header.csv", "Export");
    }

    @Test
    void a_row_that_does_not_line_up_is_told_and_counted() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        for (String table : List.of("header.csv", "episodes.csv", "reviews.csv"))
            Files.copy(folder.resolve("made/year").resolve(table), broken.resolve(table));
        List<String> lines = new ArrayList<>(Files.readAllLines(broken.resolve("header.csv")));
        lines.set(3, lines.get(3) + ",one,too,many");
        Files.write(broken.resolve("header.csv"), lines);
        Said said = run("returns", "check", broken.toString(), "--authority", "E10000020", "--year", "2026", "--json");
        assertThat(said.line(-1).path("summary").path("rows_not_used").asInt()).isEqualTo(1);
        assertThat(said.err()).contains("header.csv: row 3 ");
    }

    @Test
    void a_year_whose_rules_are_not_known_is_said_to_be_one() {
        Said said = run(
                "returns",
                "check",
                folder.resolve("made/year").toString(),
                "--authority",
                "E10000020",
                "--year",
                "2031");
        assertThat(said.status()).isZero();
        assertThat(said.err()).contains("The rules of 2030/31 are not known here");
    }

    @Test
    void a_list_of_providers_that_is_none_is_refused_by_its_columns() throws IOException {
        Path list = Files.writeString(folder.resolve("providers.csv"), "number,name\n1,x\n");
        Said said = check("--providers", list.toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("providers.csv", "urn", "placement code");
    }

    @Test
    void conformance_tells_of_each_example_whether_it_agrees() throws IOException {
        Path examples = Files.writeString(folder.resolve("examples.jsonl"), """
                {"code":"501","year":"lac2025_26","input":{"Episodes":[{"CHILD":"1","DECOM":"01/05/2025","DEC":"01/07/2025"},{"CHILD":"1","DECOM":"01/06/2025","DEC":null}]},"expected":{"Episodes":[1]}}
                {"code":"501","year":"lac2025_26","input":{"Episodes":[{"CHILD":1,"DECOM":"01/05/2025","DEC":"01/06/2025"}]},"expected":{"Episodes":[0]}}
                """);
        Said said = run("returns", "conformance", examples.toString(), "--json", "--data", data());
        assertThat(said.status()).isZero();
        assertThat(said.out().get(0))
                .isEqualTo(
                        "{\"line\":1,\"code\":\"501\",\"year\":\"lac2025_26\",\"agrees\":true,\"found\":{\"Episodes\":[1]}}");
        assertThat(said.line(1).path("agrees").asBoolean()).isFalse();
        assertThat(said.err()).contains("1 of 2 examples agree", "Line 2");
    }

    @ParameterizedTest
    @CsvSource({
        "returns check, DIR|ZIP|XML",
        "returns check x --authority E10000020 --year 26, four figures",
        "returns check x --year 2026, --authority",
        "returns conformance, FILE.jsonl"
    })
    void what_is_not_understood_is_said_plainly_with_status_2(String typed, String naming) {
        Said said = run(typed.split(" "));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains(naming).contains("--help");
    }

    private static Said check(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "returns",
                "check",
                folder.resolve("made/year").toString(),
                "--authority",
                MadeReturn.AUTHORITY,
                "--year",
                "2026",
                "--data",
                data()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static Said run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = OneDoor.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int status = command.execute(words);
        return new Said(status, out.toString().lines().toList(), err.toString());
    }
}
