package uk.onedoor.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.NoteId;
import uk.onedoor.keywork.Notes;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;

/** What was recorded after a moment about the time before it, apart from what was known then. */
@OneDoorTest
class RecordedLaterTest {

    private static final Instant EARLY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2026-03-10T15:00:00Z");
    private static final Instant IN_MAY = Instant.parse("2026-05-02T15:00:00Z");

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Notes notes;

    @Autowired
    Homes homes;

    @Autowired
    People people;

    @Autowired
    ProductClock clock;

    private Council council;
    private YoungPersonId robin;
    private NoteId kept;
    private NoteId mistaken;

    @BeforeEach
    void march_as_it_was_known_then_and_what_may_brought() {
        clock.at(EARLY, () -> {
            council = councils.make();
            robin = council.meets("Robin Vale");
        });
        clock.at(IN_MARCH, () -> {
            kept = note(IN_MARCH, "Football on the rec");
            mistaken = note(IN_MARCH, "Written about the wrong Robin");
            home("With Nan", "2026-03-05");
        });
        clock.at(IN_MAY, () -> {
            council.does(council.keyWorker, () -> notes.withdraw(mistaken, "It was another Robin"));
            note(IN_MARCH.plusSeconds(86_400), "Found in the diary: a long walk");
            note(IN_MAY, "About May only");
            home("A room of their own", "2026-05-01");
        });
    }

    private NoteId note(Instant at, String words) {
        return council.as(
                        council.keyWorker,
                        () -> notes.write(new NewNote(
                                Ids.next(), List.of(robin), at, ContactMode.FACE, 30, null, words, null, null, null)))
                .get(0);
    }

    private void home(String words, String from) {
        council.does(
                council.keyWorker, () -> homes.moved(robin, HomeKind.HOME_WITH_FAMILY, words, LocalDate.parse(from)));
    }

    private String address() {
        return "/young-people/" + robin + "/recorded-later?since=";
    }

    private Visitor kit() {
        return web.as(council.signedIn(council.keyWorker));
    }

    @Test
    void what_was_written_later_about_then_is_told_and_what_is_about_later_is_not() {
        String later = kit().get(address() + "2026-03-31").text();
        assertThat(later).contains("Recorded after 31 March 2026 about the time before", "a long walk");
        assertThat(later).doesNotContain("About May only", "A room of their own", "Football on the rec");
    }

    @Test
    void what_was_taken_back_since_is_told_with_its_reason() {
        String later = kit().get(address() + "2026-03-31").text();
        assertThat(later.substring(later.indexOf("Put right, written anew"), later.indexOf("Written down later")))
                .contains("It was another Robin");
    }

    @Test
    void a_birthday_or_a_name_that_was_put_right_is_told_as_it_was_and_as_it_is() {
        clock.at(
                IN_MAY,
                () -> council.does(
                        council.manager,
                        () -> people.revise(robin, NewPerson.named("Robin Vale", LocalDate.of(2009, 5, 5)))));
        assertThat(kit().get(address() + "2026-03-31").text())
                .contains("Then: Thursday 5 May 2011", "Now: Tuesday 5 May 2009");
        assertThat(kit().get(address() + "2026-06-01").text()).doesNotContain("2009");
    }

    @Test
    void after_everything_was_recorded_there_is_nothing_more() {
        assertThat(kit().get(address() + "2026-06-01").text())
                .contains("Nothing that was known then has been put right", "Nothing more was written down later");
    }

    @Test
    void the_page_as_it_was_known_leads_here_and_back() {
        Answer then = kit().get("/young-people/" + robin + "/story?known_on=2026-03-31");
        assertThat(then.text()).contains("Football on the rec", "wrong Robin").doesNotContain("a long walk");
        assertThat(then.page().select(".od-past a").eachAttr("href"))
                .contains("/young-people/" + robin + "/recorded-later?since=2026-03-31");
        assertThat(kit().get(address() + "2026-03-31").page().select("main a").eachAttr("href"))
                .contains("/young-people/" + robin + "?known_on=2026-03-31");
        assertThat(kit().get("/notes/" + kept + "?known_on=2026-03-31").status())
                .isEqualTo(200);
    }

    @Test
    void it_tells_no_more_than_the_viewer_may_read() {
        var interviewer = council.joins("Ira Interviewer", Role.RETURN_INTERVIEWER, council.hub);
        assertThat(web.as(council.signedIn(interviewer))
                        .get(address() + "2026-03-31")
                        .text())
                .contains("Recorded after")
                .doesNotContain("a long walk", "another Robin");
        var stranger = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Elsewhere"));
        Visitor ola = web.as(council.signedIn(stranger));
        assertThat(ola.get(address() + "2026-03-31").status()).isEqualTo(404);
        assertThat(ola.get(address() + "2026-03-31").text())
                .isEqualTo(ola.get("/young-people/" + UUID.randomUUID() + "/recorded-later?since=2026-03-31")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "0000-01-01", "%2B10000-01-01", "2030-01-01"})
    void a_moment_nobody_can_mean_is_told_in_plain_words(String moment) {
        assertThat(kit().get(address() + moment).status()).isEqualTo(400);
    }
}
