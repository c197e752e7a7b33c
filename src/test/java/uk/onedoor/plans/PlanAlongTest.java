package uk.onedoor.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.HomeRoutes.NewRoute;
import uk.onedoor.plans.HomeRoutes.Waiting;
import uk.onedoor.plans.Offers.CameOfIt;
import uk.onedoor.plans.Offers.NewOffer;
import uk.onedoor.plans.Plan.HomeRoute;
import uk.onedoor.plans.Plan.PlanKind;
import uk.onedoor.plans.Plan.StepEnd;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.Plan.TookPart;
import uk.onedoor.plans.Plan.WhoseWords;
import uk.onedoor.plans.Plans.NewStep;
import uk.onedoor.plans.Reviews.NewReview;
import uk.onedoor.plans.Reviews.There;
import uk.onedoor.plans.StatutoryPlans.NewStatutoryPlan;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class PlanAlongTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Plans plans;

    @Autowired
    HomeRoutes routes;

    @Autowired
    Reviews reviews;

    @Autowired
    Offers offers;

    @Autowired
    StatutoryPlans statutory;

    @Autowired
    SupportEpisodes support;

    @Autowired
    PlanDue due;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return London.today(clock);
    }

    private YoungPersonId withUs(Council council, String name) {
        YoungPersonId who = council.meets(name);
        council.does(council.manager, () -> support.begin(who, council.hub, today()));
        return who;
    }

    private void choose(YoungPersonId who, HomeRoute route, LocalDate on) {
        routes.choose(who, new NewRoute(Ids.next(), route, "Nan asked", WhoseWords.FAMILY, on));
    }

    private NewReview review(LocalDate on, @Nullable String own) {
        return new NewReview(
                Ids.next(),
                on,
                TookPart.THERE,
                own,
                new There("Kit", "Nan", null),
                "We kept two steps",
                on.plusWeeks(4));
    }

    @Test
    void those_who_run_a_hub_read_who_has_been_waiting_longest_for_the_next_step_home() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        YoungPersonId sam = withUs(council, "Sam Still");
        council.does(council.keyWorker, () -> {
            choose(robin, HomeRoute.WITH_FAMILY, today().minusDays(90));
            choose(sam, HomeRoute.OWN_FEET, today().minusDays(60));
            NewStep step =
                    new NewStep(Ids.next(), "Sort the bedroom", StepOwner.FAMILY, null, "Nan", today().minusDays(5));
            plans.addHome(robin, step);
            plans.end(robin, step.id(), StepEnd.DONE, today().minusDays(3), null);
        });
        council.does(
                council.manager,
                () -> assertThat(routes.waiting())
                        .extracting(Waiting::who, Waiting::moved)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(sam, today().minusDays(60)),
                                org.assertj.core.groups.Tuple.tuple(robin, today().minusDays(3))));
        Answer page = web.as(council.signedIn(council.manager)).get("/ways-home");
        assertThat(page.page().select("main li a").eachText()).containsExactly("Sam Still", "Robin Vale");
        assertThat(page.text()).contains("Nothing has moved on it for 60 days.");
    }

    @Test
    void another_way_home_takes_the_place_of_the_one_before_which_stays_with_its_steps() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(council.keyWorker, () -> {
            choose(robin, HomeRoute.WITH_FAMILY, today().minusDays(30));
            plans.addHome(robin, new NewStep(Ids.next(), "Ring Nan", StepOwner.YOUNG_PERSON, null, null, today()));
            assertThat(due.about(Glance.about(robin), today())).hasSize(1);
            choose(robin, HomeRoute.OWN_FEET, today());
            Plan plan = plans.of(robin);
            assertThat(plan.routes()).hasSize(2);
            assertThat(plan.wayHome().orElseThrow().stillFor(today())).isZero();
            assertThat(plan.steps()).hasSize(1);
            assertThat(due.about(Glance.about(robin), today())).isEmpty();
        });
    }

    @Test
    void the_first_plan_is_due_ten_working_days_after_support_began_and_then_on_the_day_a_review_named() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        LocalDate first = WorkDays.after(today(), 10);
        council.does(council.keyWorker, () -> {
            assertThat(due.until(first.minusDays(1))).isEmpty();
            assertThat(due.until(first)).extracting(one -> one.titleKey()).containsExactly("plans.due.first");
            reviews.hold(robin, review(today(), "Good so far"));
            assertThat(due.until(first)).isEmpty();
            assertThat(due.about(Glance.about(robin), today().plusWeeks(4)))
                    .extracting(one -> one.titleKey())
                    .containsExactly("plans.due.review");
        });
        var interviewer = council.joins("Ria Interviewer", Role.RETURN_INTERVIEWER, council.hub);
        council.does(
                interviewer,
                () -> assertThat(due.about(Glance.about(robin), first.plusYears(1)))
                        .as("who reads no plan is not asked to make one")
                        .isEmpty());
        Visitor mo = web.as(council.signedIn(council.manager));
        mo.submit(mo.get("/plan-rhythm").page(), "/plan-rhythm", Map.of("weeks", 6, "days", 5));
        council.does(council.manager, () -> assertThat(plans.of(robin).rhythm()).isEqualTo(new Rhythm(6, 5)));
    }

    @Test
    void a_review_begins_with_their_words_and_there_is_one_a_day() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(council.keyWorker, () -> {
            assertThatThrownBy(() -> reviews.hold(robin, review(today(), null)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).isEqualTo("ownWords"));
            reviews.hold(robin, review(today(), "Good so far"));
            assertThatThrownBy(() -> reviews.hold(robin, review(today(), "Again")))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).isEqualTo("on"));
            assertThat(plans.of(robin).reviews()).hasSize(1);
        });
    }

    @Test
    void what_was_offered_is_tried_kept_or_not_for_them_each_said_once() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID climbing = Ids.next();
            offers.offer(robin, new NewOffer(climbing, PortfolioArea.RESILIENCE, "Climbing", "Kit", today()));
            offers.say(robin, climbing, CameOfIt.TRIED, today(), "Got to the top");
            offers.say(robin, climbing, CameOfIt.NOT_FOR_ME, today(), "Too high");
            assertThatThrownBy(() -> offers.say(robin, climbing, CameOfIt.TRIED, today(), "Again"))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> offers.say(robin, climbing, CameOfIt.KEPT, today().minusDays(1), null))
                    .isInstanceOf(Refusal.class);
            assertThat(plans.of(robin).opportunities().get(0).notForMeWords()).isEqualTo("Too high");
        });
    }

    @Test
    void a_plan_kept_elsewhere_is_named_and_another_of_its_kind_says_why() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(council.keyWorker, () -> {
            statutory.name(robin, careP(null));
            assertThatThrownBy(() -> statutory.name(robin, careP(null)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).isEqualTo("because"));
            statutory.name(robin, careP("The court made a new one"));
            assertThat(plans.of(robin).statutory())
                    .hasSize(2)
                    .filteredOn(one -> one.supersededAt() == null)
                    .hasSize(1);
        });
    }

    private NewStatutoryPlan careP(@Nullable String because) {
        return new NewStatutoryPlan(
                Ids.next(), PlanKind.CARE_PLAN, "The council's system", "Sol", today(), null, because);
    }

    @Test
    void the_page_of_a_review_shows_what_changed_and_the_plan_tells_it_to_the_young_person_in_easy_words_too() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        String at = "/young-people/" + robin + "/plan";
        council.does(council.keyWorker, () -> {
            plans.set(robin, new Plans.NewGoal(Ids.next(), PortfolioArea.SAFETY, "My own key", today()), false);
            choose(robin, HomeRoute.OWN_FEET, today());
        });
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer asking = kit.get(at + "/reviews/new");
        assertThat(asking.text()).contains("What is in the plan by now", "A new goal: My own key");
        Answer held = kit.submit(
                asking.page(),
                "/reviews",
                Map.of(
                        "tookPart", "THERE",
                        "ownWords", "I want the key first",
                        "words", "Agreed: the key first",
                        "on", today(),
                        "next", today().plusWeeks(4)));
        assertThat(held.text()).contains("I want the key first", "What changed", "A new goal: My own key");
        assertThat(kit.get(at + "/easy-read").text()).contains("What I want", "My own key", "Where I belong");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        assertThat(own.get("/me/plan").text()).contains("On my own feet", "You were there", "I want the key first");
        assertThat(own.get("/me/plan/easy-read")
                        .page()
                        .select(".od-easy__words")
                        .eachText())
                .contains("My own key", "On my own feet");
        assertThat(own.get("/me/plan/easy-read?lang=cy").text()).contains("Beth rydw i eisiau", "Ar fy nhraed fy hun");
    }

    @Test
    void those_who_run_a_hub_read_for_whom_no_way_home_is_chosen_and_how_long_they_are_with_us() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        YoungPersonId first = council.meets("Ella Vale");
        council.does(council.manager, () -> support.begin(first, council.hub, today().minusDays(40)));
        withUs(council, "Ella Moor");
        council.does(council.keyWorker, () -> choose(robin, HomeRoute.WITH_FAMILY, today()));
        Answer page = web.as(council.signedIn(council.manager)).get("/ways-home");
        assertThat(page.page().select("main li a").eachText()).containsExactly("Robin Vale", "Ella Vale", "Ella Moor");
        assertThat(page.text()).contains("With us for 40 days.", "With us since today.");
    }

    @Test
    void where_a_health_plan_is_reads_and_names_whoever_reads_and_writes_about_health() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        NewStatutoryPlan health =
                new NewStatutoryPlan(Ids.next(), PlanKind.HEALTH_PLAN, "Clinic", "Dr Moss", today(), null, null);
        council.does(council.keyWorker, () -> {
            statutory.name(robin, careP(null));
            statutory.name(robin, health);
        });
        var una = council.joins("Una Outreach", Role.OUTREACH_WORKER, council.hub);
        council.does(una, () -> {
            assertThat(plans.of(robin).statutory())
                    .extracting(one -> one.planKind())
                    .containsExactly(PlanKind.CARE_PLAN);
            assertThatThrownBy(() -> statutory.name(robin, health)).isInstanceOf(Refusal.class);
        });
        String at = "/young-people/" + robin + "/plan/elsewhere/new";
        assertThat(web.as(council.signedIn(una)).get(at).page().select("option[value=HEALTH_PLAN]"))
                .isEmpty();
        assertThat(web.as(council.signedIn(council.keyWorker)).get(at).page().select("option[value=HEALTH_PLAN]"))
                .isNotEmpty();
    }

    @Test
    void a_step_of_somebody_who_stepped_away_waits_for_nobody() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(
                council.manager,
                () -> allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, today(), "They get on")));
        council.does(council.keyWorker, () -> {
            choose(robin, HomeRoute.WITH_FAMILY, today());
            plans.addHome(robin, new NewStep(Ids.next(), "Ring Nan", StepOwner.YOUNG_PERSON, null, null, today()));
            assertThat(due.until(today())).hasSize(1);
        });
        council.does(
                council.manager,
                () -> support.stepAway(robin, council.hub, new StepAway(today(), HowEnded.GOALS_HELD, null, true)));
        council.does(council.keyWorker, () -> {
            assertThat(due.until(today())).isEmpty();
            assertThat(due.about(Glance.about(robin), today())).isEmpty();
        });
    }

    @Autowired
    Allocations allocations;
}
