package uk.onedoor.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plan.HomeRoute;
import uk.onedoor.plans.Plan.Route;
import uk.onedoor.plans.Plan.Step;
import uk.onedoor.plans.Plan.StepEnd;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.Plan.WhoseWords;

class PlanRulesTest {

    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    private static final LocalDate CHOSEN = LocalDate.of(2026, 9, 1);
    private static final UUID ROUTE = UUID.randomUUID();

    static Plan plan(List<Goal> goals, List<Step> steps, List<Route> routes) {
        return new Plan(
                List.of(), goals, steps, List.of(), routes, List.of(), List.of(), List.of(), new Rhythm(4, 10), null);
    }

    static Route route(UUID id, @Nullable Instant until) {
        return new Route(id, HomeRoute.WITH_FAMILY, "Nan asked", WhoseWords.FAMILY, CHOSEN, AT, until, "Kit", false);
    }

    static Step step(@Nullable UUID goal, @Nullable UUID route, LocalDate by, @Nullable LocalDate on, StepEnd how) {
        return new Step(
                UUID.randomUUID(),
                goal,
                route,
                "Ring Nan",
                StepOwner.YOUNG_PERSON,
                null,
                null,
                null,
                by,
                AT,
                on,
                on == null ? null : how,
                null,
                "Kit",
                false);
    }

    @Test
    void a_way_home_stands_still_from_the_last_step_that_was_done_or_from_when_it_was_chosen() {
        Step done = step(null, ROUTE, CHOSEN, CHOSEN.plusDays(10), StepEnd.DONE);
        Step letGo = step(null, ROUTE, CHOSEN, CHOSEN.plusDays(20), StepEnd.LET_GO);
        assertThat(new WayHome(route(ROUTE, null), List.of()).stillFor(CHOSEN.plusDays(30)))
                .isEqualTo(30);
        assertThat(new WayHome(route(ROUTE, null), List.of(done)).stillFor(CHOSEN.plusDays(30)))
                .isEqualTo(20);
        assertThat(new WayHome(route(ROUTE, null), List.of(done, letGo)).stillFor(CHOSEN.plusDays(30)))
                .isEqualTo(20);
    }

    @Test
    void the_next_step_home_is_the_open_one_whose_day_comes_first() {
        Step later = step(null, ROUTE, CHOSEN.plusDays(40), null, StepEnd.DONE);
        Step sooner = step(null, ROUTE, CHOSEN.plusDays(35), null, StepEnd.DONE);
        Step done = step(null, ROUTE, CHOSEN.plusDays(1), CHOSEN.plusDays(2), StepEnd.DONE);
        assertThat(new WayHome(route(ROUTE, null), List.of(later, sooner, done)).next())
                .contains(sooner);
        assertThat(new WayHome(route(ROUTE, null), List.of(done)).next()).isEmpty();
    }

    @Test
    void the_same_way_home_in_other_words_keeps_its_steps() {
        UUID before = UUID.randomUUID();
        Step earlier = step(null, before, CHOSEN, null, StepEnd.DONE);
        Route first = new Route(
                before, HomeRoute.WITH_FAMILY, "Nan", WhoseWords.FAMILY, CHOSEN, AT.minusSeconds(60), AT, "Kit", false);
        Plan plan = plan(List.of(), List.of(earlier), List.of(first, route(ROUTE, null)));
        assertThat(plan.wayHome().orElseThrow().steps()).containsExactly(earlier);
        assertThat(plan.isOn(earlier)).isTrue();
    }

    @Test
    void a_step_towards_a_goal_that_is_over_or_on_another_way_home_waits_for_nobody() {
        Goal over = new Goal(
                UUID.randomUUID(),
                PortfolioArea.SAFETY,
                "My own key",
                CHOSEN,
                AT,
                CHOSEN.plusDays(3),
                GoalEnd.REACHED,
                null,
                "Kit",
                false);
        UUID old = UUID.randomUUID();
        Step ofOver = step(over.id(), null, CHOSEN, null, StepEnd.DONE);
        Step ofOld = step(null, old, CHOSEN, null, StepEnd.DONE);
        Step ofNow = step(null, ROUTE, CHOSEN, null, StepEnd.DONE);
        Route another =
                new Route(old, HomeRoute.OWN_FEET, "Leon asked", WhoseWords.FAMILY, CHOSEN, AT, AT, "Kit", false);
        Plan plan = plan(List.of(over), List.of(ofOver, ofOld, ofNow), List.of(another, route(ROUTE, null)));
        assertThat(List.of(ofOver, ofOld, ofNow)).map(plan::isOn).containsExactly(false, false, true);
        assertThat(plan.wayHome().orElseThrow().steps()).containsExactly(ofNow);
    }

    @Test
    void the_first_plan_is_due_ten_working_days_after_support_begins() {
        LocalDate monday = LocalDate.of(2026, 11, 2);
        assertThat(new Rhythm(4, 10).due(monday, null)).isEqualTo(LocalDate.of(2026, 11, 16));
        LocalDate beforeChristmas = LocalDate.of(2026, 12, 21);
        assertThat(new Rhythm(4, 10).due(beforeChristmas, null)).isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Test
    void a_review_is_due_when_the_last_one_said_unless_that_was_before_they_came_back() {
        LocalDate began = LocalDate.of(2026, 11, 2);
        assertThat(new Rhythm(4, 10).due(began, LocalDate.of(2026, 12, 1))).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(new Rhythm(4, 10).due(began, LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(new Rhythm(4, 10).after(began)).isEqualTo(began.plusWeeks(4));
    }
}
