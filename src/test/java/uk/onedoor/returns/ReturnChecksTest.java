package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.reading.SmallReturn;

/** The pages of a check, as somebody without scripts meets them. */
@OneDoorTest
class ReturnChecksTest {

    private static final String AT = "/returns/checks";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @TempDir
    Path directory;

    Council council;
    SignedIn signedIn;
    Visitor officer;

    @BeforeEach
    void signIn() {
        council = councils.make();
        signedIn = council.signedIn(council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null));
        officer = web.as(signedIn);
    }

    /** A review of child 000101 with a code there never was, and one of 000102. */
    private static SmallReturn wrong() {
        SmallReturn small = SmallReturn.whole();
        return small.with(
                "reviews.csv",
                SmallReturn.REVIEWS + "000101,14/05/2010,02/10/2025,PN9\n000102,08/02/2009,03/10/2025,=1+1\n");
    }

    private Answer keep(SmallReturn small) {
        Answer kept = done(Upload.of(small).send(officer, AT));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        return kept;
    }

    /** The page once the check behind it is over. */
    private Answer done(Answer answer) {
        Answer now = answer;
        for (int looks = 0; looks < 200 && !now.page().select("[data-comes]").isEmpty(); looks++)
            now = officer.get(now.path());
        return now;
    }

    @Test
    void what_was_found_is_told_by_child_with_what_is_wrong_and_what_would_be_right() {
        Answer kept = keep(wrong());
        assertThat(kept.path()).startsWith(AT + "/");
        assertThat(kept.text())
                .contains("The check of the return of 2025/26", "of 13 children", "000101", "PN9", "reviews.csv, row 1")
                .contains("167");
        Answer causes = officer.get(kept.path() + "?view=cause");
        assertThat(causes.text()).contains("000101", "000102");
        Answer rules = officer.get(kept.path() + "?view=rule");
        assertThat(rules.page().select("tbody tr th").eachText()).contains("166", "167");
        assertThat(rules.text()).contains("Passed", "Failed", "Could not be checked");
    }

    @Test
    void the_findings_can_be_filtered_by_weight_table_rule_and_childs_number() {
        String at = keep(wrong()).path();
        assertThat(officer.get(at + "?rule=167&child=000102").text())
                .contains("000102")
                .doesNotContain("000101");
        assertThat(officer.get(at + "?table=OC3&child=000101").text()).contains("There is nothing to look at here");
        assertThat(officer.get(at + "?table=Reviews").text()).contains("000101");
        for (String odd : List.of("?weight=HEAVY", "?view=sideways", "?part=999999999999", "?part=-3")) {
            assertThat(officer.get(at + odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void a_finding_that_is_correct_stays_marked_in_the_next_upload_until_its_cells_change() {
        Answer kept = keep(wrong());
        Answer finding = confirm(kept, "000101", "The review's minutes say so");
        assertThat(finding.text())
                .contains("Checked, correct as it is", "The review's minutes say so", "Perry Officer");
        assertThat(officer.get(kept.path() + "?rule=167").text())
                .doesNotContain("000101")
                .contains("000102");
        Answer again = keep(wrong());
        assertThat(again.path()).isNotEqualTo(kept.path());
        assertThat(officer.get(again.path() + "?rule=167").text()).doesNotContain("000101");
        assertThat(officer.get(again.path() + "?rule=167&all=true").text())
                .contains("000101", "The review's minutes say so");
        SmallReturn changed = wrong();
        changed.with("reviews.csv", changed.text("reviews.csv").replace("PN9", "PN8"));
        assertThat(officer.get(keep(changed).path() + "?rule=167").text()).contains("000101");
    }

    @Test
    void that_it_is_correct_can_be_taken_back_and_the_history_stays() {
        Answer kept = keep(wrong());
        Answer confirmed = confirm(kept, "000101", "The minutes say so");
        Answer back = officer.submit(confirmed.page(), "/confirmation/ending", Map.of());
        assertThat(back.text())
                .contains(
                        "It is something to look at again",
                        "What was said before",
                        "The minutes say so",
                        "Taken back by");
        assertThat(officer.get(kept.path() + "?rule=167").text()).contains("000101");
    }

    @Test
    void why_it_is_correct_must_be_said_in_a_few_words() {
        Answer kept = keep(wrong());
        for (String because : List.of("", "   ", "x".repeat(501))) {
            Answer answer = confirm(kept, "000101", because);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).containsAnyOf("Write how you know", "at most 500");
        }
    }

    private Answer confirm(Answer kept, String child, String because) {
        var link = officer.get(kept.path() + "?rule=167&child=" + child).page().selectFirst("a[href*=/findings/]");
        assertThat(link).isNotNull();
        var page = officer.get(link.attr("href")).page();
        return officer.submit(page, "/confirmation", Map.of("because", because));
    }

    @Test
    void who_does_not_look_after_the_return_and_another_council_find_no_page() {
        String at = keep(wrong()).path();
        Council other = councils.make();
        List<Visitor> strangers =
                List.of(web.as(council.signedIn(council.keyWorker)), web.as(other.signedIn(other.manager)));
        String finding = officer.get(at + "?rule=167")
                .page()
                .select("a[href*=/findings/]")
                .get(0)
                .attr("href");
        for (Visitor stranger : strangers)
            for (String path : List.of(
                    at,
                    at + "/files",
                    at + "/findings.csv",
                    at + "/findings.xlsx",
                    at + "/return.zip",
                    finding,
                    at + "/again"))
                assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        assertThat(web.as(council.signedIn(council.manager)).get(at).status()).isEqualTo(200);
    }

    @Test
    void hostile_files_and_answers_are_refused_in_plain_words_and_nothing_is_kept() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {0, 1, 2}, "a,b\n\"".getBytes(StandardCharsets.UTF_8))) {
            Upload upload = Upload.of(SmallReturn.whole());
            upload.file("odd.csv", bytes);
            refused(upload.send(officer, AT), "odd.csv");
        }
        refused(Upload.of(SmallReturn.whole()).with("year", "1066").send(officer, AT), "Choose one of the years");
        refused(Upload.of(SmallReturn.whole()).with("year", "soon").send(officer, AT), "");
        refused(
                Upload.of(SmallReturn.whole()).with("last", "none such").send(officer, AT),
                "Choose one of the returns");
        refused(
                Upload.of(SmallReturn.whole())
                        .with("providers", "p.csv", new byte[] {7})
                        .send(officer, AT),
                "list of providers");
        refused(new Upload().send(officer, AT), "Choose the files of the return");
        assertThat(officer.get(AT).text()).doesNotContain("Returns kept here");
    }

    private static void refused(Answer answer, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(words).doesNotContain("java.", "Exception");
    }

    @Test
    void rows_that_do_not_line_up_are_told_on_the_check_and_the_baseline_and_keep_the_return_from_being_written() {
        SmallReturn broken = wrong();
        broken.with("reviews.csv", broken.text("reviews.csv") + "000101,01/01/2010,02/05/2025,PN1,one,too,many\n");
        String at = keep(broken).path();
        for (String page : List.of(at, at + "/baseline"))
            assertThat(officer.get(page).text()).contains("1 row does not line up with its heading", "reviews.csv: ");
        assertThat(officer.get(at).body()).doesNotContain("return.zip");
        assertThat(officer.get(at + "/return.zip").status()).isEqualTo(404);
    }

    @Test
    void a_kept_return_is_written_anew_and_reads_back_as_the_same() throws IOException {
        SmallReturn given = wrong();
        Map<String, String> files = parts(keep(given).path() + "/return.zip");
        assertThat(files).containsKeys("header.csv", "episodes.csv", "reviews.csv");
        assertThat(files.get("reviews.csv").lines().sorted())
                .containsExactlyElementsOf(
                        given.text("reviews.csv").lines().sorted().toList());
    }

    @Test
    void a_file_to_hand_on_has_a_row_for_each_finding_and_no_formula() throws IOException {
        String at = keep(wrong()).path();
        String csv = officer.get(at + "/findings.csv?rule=167").body();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("000101", "reviews.csv", "PN9");
        SmallReturn formula = wrong();
        formula.with("header.csv", formula.text("header.csv").replace("000102", "=1+2"));
        String hostile = keep(formula).path();
        assertThat(officer.get(hostile + "/findings.csv").body().lines())
                .allSatisfy(line -> assertThat(line).doesNotStartWith("="));
        Map<String, String> parts = parts(hostile + "/findings.xlsx");
        assertThat(parts).containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(String.join("", parts.values()))
                .contains("000101", "By child", "By rule")
                .doesNotContain(">=1+");
    }

    /** The parts of a workbook by their names. */
    private Map<String, String> parts(String path) throws IOException {
        HttpResponse<byte[]> answer;
        try {
            answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(officer.base() + path))
                                    .header("Cookie", "onedoor=" + signedIn.token())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        Path file = Files.write(directory.resolve("findings.xlsx"), answer.body());
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries()))
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    @Test
    void a_return_that_is_taken_away_has_no_page_any_more() {
        String at = keep(wrong()).path();
        var files = officer.get(at + "/files");
        assertThat(files.text()).contains("header.csv", "No return of the year before stands beside it");
        assertThat(officer.submit(files.page(), "/withdrawal", Map.of("because", ""))
                        .status())
                .isEqualTo(422);
        Answer gone = officer.submit(files.page(), "/withdrawal", Map.of("because", "The wrong files"));
        assertThat(gone.text()).contains("The return was taken away");
        assertThat(officer.get(at).status()).isEqualTo(404);
    }
}
