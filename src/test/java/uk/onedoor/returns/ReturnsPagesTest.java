package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.reading.RefusedFilesTest.Malformed;
import uk.onedoor.returns.reading.SmallReturn;
import uk.onedoor.returns.reading.SmallXml;
import uk.onedoor.returns.reading.ZipReturnTest;

@OneDoorTest
class ReturnsPagesTest {

    /** One council for all the refused files, for none of them leaves anything. */
    private static @Nullable Council untouched;

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    ReturnRows rows;

    @Autowired
    People people;

    @ParameterizedTest
    @MethodSource({
        "uk.onedoor.returns.reading.RefusedFilesTest#notText",
        "uk.onedoor.returns.reading.RefusedFilesTest#notCsv",
        "uk.onedoor.returns.reading.RefusedFilesTest#badQuotes",
        "uk.onedoor.returns.reading.RefusedFilesTest#notATable",
        "uk.onedoor.returns.reading.RefusedFilesTest#tooLarge"
    })
    void a_file_that_cannot_be_read_is_answered_with_its_name_the_reason_and_what_to_do(Malformed file) {
        Council council = untouched == null ? councils.make() : untouched;
        untouched = council;
        Visitor manager = web.as(council.signedIn(council.manager));
        var before = rows.counts(council.code);
        Answer answer =
                Upload.of(SmallReturn.whole().with("broken.csv", file.bytes())).send(manager);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Nothing was read", "broken.csv").doesNotContain("java.", "Exception");
        assertThat(answer.page().select("tbody td").eachText()).anyMatch(cell -> cell.contains(file.reason()));
        assertThat(rows.counts(council.code)).isEqualTo(before);
    }

    @Test
    void no_file_chosen_and_far_too_many_are_said_plainly() {
        Council council = councils.make();
        Visitor manager = web.as(council.signedIn(council.manager));
        Upload none = new Upload();
        none.file("", new byte[0]);
        assertThat(none.send(manager).text()).contains("Choose the files of the return");
        Upload many = new Upload();
        for (int i = 0; i < 101; i++) many.file("file" + i + ".csv", new byte[] {'x'});
        Answer answer = many.send(manager);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("more than 100 files");
    }

    @Test
    void a_zip_of_the_files_and_the_one_xml_file_are_read_as_well() {
        Map<String, byte[]> ways = Map.of(
                "return.zip", ZipReturnTest.zip(SmallReturn.whole().bytes()),
                "return.xml", SmallXml.of(SmallReturn.whole()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ways.forEach((name, bytes) -> {
            Council council = councils.make();
            Upload upload = new Upload();
            upload.file(name, bytes);
            Answer answer = upload.send(web.as(council.signedIn(council.manager)));
            assertThat(answer.path()).as(name).startsWith("/returns/readings/");
            assertThat(answer.text()).contains("Return of 2025/26", "Every cell could be read");
        });
    }

    @Test
    void more_than_the_server_takes_at_once_is_said_to_be_too_much() {
        Council council = councils.make();
        Upload huge = new Upload();
        huge.file("huge.csv", new byte[67 * 1024 * 1024]);
        Answer answer = huge.send(web.as(council.signedIn(council.manager)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("too much at once");
    }

    @Test
    void a_return_sent_without_the_pages_token_is_not_read() {
        Council council = councils.make();
        Visitor manager = web.as(council.signedIn(council.manager));
        assertThat(manager.post("/returns", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void the_answer_tells_the_year_and_why_the_tables_the_people_the_facts_and_every_bad_cell() {
        Council council = councils.make();
        SmallReturn small = SmallReturn.whole();
        small.with("missing.csv", small.text("missing.csv").replace("M,30/10/2025", "<b>Q</b>,30/10/2025"));
        Visitor officer = web.as(council.signedIn(council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null)));
        Answer answer = Upload.of(small).send(officer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.path()).startsWith("/returns/readings/");
        assertThat(answer.text())
                .contains("Return of 2025/26", "its latest dates lie there", "episodes.csv", "New, on nobody's list")
                .contains("missing.csv", "MISSING", "<b>Q</b>", "Rows that are on no timeline")
                .doesNotContain("000101");
        assertThat(officer.get(answer.path() + "/report.csv").body()).contains("missing.csv,Missing,3,MISSING");
        assertThat(officer.get("/returns").text()).contains("2025/26");
    }

    @Test
    void who_does_not_look_after_the_return_finds_no_page() {
        Council council = councils.make();
        Council other = councils.make();
        Answer answer = Upload.of(SmallReturn.whole()).send(web.as(council.signedIn(council.manager)));
        Visitor keyWorker = web.as(council.signedIn(council.keyWorker));
        for (String path : List.of("/returns", "/returns/children", answer.path())) {
            assertThat(keyWorker.get(path).status()).isEqualTo(404);
        }
        assertThat(web.as(other.signedIn(other.manager)).get(answer.path()).status())
                .isEqualTo(404);
        assertThat(web.as(council.signedIn(council.manager))
                        .get("/returns/readings/not-a-reading")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_manager_says_who_somebody_is_and_their_story_tells_of_their_care() {
        Council council = councils.make();
        YoungPersonId robin = robin(council);
        Visitor manager = web.as(council.signedIn(council.manager));
        Upload.of(SmallReturn.whole()).send(manager);
        var page = manager.get("/returns/children").page();
        assertThat(page.text()).contains("Robin Vale", "000101").doesNotContain("000102");
        Answer joined = manager.submit(page, "/returns/children", Map.of("child", "000101"));
        assertThat(joined.text()).contains("Their care history is on their timeline now", "number 000101");
        assertThat(manager.get("/young-people/" + robin + "/story").text())
                .contains("Started to be looked after", "Known from: the council's return 2025/26, read on 16 November")
                .doesNotContain("ZZ1 1AA", "000101");
        Answer parted = manager.submit(joined.page(), parting(robin), Map.of("because", "Another Robin"));
        assertThat(parted.text()).contains("no longer shows what the return says");
    }

    @Test
    void a_number_nobody_chose_or_that_cannot_be_and_a_missing_reason_are_said_plainly() {
        Council council = councils.make();
        YoungPersonId robin = robin(council);
        Visitor manager = web.as(council.signedIn(council.manager));
        Upload.of(SmallReturn.whole()).send(manager);
        var page = manager.get("/returns/children").page();
        for (String child : List.of("", "000102", "x".repeat(10_000), "\uD83D\uDC36")) {
            Answer answer = manager.submit(page, "/returns/children", Map.of("child", child));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).containsAnyOf("Choose the number you looked up", "cannot be joined");
        }
        Answer joined = manager.submit(page, "/returns/children", Map.of("child", "000101"));
        for (String because : List.of("", "x".repeat(501))) {
            Answer answer = manager.submit(joined.page(), parting(robin), Map.of("because", because));
            assertThat(answer.status()).isEqualTo(422);
        }
    }

    private static String parting(YoungPersonId person) {
        return "/returns/children/" + person + "/parting";
    }

    /** Born on the same day as child 000101 of the small return. */
    private YoungPersonId robin(Council council) {
        return council.as(
                council.manager,
                () -> people.meet(
                        NewPerson.named("Robin Vale", LocalDate.of(2010, 5, 14)),
                        council.hub,
                        People.KnownFrom.DOOR,
                        "test"));
    }

    @Test
    void the_local_door_is_not_there_for_whoever_has_no_secret() {
        Visitor nobody = web.nobody();
        assertThat(nobody.post("/local/returns", Map.of("directory", List.of("/")))
                        .status())
                .isEqualTo(404);
    }
}
