package uk.onedoor.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.Aspiration;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plan.StepEnd;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.Plans.NewGoal;
import uk.onedoor.plans.Plans.NewRating;
import uk.onedoor.plans.Plans.NewStep;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class PlansTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Plans plans;

    @Autowired
    PlanTimeline timeline;

    @Autowired
    PlanDue due;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return London.today(clock);
    }

    private UUID goal(YoungPersonId who, String words) {
        NewGoal goal = new NewGoal(Ids.next(), PortfolioArea.EDUCATION_TRAINING_WORK, words, today());
        plans.set(who, goal, true);
        return goal.id();
    }

    private UUID step(YoungPersonId who, UUID goal, StepOwner owner, @Nullable UUID worker, LocalDate by) {
        String name = owner == StepOwner.FAMILY ? "Nan" : null;
        NewStep step = new NewStep(Ids.next(), "Ring the college", owner, worker, name, by);
        plans.add(who, goal, step);
        return step.id();
    }

    @Test
    void what_they_hope_for_is_said_anew_and_what_they_said_before_stays() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            plans.hope(Ids.next(), robin, 20, "A flat with a dog");
            plans.hope(Ids.next(), robin, 20, "A flat with two dogs");
            plans.hope(Ids.next(), robin, 20, "A flat with two dogs");
            Plan plan = plans.of(robin);
            assertThat(plan.hope(20)).get().extracting(Aspiration::words).isEqualTo("A flat with two dogs");
            assertThat(plan.aspirations())
                    .extracting(Aspiration::words)
                    .containsExactly("A flat with a dog", "A flat with two dogs");
            assertThat(plan.hope(35)).isEmpty();
        });
    }

    @Test
    void a_step_is_due_in_whichever_of_two_joined_records_they_are_with_us_and_it_stands() {
        Council council = councils.make();
        for (boolean stepInKept : List.of(true, false)) {
            YoungPersonId kept = council.meets("Robin Vale");
            YoungPersonId merged = council.meets("Rob Vale");
            council.does(council.manager, () -> {
                support.begin(stepInKept ? merged : kept, council.hub, today());
                merges.join(kept, merged, "The same Robin");
            });
            council.does(council.keyWorker, () -> {
                YoungPersonId in = stepInKept ? kept : merged;
                step(in, goal(in, "College"), StepOwner.WORKER, council.keyWorker.value(), today());
                assertThat(due.until(today()))
                        .filteredOn(one -> kept.equals(one.youngPerson()))
                        .extracting(one -> one.titleKey())
                        .containsExactly("plans.due.step");
            });
        }
    }

    @Autowired
    Merges merges;

    @Test
    void a_sixth_open_goal_is_asked_about_and_not_refused() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            for (int i = 0; i < 5; i++) {
                goal(robin, "Goal " + i);
            }
            NewGoal sixth = new NewGoal(Ids.next(), PortfolioArea.SAFETY, "One more", today());
            assertThatThrownBy(() -> plans.set(robin, sixth, false))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).isEqualTo("few"));
            plans.set(robin, sixth, true);
            assertThat(plans.of(robin).openGoals()).hasSize(6);
        });
    }

    @Test
    void a_goal_ends_as_a_fact_once_and_is_let_go_only_with_why() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID goal = goal(robin, "Be a chef");
            assertThatThrownBy(() -> plans.end(robin, goal, GoalEnd.LET_GO, today(), null))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).isEqualTo("because"));
            assertThatThrownBy(() -> plans.end(robin, goal, GoalEnd.REACHED, today().minusDays(1), null))
                    .isInstanceOf(Refusal.class);
            plans.end(robin, goal, GoalEnd.LET_GO, today(), "Wants to be a baker now");
            assertThatThrownBy(() -> plans.end(robin, goal, GoalEnd.REACHED, today(), null))
                    .isInstanceOf(Refusal.class);
            Goal ended = plans.of(robin).goal(goal).orElseThrow();
            assertThat(ended.endedHow()).isEqualTo(GoalEnd.LET_GO);
            assertThat(ended.endedBecause()).isEqualTo("Wants to be a baker now");
        });
    }

    @Test
    void the_same_form_sent_twice_saves_once_and_other_words_under_it_are_refused() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            NewGoal goal = new NewGoal(Ids.next(), PortfolioArea.SAFETY, "A key", today());
            plans.set(robin, goal, false);
            plans.set(robin, goal, false);
            NewGoal other = new NewGoal(goal.id(), PortfolioArea.SAFETY, "A door", today());
            assertThatThrownBy(() -> plans.set(robin, other, false)).isInstanceOf(Refusal.class);
            assertThat(plans.of(robin).goals()).extracting(Goal::words).containsExactly("A key");
        });
    }

    @Test
    void a_step_of_a_worker_is_due_to_them_and_one_of_the_family_is_not_told_to_everybody() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.manager, () -> support.begin(robin, council.hub, today()));
        LocalDate tomorrow = today().plusDays(1);
        council.does(council.keyWorker, () -> {
            UUID goal = goal(robin, "Be a chef");
            step(robin, goal, StepOwner.WORKER, council.keyWorker.value(), tomorrow);
            UUID nans = step(robin, goal, StepOwner.FAMILY, null, tomorrow);
            assertThat(due.until(tomorrow)).hasSize(1);
            assertThat(due.about(Glance.about(robin), tomorrow)).hasSize(2);
            plans.end(robin, nans, StepEnd.DONE, today(), null);
            assertThat(due.about(Glance.about(robin), tomorrow)).hasSize(1);
            plans.end(robin, goal, GoalEnd.REACHED, today(), null);
            assertThat(due.until(tomorrow)).isEmpty();
            assertThat(due.about(Glance.about(robin), tomorrow)).isEmpty();
        });
        council.does(council.manager, () -> assertThat(due.until(tomorrow)).isEmpty());
    }

    @Test
    void a_number_stays_with_its_goal_and_with_who_said_it() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID goal = goal(robin, "Be a chef");
            plans.rate(robin, new NewRating(Ids.next(), goal, 3, "Far", RatedBy.YOUNG_PERSON, today().minusDays(9)));
            plans.rate(robin, new NewRating(Ids.next(), goal, 6, null, RatedBy.WORKER, today()));
            assertThat(plans.of(robin).ratings())
                    .extracting(Plan.Rating::score, Plan.Rating::ratedBy)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(3, RatedBy.YOUNG_PERSON),
                            org.assertj.core.groups.Tuple.tuple(6, RatedBy.WORKER));
            assertThatThrownBy(
                            () -> plans.rate(robin, new NewRating(Ids.next(), goal, 11, null, RatedBy.WORKER, today())))
                    .isInstanceOf(Refusal.class);
        });
    }

    @Test
    void a_goal_that_was_reached_is_a_good_thing_on_the_timeline() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            UUID goal = goal(robin, "Be a chef");
            plans.end(robin, goal, GoalEnd.REACHED, today(), null);
            assertThat(timeline.of(Glance.about(robin), clock.instant().plusSeconds(60), 10))
                    .extracting(entry -> entry.titleKey())
                    .containsExactlyInAnyOrder("plans.timeline.set", "plans.timeline.REACHED");
        });
    }

    @Test
    void police_liaison_reads_a_plan_and_writes_nothing_in_it_and_another_hub_reads_nothing() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        UUID goal = council.as(council.keyWorker, () -> goal(robin, "Be a chef"));
        var police = council.joins("Pip Police", Role.POLICE_LIAISON, council.hub);
        council.does(police, () -> {
            assertThat(plans.of(robin).goals()).hasSize(1);
            assertThatThrownBy(() -> plans.end(robin, goal, GoalEnd.REACHED, today(), null))
                    .isInstanceOf(Refusal.class);
        });
        var elsewhere = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("Another hub"));
        council.does(elsewhere, () -> {
            assertThat(plans.of(robin).goals()).isEmpty();
            assertThatThrownBy(() -> goal(robin, "Not mine to write")).isInstanceOf(NotFound.class);
        });
    }
}
