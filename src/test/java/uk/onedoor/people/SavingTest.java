package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.AboutMe.Entry;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;

/** A form saves once however often it is sent, and never silently over what somebody else saved. */
@OneDoorTest
class SavingTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    AboutMe aboutMe;

    @Autowired
    Network network;

    @Autowired
    People people;

    Council council;
    YoungPersonId robin;

    @BeforeEach
    void settle() {
        council = councils.make();
        robin = council.meets("Robin Vale");
    }

    private String at(String part) {
        return "/young-people/" + robin + part;
    }

    private List<Entry> strengths() {
        return council.as(council.keyWorker, () -> aboutMe.history(robin, Section.STRENGTHS));
    }

    private static Map<String, String> words(String words) {
        return Map.of("words", words, "saidBy", "WITH_WORKER");
    }

    @Test
    void the_same_form_sent_twice_is_saved_once_and_answered_twice() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Document form = kit.get(at("/about-me/strengths")).page();
        Answer first = kit.submit(form, "/about-me/strengths", words("Draws comics"));
        Answer second = kit.submit(form, "/about-me/strengths", words("Draws comics"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.page().select(".govuk-notification-banner").text())
                .isNotEmpty()
                .isEqualTo(first.page().select(".govuk-notification-banner").text());
        assertThat(strengths()).hasSize(1);
    }

    @Test
    void a_form_sent_eight_times_at_the_same_moment_is_saved_once() throws Exception {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Document form = kit.get(at("/people/new")).page();
        Map<String, String> nan = Map.of(
                "name",
                "Nan",
                "circle",
                "FAMILY",
                "relationship",
                "Nan",
                "closeness",
                "1",
                "member",
                UUID.randomUUID().toString());
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> hands.submit(() -> {
                        together.await();
                        return kit.submit(form, "/people", nan);
                    }))
                    .toList();
            together.countDown();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(council.as(council.keyWorker, () -> network.of(List.of(robin.value()))))
                .hasSize(1);
    }

    @Test
    void the_same_form_with_other_words_is_not_taken_for_a_double_click() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Document form = kit.get(at("/about-me/strengths")).page();
        kit.submit(form, "/about-me/strengths", words("Draws comics"));
        Answer again = kit.submit(form, "/about-me/strengths", words("Draws comics and maps"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select("textarea[name=words]").text()).isEqualTo("Draws comics and maps");
        Answer meant = kit.submit(again.page(), "/about-me/strengths", words("Draws comics and maps"));
        assertThat(meant.status()).isEqualTo(200);
        assertThat(strengths()).hasSize(2);
    }

    @Test
    void a_save_over_somebody_elses_shows_both_and_saves_only_when_sent_again() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Visitor mo = web.as(council.signedIn(council.manager));
        Document kits = kit.get(at("/about-me/strengths")).page();
        Document mos = mo.get(at("/about-me/strengths")).page();
        kit.submit(kits, "/about-me/strengths", words("Draws comics"));
        Answer overtaken = mo.submit(mos, "/about-me/strengths", words("Kind to animals"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select("textarea[name=words]").text()).isEqualTo("Kind to animals");
        assertThat(overtaken.page().select("#words-meanwhile").text()).contains("Draws comics");
        assertThat(strengths()).extracting(Entry::words).containsExactly("Draws comics");
        Answer both = mo.submit(overtaken.page(), "/about-me/strengths", words("Draws comics. Kind to animals"));
        assertThat(both.status()).isEqualTo(200);
        assertThat(strengths()).extracting(Entry::words).contains("Draws comics. Kind to animals");
    }

    @Test
    void what_only_the_other_changed_is_taken_over_and_what_both_changed_is_shown_beside() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Visitor mo = web.as(council.signedIn(council.manager));
        Document kits = kit.get(at("/record")).page();
        Document mos = mo.get(at("/record")).page();
        kit.submit(kits, "/record", person("Rob", "they/them"));
        Answer overtaken = mo.submit(mos, "/record", person("Robbie", ""));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select("#nameUsed-meanwhile").text()).contains("Rob");
        assertThat(overtaken.page().select("input[name=nameUsed]").val()).isEqualTo("Robbie");
        assertThat(overtaken.page().select("#pronouns-meanwhile")).isEmpty();
        assertThat(overtaken.page().select("input[name=pronouns]").val()).isEqualTo("they/them");
    }

    private static Map<String, String> person(String nameUsed, String pronouns) {
        return Map.of("nameUsed", nameUsed, "firstName", "Robin", "lastName", "Vale", "pronouns", pronouns);
    }

    @Test
    void a_form_with_a_fault_keeps_what_it_had_seen_until_it_is_saved() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Visitor mo = web.as(council.signedIn(council.manager));
        Document mos = mo.get(at("/about-me/strengths")).page();
        kit.submit(kit.get(at("/about-me/strengths")).page(), "/about-me/strengths", words("Draws comics"));
        Answer faulty = mo.submit(mos, "/about-me/strengths", Map.of("words", "Kind to animals", "saidBy", ""));
        assertThat(faulty.status()).isEqualTo(422);
        Answer put = mo.submit(faulty.page(), "/about-me/strengths", words("Kind to animals"));
        assertThat(put.status()).isEqualTo(409);
        assertThat(put.page().select("#words-meanwhile").text()).contains("Draws comics");
    }

    @Test
    void what_a_form_claims_to_have_seen_is_believed_only_under_our_seal() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Document form = kit.get(at("/about-me/strengths")).page();
        council.does(council.manager, () -> aboutMe.say(robin, Section.STRENGTHS, "Draws comics", SaidBy.WITH_WORKER));
        Answer answer = kit.submit(
                form,
                "/about-me/strengths",
                Map.of("words", "Mine", "saidBy", "WITH_WORKER", "_seen", "99999999:99999999:@99999999999"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(strengths()).extracting(Entry::words).containsExactly("Draws comics");
    }
}
