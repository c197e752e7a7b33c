package uk.onedoor.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plan.Rating;
import uk.onedoor.plans.Plan.StepEnd;

class ChangeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_REVIEW = LocalDate.of(2026, 9, 29);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);
    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    private static final UUID GOAL = UUID.randomUUID();

    private static Rating rating(int score, RatedBy by, LocalDate on) {
        return new Rating(UUID.randomUUID(), GOAL, score, null, by, on, AT, "Kit", false);
    }

    private static Plan plan() {
        Goal goal = new Goal(
                GOAL,
                PortfolioArea.SAFETY,
                "My own key",
                FIRST,
                AT,
                TODAY,
                GoalEnd.REACHED,
                "Got it on Monday",
                "Kit",
                false);
        return new Plan(
                List.of(),
                List.of(goal),
                List.of(
                        PlanRulesTest.step(GOAL, null, FIRST, FIRST.plusDays(3), StepEnd.DONE),
                        PlanRulesTest.step(GOAL, null, FIRST, LAST_REVIEW.plusDays(1), StepEnd.LET_GO),
                        PlanRulesTest.step(GOAL, null, TODAY, null, StepEnd.DONE)),
                List.of(
                        rating(2, RatedBy.YOUNG_PERSON, FIRST),
                        rating(9, RatedBy.WORKER, LAST_REVIEW.plusDays(2)),
                        rating(5, RatedBy.YOUNG_PERSON, LAST_REVIEW.plusDays(3)),
                        rating(7, RatedBy.YOUNG_PERSON, TODAY)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Rhythm(4, 10),
                null);
    }

    @Test
    void what_changed_since_a_review_is_what_happened_after_its_day_in_the_order_it_happened() {
        assertThat(Change.between(plan(), LAST_REVIEW, TODAY))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.STEP_LET_GO, Change.Kind.GOAL_REACHED, Change.Kind.NEARER);
    }

    @Test
    void before_the_first_review_everything_is_new() {
        assertThat(Change.between(plan(), null, LAST_REVIEW))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.GOAL_SET, Change.Kind.NEARER, Change.Kind.STEP_DONE);
    }

    @Test
    void how_near_it_feels_is_told_by_the_young_person_beside_what_they_said_last_time() {
        assertThat(Change.between(plan(), LAST_REVIEW, TODAY))
                .filteredOn(change -> change.kind() == Change.Kind.NEARER)
                .extracting(Change::more)
                .containsExactly("2 → 7");
        assertThat(Change.between(plan(), null, LAST_REVIEW))
                .filteredOn(change -> change.kind() == Change.Kind.NEARER)
                .extracting(Change::more)
                .containsExactly("2");
    }

    @Test
    void where_nothing_happened_nothing_changed() {
        assertThat(Change.between(plan(), TODAY, TODAY.plusWeeks(4))).isEmpty();
    }
}
