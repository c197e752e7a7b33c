package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class PeoplePagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    People people;

    @Autowired
    AboutMe aboutMe;

    @Autowired
    Homes homes;

    @Autowired
    Network network;

    private Visitor as(Council council, WorkerId worker) {
        return web.as(council.signedIn(worker));
    }

    private static String page(YoungPersonId id, String part) {
        return "/young-people/" + id + part;
    }

    @Test
    void the_page_begins_with_the_name_and_how_to_talk_stays_on_every_page() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(
                council.keyWorker,
                () -> aboutMe.say(robin, Section.HOW_TO_TALK_WITH_ME, "Text first", SaidBy.YOUNG_PERSON));
        Visitor kit = as(council, council.keyWorker);
        assertThat(kit.get(page(robin, "")).page().select("h1").text()).startsWith("Robin");
        for (String part : new String[] {
            "", "/about-me", "/story", "/people", "/home", "/record", "/code", "/home/new", "/people/new"
        }) {
            Answer answer = kit.get(page(robin, part));
            assertThat(answer.status()).as(part).isEqualTo(200);
            assertThat(answer.page().select(".od-pinned").text()).as(part).contains("Text first");
        }
    }

    @Test
    void the_page_says_where_they_are_tonight_and_who_answers_until_somebody_sticks() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(
                council.manager, () -> homes.moved(robin, HomeKind.WITH_KIN, "with Nan", LocalDate.of(2026, 5, 1)));
        String text = as(council, council.keyWorker).get(page(robin, "")).text();
        assertThat(text).contains("with Nan").contains("Mo Manager").contains("07700 900100");
    }

    @Test
    void staff_of_another_hub_get_the_answer_of_a_page_that_is_not_there() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var elsewhere = as(council, council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Other hub")));
        for (String part :
                new String[] {"", "/about-me", "/about-me/strengths", "/story", "/people", "/home", "/record", "/code"
                }) {
            Answer theirs = elsewhere.get(page(robin, part));
            Answer nobodys = elsewhere.get(page(new YoungPersonId(UUID.randomUUID()), part));
            assertThat(theirs.status()).as(part).isEqualTo(404);
            assertThat(theirs.page().select("main").html())
                    .as(part)
                    .isEqualTo(nobodys.page().select("main").html());
        }
    }

    @Test
    void who_reads_the_network_and_writes_none_of_it_adds_nobody_however_the_form_is_sent() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var resident = as(council, council.joins("Remi Resident", Role.RESIDENTIAL_WORKER, council.hub));
        List<String> token = resident.get("/more")
                .page()
                .select("input[name=_csrf]")
                .eachAttr("value")
                .subList(0, 1);
        assertThat(resident.get(page(robin, "/people")).status()).isEqualTo(200);
        assertThat(resident.post(page(robin, "/people"), Map.of("_csrf", token)).status())
                .isEqualTo(404);
    }

    @Test
    void police_liaison_sees_no_network_and_no_tab_to_it() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(
                council.manager, () -> network.add(robin, NetworkTest.around("Nan Vale", 1, LocalDate.of(2011, 5, 5))));
        var police = as(council, council.joins("Pat Police", Role.POLICE_LIAISON, council.hub));
        assertThat(police.get(page(robin, ""))
                        .page()
                        .select(".moj-sub-navigation a")
                        .eachText())
                .doesNotContain("People", "Home");
        assertThat(police.get(page(robin, "/people")).status()).isEqualTo(404);
        assertThat(police.get(page(robin, "/people/new")).status()).isEqualTo(404);
    }

    @Test
    void words_are_written_down_and_what_they_said_before_can_be_read() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = as(council, council.keyWorker);
        String section = page(robin, "/about-me/what-matters");
        kit.submit(kit.get(section).page(), "/what-matters", Map.of("words", "Football", "saidBy", "WITH_WORKER"));
        Answer saved = kit.submit(
                kit.get(section).page(), "/what-matters", Map.of("words", "My dog", "saidBy", "YOUNG_PERSON"));
        assertThat(saved.text()).contains("Saved").contains("My dog").contains("In their own words");
        assertThat(kit.get(section).text()).contains("What it said before").contains("Football");
    }

    @Test
    void somebody_around_is_added_changed_and_ends() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = as(council, council.keyWorker);
        Answer added = kit.submit(
                kit.get(page(robin, "/people/new")).page(),
                "/people",
                Map.of(
                        "name",
                        "Nan Vale",
                        "circle",
                        "FAMILY",
                        "relationship",
                        "Nan",
                        "closeness",
                        "1",
                        "phone",
                        "01632 960777",
                        "atThree",
                        "true"));
        assertThat(added.text())
                .contains("1 person around Robin")
                .contains("01632 960777")
                .contains("three in the morning");
        assertThat(added.page().select(".od-rings svg text").eachText()).contains("Nan Vale");
        String nan = added.page().select("a[href*=/people/]:contains(Change)").attr("href");
        Answer ended = kit.submit(
                kit.get(nan).page(),
                nan,
                Map.of(
                        "name",
                        "Nan Vale",
                        "circle",
                        "FAMILY",
                        "relationship",
                        "Nan",
                        "closeness",
                        "1",
                        "until",
                        "2026-11-01"));
        assertThat(ended.text())
                .contains("Nobody is written down around Robin")
                .contains("Around until Sunday 1 November");
        assertThat(kit.get(nan).text()).contains("What was written before");
    }

    @Test
    void sending_the_form_twice_adds_somebody_once() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = as(council, council.keyWorker);
        var form = kit.get(page(robin, "/people/new")).page();
        Map<String, String> nan =
                Map.of("name", "Nan Vale", "circle", "FAMILY", "relationship", "Nan", "closeness", "1");
        kit.submit(form, "/people", nan);
        assertThat(kit.submit(form, "/people", nan).text()).contains("1 person around Robin");
    }

    @Test
    void a_move_is_written_down_and_taken_back_with_its_reason() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = as(council, council.keyWorker);
        Answer moved = kit.submit(
                kit.get(page(robin, "/home/new")).page(),
                "/home",
                Map.of("kind", "HUB_BED", "words", "Rowan House", "from", "2026-11-02"));
        assertThat(moved.text()).contains("Rowan House").contains("Monday 2 November");
        assertThat(kit.get(page(robin, "/story")).text()).contains("Home from this day: Rowan House");
        String wrong = moved.page().select("a[href$=/withdrawal]").attr("href");
        Answer back = kit.submit(kit.get(wrong).page(), "/withdrawal", Map.of("because", "It was her sister"));
        assertThat(back.page().select("details").text()).contains("Rowan House").contains("It was her sister");
        assertThat(kit.get(page(robin, "/story")).text()).doesNotContain("Rowan House");
    }

    @Test
    void the_story_is_filtered_and_goes_earlier() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            for (int i = 0; i < 70; i++) {
                homes.moved(
                        robin,
                        HomeKind.OTHER,
                        "move " + i,
                        LocalDate.of(2025, 1, 1).plusDays(i));
            }
            aboutMe.say(robin, Section.STRENGTHS, "Drawing", SaidBy.YOUNG_PERSON);
        });
        Visitor kit = as(council, council.keyWorker);
        Answer story = kit.get(page(robin, "/story?strand=HOME"));
        assertThat(story.page().select(".moj-timeline__item")).hasSize(50);
        assertThat(story.text()).doesNotContain("Drawing");
        Answer earlier = kit.get(story.page().select("a[rel=next]").attr("href"));
        assertThat(earlier.page().select(".moj-timeline__item")).hasSize(20);
        assertThat(kit.get(page(robin, "/story?whole=true")).page().select(".moj-timeline__item"))
                .hasSize(71);
    }

    @Test
    void people_are_found_by_a_nickname_that_was_written_down() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = as(council, council.keyWorker);
        Answer saved = kit.submit(
                kit.get(page(robin, "/record")).page(),
                "/record",
                Map.of(
                        "nameUsed",
                        "Robin",
                        "firstName",
                        "Roberta",
                        "lastName",
                        "Vale",
                        "otherNames",
                        "Bobbin",
                        "pronouns",
                        "they/them",
                        "colour",
                        "plum",
                        "pattern",
                        "dots"));
        assertThat(saved.text()).contains("Saved").contains("Roberta");
        assertThat(kit.get("/search?q=bobin").page().select(".od-person__name").text())
                .contains("Robin Vale they/them");
        assertThat(kit.get("/search?q=zz").text()).contains("Nobody you work with has a name like this");
    }

    @Test
    void two_records_are_joined_side_by_side_and_parted_again() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        Visitor mo = as(council, council.manager);
        Answer found = mo.get(page(robin, "/merge?q=rob"));
        Answer sides = mo.get(found.page().select("a[href*=other]").attr("href"));
        assertThat(sides.page().select(".od-sides section")).hasSize(2);
        sides.page().select("form[method=get]").remove();
        Answer joined = mo.submit(sides.page(), "/merge", Map.of("because", "Two schools rang about the same Robin"));
        assertThat(joined.text()).contains("The two records are joined");
        assertThat(mo.get(page(second, "")).path()).isEqualTo(page(robin, ""));
        Answer parted = mo.submit(joined.page(), "/parting", Map.of());
        assertThat(parted.text()).contains("apart again");
        assertThat(mo.get(page(second, "")).path()).isEqualTo(page(second, ""));
        assertThat(as(council, council.keyWorker).get(page(robin, "/merge")).status())
                .isEqualTo(404);
    }

    @Test
    void a_code_is_shown_once() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = as(council, council.keyWorker);
        Answer given = kit.submit(kit.get(page(robin, "/code")).page(), "/code", Map.of());
        String code = given.page().select(".od-code").text();
        assertThat(code).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(kit.get(page(robin, "/code")).body()).doesNotContain(code).contains("has a code now");
    }

    @Test
    void a_role_that_only_reads_the_record_gives_no_code() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor lee = as(council, council.joins("Lee Coach", Role.LIFE_COACH, council.hub));
        assertThat(lee.get(page(robin, "/code")).status()).isEqualTo(404);
        assertThat(lee.get(page(robin, "/home/new")).status()).isEqualTo(404);
        assertThat(lee.get(page(robin, "/record")).page().select("form[action$=/record]"))
                .isEmpty();
    }
}
