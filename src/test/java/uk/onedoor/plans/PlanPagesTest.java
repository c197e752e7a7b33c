package uk.onedoor.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
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
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.Plans.NewGoal;
import uk.onedoor.plans.Plans.NewStep;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;

@OneDoorTest
class PlanPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Plans plans;

    @Autowired
    Clock clock;

    private Visitor signsIn(Council council, YoungPersonId who) {
        String code = council.as(council.keyWorker, () -> accounts.give(who));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }

    private UUID goal(Council council, YoungPersonId who, String words) {
        NewGoal goal = new NewGoal(Ids.next(), PortfolioArea.SAFETY, words, London.today(clock));
        council.does(council.keyWorker, () -> plans.set(who, goal, true));
        return goal.id();
    }

    private UUID step(Council council, YoungPersonId who, UUID goal, StepOwner owner) {
        NewStep step = new NewStep(
                Ids.next(),
                "Ring the college",
                owner,
                owner == StepOwner.WORKER ? council.keyWorker.value() : null,
                null,
                London.today(clock).plusDays(7));
        council.does(council.keyWorker, () -> plans.add(who, goal, step));
        return step.id();
    }

    @Test
    void a_plan_is_made_with_a_young_person_from_what_they_hope_to_a_first_step() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String at = "/young-people/" + robin + "/plan";
        assertThat(kit.get(at).text()).contains("Robin's plan", "There is no goal yet");
        kit.submit(kit.get(at + "/hopes/20").page(), "/hopes/20", Map.of("words", "My own bakery"));
        Answer withGoal = kit.submit(
                kit.get(at + "/goals/new").page(),
                "/plan/goals",
                Map.of("words", "Learn to bake bread", "area", "EDUCATION_TRAINING_WORK", "on", London.today(clock)));
        assertThat(withGoal.text()).contains("My own bakery", "Learn to bake bread", "As Robin said it");
        String goal = withGoal.page().select("a[href$=/steps/new]").attr("href");
        Answer withStep = kit.submit(
                kit.get(goal).page(),
                "/steps",
                Map.of(
                        "words",
                        "Visit the bakery",
                        "owner",
                        "WORKER",
                        "worker",
                        council.keyWorker,
                        "by",
                        LocalDate.of(2099, 1, 1)));
        assertThat(withStep.text()).contains("Visit the bakery", "Kit Keyworker, by 1 January 2099");
        assertThat(withStep.page().select(".od-own-words").eachText()).contains("My own bakery");
    }

    @Test
    void a_form_that_is_not_right_says_so_beside_the_field_and_keeps_what_was_typed() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        UUID goal = goal(council, robin, "A key");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String at = "/young-people/" + robin + "/plan/goals/" + goal;
        Answer wrong = kit.submit(
                kit.get(at + "/steps/new").page(),
                "/steps",
                Map.of("words", "Ask Nan", "owner", "FAMILY", "by", "2099-01-01"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Write the name of who does it");
        assertThat(wrong.page().select("#words").val()).isEqualTo("Ask Nan");
        Answer ending = kit.submit(
                kit.get(at + "/ending").page(), "/ending", Map.of("how", "LET_GO", "on", London.today(clock)));
        assertThat(ending.status()).isEqualTo(422);
        assertThat(ending.text()).contains("Say why, in a few words");
    }

    @Test
    void a_young_person_says_what_they_want_how_near_it_feels_and_that_a_step_of_theirs_is_done() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        UUID first = goal(council, robin, "A key");
        step(council, robin, first, StepOwner.YOUNG_PERSON);
        Visitor own = signsIn(council, robin);
        assertThat(own.get("/me").page().select("nav a[href=/me/plan]").text()).isEqualTo("My plan");
        Answer added = own.submit(
                own.get("/me/plan/goals/new").page(),
                "/me/plan/goals",
                Map.of("words", "See my brother", "area", "RELATIONSHIPS"));
        assertThat(added.text()).contains("See my brother", "What I asked for, and what came of it");
        Answer rated =
                own.submit(own.get("/me/plan/goals/" + first + "/rating").page(), "/rating", Map.of("score", "4"));
        assertThat(rated.text()).contains("You said 4 out of 10");
        Answer done = own.submit(rated.page(), "/done", Map.of());
        assertThat(done.text()).contains("Well done", "We are on it. One step is done.");
        own.submit(own.get("/me/plan/hopes/35").page(), "/hopes/35", Map.of("words", "A house by the sea"));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/young-people/" + robin + "/plan").text())
                .contains("A house by the sea", "Robin wrote this", "Robin said 4 out of 10");
    }

    @Test
    void a_young_person_ticks_off_no_step_of_ours_and_reads_no_plan_of_another() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Other");
        UUID goal = goal(council, robin, "A key");
        UUID ours = step(council, robin, goal, StepOwner.WORKER);
        UUID sams = step(council, sam, goal(council, sam, "Sam's own wish"), StepOwner.YOUNG_PERSON);
        step(council, robin, goal, StepOwner.YOUNG_PERSON);
        Visitor own = signsIn(council, robin);
        Answer mine = own.get("/me/plan");
        assertThat(mine.text()).doesNotContain("Sam's own wish");
        assertThat(mine.page().select("form[action$=/done]")).hasSize(1);
        for (UUID other : new UUID[] {ours, sams}) {
            mine.page().select("form[action$=/done]").attr("action", "/me/plan/steps/" + other + "/done");
            assertThat(own.submit(mine.page(), "/" + other + "/done", Map.of()).status())
                    .isEqualTo(404);
        }
        assertThat(own.get("/young-people/" + robin + "/plan").status()).isEqualTo(404);
    }

    @Test
    void who_only_reads_a_plan_is_offered_nothing_to_write_and_who_may_not_read_it_has_no_such_page() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        goal(council, robin, "A key");
        String at = "/young-people/" + robin + "/plan";
        Visitor police = web.as(council.signedIn(council.joins("Pip Police", Role.POLICE_LIAISON, council.hub)));
        Answer read = police.get(at);
        assertThat(read.text()).contains("A key").doesNotContain("Add a goal", "Add a step");
        assertThat(police.get(at + "/goals/new").status()).isEqualTo(404);
        Visitor interviewer =
                web.as(council.signedIn(council.joins("Ria Interviewer", Role.RETURN_INTERVIEWER, council.hub)));
        assertThat(interviewer.get(at).status()).isEqualTo(404);
    }
}
