package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;

@OneDoorTest
class OwnPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Homes homes;

    @Autowired
    Bundles bundles;

    private Visitor signsIn(Council council, YoungPersonId who) {
        String code = council.as(council.keyWorker, () -> accounts.give(who));
        Visitor visitor = web.nobody();
        Answer mine = visitor.submit(
                visitor.get("/code").page(),
                "/code",
                Map.of("code", code.toLowerCase().replace("-", " ")));
        assertThat(mine.path()).isEqualTo("/me");
        return visitor;
    }

    @Test
    void a_code_opens_my_page_however_it_is_typed() {
        var council = councils.make();
        Visitor robin = signsIn(council, council.meets("Robin Vale"));
        Answer mine = robin.get("/me");
        assertThat(mine.text()).contains("Hello Robin").contains("You can talk to: Mo Manager, 07700 900100");
        assertThat(mine.page().select("[data-leave]")).hasSize(1);
    }

    @Test
    void a_wrong_code_is_answered_in_plain_words_and_not_shown_again() {
        Visitor nobody = web.nobody();
        Answer wrong = nobody.submit(nobody.get("/code").page(), "/code", Map.of("code", "AAAA-BBBB-CCCC"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("This code does not work");
        assertThat(wrong.body()).doesNotContain("AAAA-BBBB-CCCC");
    }

    @Test
    void what_i_ask_is_first_on_my_page_and_so_is_the_answer() {
        var council = councils.make();
        Visitor robin = signsIn(council, council.meets("Robin Vale"));
        Answer sent = robin.submit(
                robin.get("/me/say").page(),
                "/me/say",
                Map.of("kind", "SOMETHING_TO_SAY", "words", "I want my charger"));
        assertThat(sent.text())
                .contains("Sent. Mo Manager will answer you.")
                .contains("I want my charger")
                .contains("Mo Manager has this");
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer waiting = mo.get("/voices");
        String voice = waiting.page().select(".od-person__name a").attr("href");
        assertThat(waiting.text()).contains("Robin: I want to say something").contains("I want my charger");
        mo.submit(mo.get(voice).page(), voice, Map.of("words", "I will bring it on Tuesday."));
        assertThat(mo.get("/voices").text()).contains("Nobody is waiting for an answer from you");
        assertThat(robin.get("/me").text()).contains("Mo Manager answered").contains("I will bring it on Tuesday.");
    }

    @Test
    void i_say_what_is_not_right_and_whoever_answers_sees_what_it_is_about() {
        var council = councils.make();
        YoungPersonId who = council.meets("Robin Vale");
        council.does(
                council.manager, () -> homes.moved(who, HomeKind.HUB_BED, "Rowan House", LocalDate.of(2026, 11, 2)));
        Visitor robin = signsIn(council, who);
        Answer story = robin.get("/me/story");
        assertThat(story.text()).contains("You lived here from this day: Rowan House");
        Answer ask = robin.get(story.page().select("a[href*=NOT_RIGHT]").attr("href"));
        assertThat(ask.text()).contains("About: You lived here from this day: Rowan House");
        robin.submit(ask.page(), "/me/say", Map.of("kind", "NOT_RIGHT", "words", "It was the week after"));
        Visitor mo = web.as(council.signedIn(council.manager));
        String voice = mo.get("/voices").page().select(".od-person__name a").attr("href");
        assertThat(mo.get(voice).text()).contains("Rowan House").contains("It was the week after");
    }

    @Test
    void i_change_my_own_words_and_staff_read_them_as_mine() {
        var council = councils.make();
        YoungPersonId who = council.meets("Robin Vale");
        Visitor robin = signsIn(council, who);
        Answer saved =
                robin.submit(robin.get("/me/about-me/what-matters").page(), "/what-matters", Map.of("words", "My dog"));
        assertThat(saved.text()).contains("Saved").contains("My dog").contains("Your words, Monday 16 November");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/young-people/" + who + "/about-me")
                        .text())
                .contains("My dog")
                .contains("In their own words");
    }

    @Test
    void what_staff_wrote_about_somebody_else_is_left_out_of_my_answers_and_nothing_of_my_own_words_is() {
        var council = councils.make();
        Visitor robin = signsIn(council, council.meets("Robin Vale"));
        robin.submit(
                robin.get("/me/say").page(), "/me/say", Map.of("kind", "SOMETHING_TO_SAY", "words", "Odd: [[smile"));
        Visitor mo = web.as(council.signedIn(council.manager));
        String voice = mo.get("/voices").page().select(".od-person__name a").attr("href");
        mo.submit(mo.get(voice).page(), voice, Map.of("words", "On Tuesday. [[Sam is ill.]] Bring a coat."));
        assertThat(mo.get(voice).text()).contains("Odd: [ [smile").contains("Sam is ill.");
        assertThat(robin.get("/me").text())
                .contains("Odd: [ [smile")
                .contains("On Tuesday. [about somebody else] Bring a coat.");
        assertThat(robin.get("/me?lang=cy").text()).contains("On Tuesday. [am rywun arall] Bring a coat.");
    }

    @Test
    void i_choose_my_colour_and_my_pages_wear_it() {
        var council = councils.make();
        Visitor robin = signsIn(council, council.meets("Robin Vale"));
        Answer chosen =
                robin.submit(robin.get("/me/look").page(), "/me/look", Map.of("colour", "plum", "pattern", "hills"));
        assertThat(chosen.page().select("html").attr("class")).contains("od-colour-plum");
    }

    @Test
    void i_reach_nothing_but_my_own_space() {
        var council = councils.make();
        YoungPersonId who = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Fell");
        Visitor robin = signsIn(council, who);
        String nothing = robin.get("/no-such-page").page().select("main").html();
        for (String path : List.of(
                "/young-people",
                "/search?q=sam",
                "/young-people/" + who,
                "/young-people/" + sam,
                "/young-people/" + who + "/people",
                "/voices",
                "/voices/" + UUID.randomUUID(),
                "/young-people/" + who + "/code",
                "/today")) {
            Answer answer = robin.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.page().select("main").html()).as(path).isEqualTo(nothing);
        }
    }

    @Test
    void staff_have_no_space_of_their_own_here() {
        var council = councils.make();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        for (String path : List.of("/me", "/me/story", "/me/about-me", "/me/say", "/me/look")) {
            assertThat(kit.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_code_that_was_replaced_shows_nothing_more_at_once() {
        var council = councils.make();
        YoungPersonId who = council.meets("Robin Vale");
        Visitor old = signsIn(council, who);
        Visitor now = signsIn(council, who);
        assertThat(old.get("/me").text()).doesNotContain("Hello Robin");
        assertThat(now.get("/me").text()).contains("Hello Robin");
    }

    @Test
    void every_word_a_young_person_reads_is_there_in_welsh() {
        Set<String> needed = bundles.all(Language.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("people.own.")
                        || key.startsWith("people.codeIn.")
                        || key.startsWith("people.timeline.") && key.endsWith(".own")
                        || key.startsWith("SaidKind.")
                        || key.startsWith("HomeKind.")
                        || key.startsWith("Section."))
                .collect(Collectors.toCollection(TreeSet::new));
        needed.removeAll(bundles.all(Language.WELSH).keySet());
        assertThat(needed).isEmpty();
    }

    @Test
    void my_page_can_be_read_in_welsh() {
        var council = councils.make();
        Visitor robin = signsIn(council, council.meets("Robin Vale"));
        assertThat(robin.get("/me?lang=cy").text()).contains("Helô Robin").contains("Beth sy'n digwydd nesaf");
        assertThat(web.nobody().get("/code?lang=cy").text()).contains("Mewngofnodi â dy god");
    }
}
