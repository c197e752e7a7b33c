package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;

@OneDoorTest
class TaperPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    OwnAccounts accounts;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private String at;

    @BeforeEach
    void robin_is_with_us() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        at = "/young-people/" + robin;
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(200));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(200), "Met"));
        });
        kit = web.as(council.signedIn(council.keyWorker));
    }

    private static Map<String, Object> step(String from, String face) {
        return new LinkedHashMap<>(Map.of(
                "from", from,
                "faceToFace", face,
                "agreedWith", "Robin and Nan",
                "saidBy", "WITH_WORKER",
                "words", "Tuesdays stay, Fridays go"));
    }

    private Answer agree(Map<String, Object> step) {
        return kit.submit(kit.get(at + "/taper/steps/new").page(), "/steps/new", step);
    }

    @Test
    void steps_are_agreed_drawn_and_told() {
        assertThat(kit.get(at + "/taper").text()).contains("No steps are agreed with Robin yet");
        agree(step("2026-11-16", "8"));
        Answer done = agree(step("2026-12-21", "6"));
        assertThat(done.path()).isEqualTo(at + "/taper");
        assertThat(done.text()).contains("8 hours a week now, and 6 hours a week from Monday 21 December");
        assertThat(done.text()).contains("Robin and Nan", "Tuesdays stay, Fridays go", "Face to face 6");
        assertThat(done.page().select("svg path.od-taper__agreed")).isNotEmpty();
        assertThat(kit.get(at + "/story").text()).contains("Support: 8 hours a week from here");
    }

    @Test
    void too_much_at_once_is_told_with_the_nearest_and_kept_only_when_robin_asks_for_it() {
        agree(step("2026-11-16", "8"));
        Answer refused = agree(step("2026-12-01", "4"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#asked-error").text())
                .contains("50% less within a month, from 8 hours", "Not more than 25%", "nearest to it is 6 hours");
        assertThat(refused.page().select("#words").text()).isEqualTo("Tuesdays stay, Fridays go");
        Map<String, Object> asked = step("2026-12-01", "4");
        asked.put("asked", "I start work and want my evenings");
        assertThat(agree(asked).text())
                .contains("They asked for it to be this quick", "I start work and want my evenings");
    }

    @Test
    void the_council_chooses_what_is_too_much_at_once() {
        Visitor ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        var page = ada.get("/endings/rules").page();
        Map<String, Object> rules = new LinkedHashMap<>(Map.of(
                "share",
                "60",
                "floor",
                "60",
                "weeks",
                "6",
                "cliff",
                "6",
                "off",
                "50",
                "years",
                "5",
                "age",
                "25",
                "birthdays",
                List.of("18"),
                "kinds",
                List.of("1", "2")));
        assertThat(ada.submit(page, "/endings/rules", rules).text()).contains("Saved");
        agree(step("2026-11-16", "8"));
        assertThat(agree(step("2026-12-01", "4")).path()).isEqualTo(at + "/taper");
        assertThat(kit.get(at + "/taper/steps/new").page().select("#bed")).isEmpty();
        rules.put("share", "0");
        assertThat(ada.submit(page, "/endings/rules", rules).status()).isEqualTo(422);
        assertThat(kit.get("/endings/rules").status()).isEqualTo(404);
    }

    @Test
    void a_step_of_the_same_day_takes_the_place_of_the_one_before_and_both_stay() {
        agree(step("2026-11-16", "8"));
        Answer done = agree(step("2026-11-16", "7"));
        assertThat(done.text()).contains("7 hours a week is agreed", "Steps that were changed", "8 hours a week");
    }

    @Test
    void a_step_is_taken_out_with_why_unless_what_is_left_is_too_much_at_once() {
        agree(step("2026-11-16", "8"));
        agree(step("2026-12-20", "6"));
        agree(step("2027-01-20", "4.5"));
        Answer page = kit.get(at + "/taper");
        String middle = page.page().select("a[href$=/withdrawal]").get(1).attr("href");
        Answer refused = kit.submit(kit.get(middle).page(), "/withdrawal", Map.of("because", "Not so"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("44% less within a month");
        String last = page.page().select("a[href$=/withdrawal]").get(2).attr("href");
        Answer out = kit.submit(kit.get(last).page(), "/withdrawal", Map.of("because", "Robin wants to wait"));
        assertThat(out.text()).contains("and 6 hours a week from", "Robin wants to wait");
    }

    @Test
    void robin_says_it_goes_too_fast_and_the_key_worker_answers() {
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        Answer said = own.submit(
                own.get("/me/pace").page(), "/me/pace", Map.of("pace", "TOO_FAST", "words", "I only just moved"));
        assertThat(said.text()).contains("Sent.", "Too fast", "I only just moved", "Waits for an answer");
        assertThat(kit.get("/today").text()).contains("It goes too fast for them");
        String answer = kit.get(at).page().select("a[href$=/answer]").attr("href");
        Answer asked = kit.get(answer);
        assertThat(asked.text()).contains("I only just moved", "Their own word");
        kit.submit(asked.page(), "/answer", Map.of("answer", "We stay at six hours until spring"));
        assertThat(own.get("/me/pace").text()).contains("Kit Keyworker answered", "until spring");
        assertThat(kit.get("/today").text()).doesNotContain("It goes too fast for them");
        assertThat(own.get("/me/story").text()).contains("You said how the pace is: Too fast");
    }

    @Test
    void staff_write_down_what_they_were_told_and_never_in_robins_name() {
        Answer said = kit.submit(
                kit.get(at + "/pace/new").page(), "/pace/new", Map.of("pace", "ABOUT_RIGHT", "words", "It's okay"));
        assertThat(said.text()).contains("About right", "It's okay", "written down by Kit Keyworker");
    }

    @Test
    void who_does_not_read_the_plan_finds_none_of_it_and_who_only_reads_changes_nothing() {
        agree(step("2026-11-16", "8"));
        Visitor pol = web.as(council.signedIn(council.joins("Pol Liaison", Role.POLICE_LIAISON, council.hub)));
        assertThat(pol.get(at + "/taper").page().select("a[href$=/steps/new], a[href$=/withdrawal]"))
                .isEmpty();
        assertThat(pol.get(at + "/taper/steps/new").status()).isEqualTo(404);
        var other = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        assertThat(web.as(council.signedIn(other)).get(at + "/taper").status()).isEqualTo(404);
        assertThat(web.as(council.signedIn(other)).get(at + "/pace/new").status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            from       | ''         | Choose the day from which it holds
            from       | 2099-01-01 | Choose a day between
            from       | tomorrow   | We could not read this
            faceToFace | 200        | Write the hours of a week
            faceToFace | many       | We could not read this
            faceToFace | -1         | Write the hours of a week
            faceToFace | 0          | Begin with how much there is now
            agreedWith | ''         | Write with whom it was agreed
            saidBy     | NOBODY     | We could not read this
            words      | ''         | Write what was agreed
            """)
    void what_nobody_meant_is_answered_in_plain_words(String field, String value, String answer) {
        Map<String, Object> asked = step("2026-11-16", "8");
        asked.put(field, value);
        Answer refused = agree(asked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(answer).doesNotContain("java.");
    }
}
