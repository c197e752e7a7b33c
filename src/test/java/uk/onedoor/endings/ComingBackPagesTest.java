package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.Merges;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;

@OneDoorTest
class ComingBackPagesTest {

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

    @Autowired
    Merges merges;

    @Autowired
    People people;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor own;
    private Visitor kit;
    private Visitor mo;
    private String at;

    @BeforeEach
    void robin_is_with_us_and_has_a_code() {
        council = councils.make();
        robin = council.meets("Robin Vale"); // born on 5 May 2011
        at = "/young-people/" + robin;
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(200));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(200), "Met"));
        });
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        kit = web.as(council.signedIn(council.keyWorker));
        mo = web.as(council.signedIn(council.manager));
    }

    private void stepsAway(LocalDate on, boolean close) {
        council.does(
                council.manager,
                () -> support.stepAway(robin, council.hub, new StepAway(on, HowEnded.GOALS_HELD, null, close)));
    }

    @Test
    void one_tap_brings_robin_back_to_the_same_people_also_when_nobody_was_in_touch() {
        stepsAway(TODAY.minusDays(20), false);
        assertThat(kit.get(at).status()).isEqualTo(404);
        Answer mine = own.get("/me");
        assertThat(mine.text()).contains("You can come back whenever you like");
        Answer said = own.submit(mine.page(), "/me/coming-back", Map.of());
        assertThat(said.text()).contains("They hear it at once", "Kit Keyworker heard it first", "Tuesday 17 November");
        assertThat(own.get("/me").page().select("form[action$=/coming-back]")).isEmpty();
        assertThat(kit.get("/today").text()).contains("Would like to come back");
        Answer close = kit.get(at + "/stay-close");
        assertThat(close.text()).contains("Robin stepped away on", "The same people", "Kit Keyworker, key worker");
        Answer back = kit.submit(close.page(), "/coming-back", Map.of());
        assertThat(back.path()).isEqualTo(at);
        assertThat(back.text()).contains("They are back with you");
        assertThat(own.get("/me/coming-back").text()).contains("Kit Keyworker answered", "Welcome back.");
        assertThat(kit.get("/today").text()).doesNotContain("Would like to come back");
    }

    @Test
    void asking_opens_every_record_of_theirs_until_they_are_parted() {
        YoungPersonId second = council.meets("Rob Vale");
        var merge = council.as(council.manager, () -> merges.join(robin, second, "The same Robin"));
        stepsAway(TODAY.minusDays(20), false);
        council.does(council.keyWorker, () -> assertThat(people.find(second)).isEmpty());
        own.submit(own.get("/me").page(), "/me/coming-back", Map.of());
        council.does(council.keyWorker, () -> {
            assertThat(people.find(robin)).isPresent();
            assertThat(people.find(second)).isPresent();
        });
        council.does(council.manager, () -> merges.part(merge));
        council.does(council.keyWorker, () -> {
            assertThat(people.find(robin)).isPresent();
            assertThat(people.find(second)).isEmpty();
        });
    }

    @Test
    void a_manager_goes_on_to_the_key_worker_who_was_theirs() {
        stepsAway(TODAY.minusDays(20), false);
        own.submit(own.get("/me/coming-back").page(), "/me/coming-back", Map.of("words", "It is too quiet here"));
        Answer close = mo.get(at + "/stay-close");
        assertThat(close.text()).contains("It is too quiet here");
        Answer back = mo.submit(close.page(), "/coming-back", Map.of());
        assertThat(back.path()).isEqualTo(at + "/key-worker");
        assertThat(back.text()).contains("Was their key worker before");
        assertThat(mo.get(at + "/story").text()).contains("It is too quiet here", "Said they would like to come back");
    }

    @Test
    void the_door_owner_hears_it_when_the_key_worker_has_left() {
        stepsAway(TODAY.minusDays(20), false);
        council.<Object>asSystem(() -> {
            staff.leave(council.keyWorker);
            return "";
        });
        Answer said = own.submit(own.get("/me").page(), "/me/coming-back", Map.of());
        assertThat(said.text()).contains("Mo Manager heard it first");
        assertThat(mo.get(at + "/stay-close").text()).contains("Nobody who was there then still works here");
    }

    @Autowired
    uk.onedoor.staff.Staff staff;

    @Test
    void the_door_open_date_is_told_to_robin_and_to_staff() {
        stepsAway(TODAY, true);
        assertThat(own.get("/me/coming-back").text()).contains("The door stays open for you until 5 May 2036");
        assertThat(kit.get(at + "/stay-close").text()).contains("The door stays open until 5 May 2036");
    }

    @Test
    void visits_come_by_themselves_are_due_and_not_wanting_one_is_an_answer() {
        stepsAway(TODAY.minusWeeks(1), true);
        assertThat(kit.get("/today").text()).contains("Stay close: A visit");
        assertThat(kit.get(at + "/stay-close").text())
                .contains("A visit: Monday 16 November", "A birthday: 5 May 2027");
        Answer told = kit.submit(
                kit.get(at + "/stay-close/outcome").page(),
                "/outcome",
                Map.of(
                        "what",
                        "VISIT 2026-11-16",
                        "outcome",
                        "NONE_WANTED",
                        "on",
                        "2026-11-16",
                        "words",
                        "Has a shift"));
        assertThat(told.text()).contains("Not wanted this time, Monday 16 November", "Has a shift");
        assertThat(kit.get("/today").text()).doesNotContain("Stay close: A visit");
        Answer planned = kit.submit(
                kit.get(at + "/stay-close/new").page(),
                "/stay-close/new",
                Map.of("kind", "FIRST_RENT", "due", "2026-12-01", "words", "Look at it together"));
        assertThat(planned.text()).contains("The first rent: Tuesday 1 December", "Look at it together");
    }

    @Test
    void follow_ups_stand_in_one_line_with_visits_and_birthdays_each_with_its_answer_or_that_nobody_asked_yet() {
        stepsAway(TODAY.minusMonths(1), true);
        Answer close = kit.get(at + "/stay-close");
        assertThat(close.page().select("main .od-lines h3").eachText())
                .extracting(line -> line.split(", ")[0])
                .containsSubsequence(
                        "A visit: Friday 23 October",
                        "1 month after leaving: Monday 16 November",
                        "3 months after leaving: 16 January 2027",
                        "6 months after leaving: 16 April 2027",
                        "A birthday: 5 May 2027");
        assertThat(close.text()).contains("Nobody has asked yet.", "Nobody has said yet what came of it.");
        String ask = close.page().select("a[href$=/follow-ups/after/1]").attr("href");
        kit.submit(
                kit.get(ask).page(),
                "/follow-ups/after/1",
                Map.of("result", "DECLINED", "on", "2026-11-16", "because", "Has a shift"));
        assertThat(kit.get(at + "/stay-close").text())
                .contains("On Monday 16 November they did not want to: Has a shift")
                .doesNotContain("Nobody has asked yet.");
    }

    @Test
    void while_with_us_the_same_tap_asks_for_more_time_and_is_answered_in_words() {
        assertThat(own.get("/me").page().select("form[action$=/coming-back]")).isEmpty();
        own.submit(own.get("/me/coming-back").page(), "/me/coming-back", Map.of("words", "Once a week is little"));
        assertThat(kit.get("/today").text()).contains("Would like more time together");
        kit.submit(kit.get(at + "/wish").page(), "/wish", Map.of("answer", "Thursdays too, from next week"));
        assertThat(own.get("/me/coming-back").text()).contains("Thursdays too, from next week");
        assertThat(kit.get(at + "/stay-close").page().select("form[action$=/coming-back]"))
                .isEmpty();
    }

    @Test
    void nobody_else_wishes_for_robin_and_another_hub_sees_none_of_it() {
        stepsAway(TODAY.minusDays(20), false);
        own.submit(own.get("/me").page(), "/me/coming-back", Map.of());
        var ola = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        assertThat(web.as(council.signedIn(ola)).get(at + "/stay-close").status())
                .isEqualTo(404);
        council.does(
                council.keyWorker,
                () -> Assertions.assertThatThrownBy(() -> wishes.say(uk.onedoor.shared.Ids.next(), robin, null))
                        .hasStackTraceContaining("Not your own"));
    }

    @Autowired
    Wishes wishes;

    @Test
    void what_nobody_meant_is_answered_in_plain_words() {
        stepsAway(TODAY.minusWeeks(1), true);
        var page = kit.get(at + "/stay-close/outcome").page();
        for (Map<String, String> wrong : List.of(
                Map.of("what", "VISIT 2020-01-01", "outcome", "DONE", "on", "2026-11-16"),
                Map.of("what", "VISIT 2026-11-16", "outcome", "PERHAPS", "on", "2026-11-16"),
                Map.of("what", "VISIT 2026-11-16", "outcome", "DONE", "on", "2027-11-16"),
                Map.of("outcome", "DONE", "on", "2026-11-16"))) {
            Answer refused = kit.submit(page, "/outcome", wrong);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.text()).doesNotContain("java.");
        }
    }

    @Test
    void an_answer_shuts_the_door_again_also_when_it_is_not_the_key_worker_who_gives_it() {
        stepsAway(TODAY.minusDays(20), false);
        own.submit(own.get("/me").page(), "/me/coming-back", Map.of());
        Visitor una = web.as(council.signedIn(council.joins("Una Outreach", Role.OUTREACH_WORKER, council.hub)));
        una.submit(una.get(at + "/wish").page(), "/wish", Map.of("answer", "Not yet: we ring you on Monday"));
        assertThat(own.get("/me/coming-back").text()).contains("Not yet: we ring you on Monday");
        for (Visitor one : List.of(una, kit, mo)) {
            assertThat(one.get(at).status()).isEqualTo(404);
        }
    }

    @Test
    void an_answer_shuts_no_door_that_stood_open_before() {
        stepsAway(TODAY.minusDays(20), true);
        own.submit(own.get("/me").page(), "/me/coming-back", Map.of());
        kit.submit(kit.get(at + "/wish").page(), "/wish", Map.of("answer", "Let us talk about it"));
        assertThat(kit.get(at).status()).isEqualTo(200);
    }

    @Test
    void what_is_for_now_is_all_on_today_however_much_it_is() {
        stepsAway(TODAY.minusWeeks(20), true);
        council.does(council.keyWorker, () -> {
            for (int i = 1; i <= 15; i++) {
                close.plan(uk.onedoor.shared.Ids.next(), robin, KeepingKind.OTHER, TODAY.minusDays(i), "Letter " + i);
            }
        });
        Answer today = kit.get("/today");
        assertThat(today.page().select("main li:contains(Stay close: Something else)"))
                .hasSize(15);
        assertThat(today.page().select("details li:contains(Stay close)")).isNotEmpty();
    }

    @Autowired
    StayClose close;
}
