package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnsBaselineCommandTests {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path files;

    @BeforeEach
    void two_years_of_a_small_return() throws IOException {
        for (int year = 2025; year <= 2026; year++) {
            Path directory = Files.createDirectory(files.resolve("of" + year));
            Files.writeString(
                    directory.resolve("header.csv"),
                    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,M,01/05/2012,WBRI,UN1,,\n");
            Files.writeString(
                    directory.resolve("episodes.csv"), EPISODES + "1,01/03/%d,S,C2,N1,K2,PR4,,,,,,\n".formatted(year));
        }
    }

    private int type(String... words) {
        return OneDoor.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private String of(int year) {
        return files.resolve("of" + year).toString();
    }

    private JsonNode told() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void one_year_is_one_object_on_standard_output_and_what_is_not_known_is_said_beside_it() {
        assertThat(type(
                        "returns",
                        "baseline",
                        of(2026),
                        "--authority=E10000020",
                        "--year=2026",
                        "--data=" + files,
                        "--json"))
                .isZero();
        JsonNode year = told().get("2026");
        assertThat(told().size()).isEqualTo(1);
        assertThat(year.get("cla_31march").asInt()).isEqualTo(1);
        assertThat(year.get("bed_nights_while_aged_12_17")
                        .get("childrens_home_or_secure")
                        .asInt())
                .isEqualTo(31);
        assertThat(year.get("distances_known").asBoolean()).isFalse();
        assertThat(err.toString()).contains("No postcodes are loaded", "./onedoor postcodes load FILE");
    }

    @Test
    void several_years_and_other_ages_come_in_one_answer() {
        assertThat(type(
                        "returns",
                        "baseline",
                        of(2026),
                        "--authority=E10000020",
                        "--year=2026",
                        "--also=2025=" + of(2025),
                        "--ages=13-17",
                        "--data=" + files,
                        "--rows",
                        "--json"))
                .isZero();
        assertThat(told().propertyNames()).containsExactly("2025", "2026");
        assertThat(told().get("2025").get("cla_31march_13_17").asInt()).isZero();
        assertThat(told().get("2026").get("cla_31march_13_17").asInt()).isEqualTo(1);
        assertThat(told().at("/2026/measures/cla_31march/rows/all/0/table").asString())
                .isEqualTo("Episodes");
    }

    @Test
    void what_cannot_be_read_is_said_with_status_2_and_nothing_on_standard_output() {
        assertThat(type("returns", "baseline", of(2024), "--authority=E10000020", "--year=2024", "--json"))
                .isEqualTo(2);
        assertThat(type("returns", "baseline", of(2026), "--authority=E10000020", "--year=2026", "--ages=old"))
                .isEqualTo(2);
        assertThat(type(
                        "returns",
                        "baseline",
                        of(2026),
                        "--authority=E10000020",
                        "--year=2026",
                        "--also=2026=" + of(2025)))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Ages are written as in 12-17", "2026 is given twice");
    }
}
