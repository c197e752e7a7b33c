package uk.onedoor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;

@OneDoorTest
class PackPdfTest {

    private static final String HOSTILE = "<script>alert(1)</script> & Llŷr's tŷ \ud83d\ude00 [[his brother]] ";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    MissingEpisodes episodes;

    @Autowired
    Packs packs;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;
    private SignedIn kit;
    private UUID episode;
    private String at;

    @BeforeEach
    void robinIsNotBack() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = council.signedIn(council.keyWorker);
        episode = Ids.next();
        at = "/young-people/" + robin + "/missing/" + episode + "/pack.pdf";
        Beginning began =
                new Beginning(clock.instant().minus(Duration.ofHours(2)), "At the bus stop", "Sam", "Grey hood", "Kit");
        MissingFact heard = new MissingFact(Ids.next(), clock.instant(), new MissingFact.Update(), "Seen in town");
        MissingFact wrong = new MissingFact(Ids.next(), clock.instant(), new MissingFact.Update(), "Seen in Leeds");
        council.does(council.keyWorker, () -> {
            packs.say(robin, Ids.next(), PackTopic.DESCRIPTION, "Tall, red hair", null);
            packs.say(robin, Ids.next(), PackTopic.PHONES, "07700 900123", null);
            episodes.begin(robin, episode, began, "");
            episodes.add(robin, episode, heard);
            episodes.add(robin, episode, wrong);
            episodes.withdraw(robin, episode, wrong.id(), "It was somebody else");
        });
    }

    private HttpResponse<byte[]> file() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(web.nobody().base() + at))
                                .header("Cookie", "onedoor=" + kit.token())
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    @Test
    void the_sheet_as_a_file_says_everything_the_page_says() {
        Visitor worker = web.as(kit);
        Answer page = worker.get(at.replace(".pdf", ""));
        assertThat(page.page().select("a:contains(Save as PDF)").attr("href")).isEqualTo(at);
        String file = worker.get(at).body();
        assertThat(file)
                .contains("Robin Vale: for the police", "by Kit Keyworker", "years old", "1 / 1")
                .contains("At the bus stop", "Sam", "Grey hood", "Seen in town", "Tall, red hair", "07700 900123")
                .contains("Nothing written yet")
                .doesNotContain("Leeds");
        page.page()
                .select(".od-pack h1, .od-pack h2, .od-pack dt, .od-pack dd > p, .od-pack .od-said")
                .forEach(said ->
                        assertThat(file.replace(" ", "")).contains(said.text().replace(" ", "")));
    }

    @Test
    void it_is_one_page_of_its_own_kind_and_named_after_nobody() throws Exception {
        var answer = file();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(said ->
                        assertThat(said).matches("inline; filename=\"for-the-police-\\d{4}-\\d\\d-\\d\\d\\.pdf\""));
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Robin Vale: for the police");
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void whatever_was_typed_is_printed_as_it_was_typed() {
        council.does(
                council.keyWorker,
                () -> packs.say(robin, Ids.next(), PackTopic.PLACES, HOSTILE + "x".repeat(1_500), null));
        Answer file = web.as(kit).get(at);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body())
                .contains("<script>alert(1)</script> & Llŷr's tŷ [grinning face] ")
                .contains("About somebody else: ", "his brother")
                .doesNotContain("[[");
    }

    @Test
    void whoever_may_not_read_the_sheet_finds_no_file_and_whoever_opens_it_is_written_down() {
        Visitor advocate = web.as(council.signedIn(council.joins("Ada Advocate", Role.ADVOCATE, council.hub)));
        assertThat(advocate.get(at).status()).isEqualTo(404);
        Council other = councils.make();
        assertThat(web.as(other.signedIn(other.manager)).get(at).status()).isEqualTo(404);
        assertThat(web.nobody().get(at).path()).isEqualTo("/sign-in");
        assertThat(web.as(kit)
                        .get(at.replace(episode.toString(), Ids.next().toString()))
                        .status())
                .isEqualTo(404);
        web.as(kit).get(at);
        assertThat(web.as(council.signedIn(council.manager))
                        .get("/young-people/" + robin + "/looked")
                        .text())
                .contains("Kit Keyworker");
    }
}
