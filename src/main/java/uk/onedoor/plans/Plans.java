package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.Aspiration;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plan.Step;
import uk.onedoor.plans.Plan.StepEnd;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Plans: what young people hope for and want to reach, the steps there, and how near it feels. */
@Service
@Transactional
public class Plans {

    /** The ages people are asked about. */
    public static final List<Integer> AGES = List.of(20, 35, 50);

    /** A goal as it is set: in whose life's area, in their words, from which day. */
    public record NewGoal(UUID id, PortfolioArea area, String words, LocalDate on) {}

    /** A step as it is agreed: whose it is, by name where that needs one, and by when. */
    public record NewStep(
            UUID id,
            String words,
            StepOwner owner,
            @Nullable UUID worker,
            @Nullable String name,
            LocalDate by) {}

    /** How near a goal feels, from 0 to 10, who says so and when, in words where there are any. */
    public record NewRating(
            UUID id, UUID goal, int score, @Nullable String words, RatedBy by, LocalDate on) {}

    private static final int A_FEW = 5;
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final PlanRepository plans;
    private final PlanWriting writing;
    private final People people;

    Plans(PlanRepository plans, PlanWriting writing, People people) {
        this.plans = plans;
        this.writing = writing;
        this.people = people;
    }

    /** The whole plan; an empty one when nothing is written yet. */
    @Transactional(readOnly = true)
    public Plan of(YoungPersonId person) {
        return plans.of(people.records(person));
    }

    /** The whole plan of somebody with these records. */
    Plan of(List<UUID> records) {
        return plans.of(records);
    }

    /**
     * What kind of life they hope for at an age; what they said before stays behind it.
     *
     * @throws Refusal by {@code words} when there are none, or somebody wrote at the same moment
     */
    public void hope(UUID id, YoungPersonId person, int age, String words) {
        writing.begin(person);
        String said = PlanWriting.said(words, 2_000);
        if (!AGES.contains(age)) {
            throw new NotFound("hope at " + age);
        }
        Optional<Aspiration> before = of(person).hope(age);
        if (before.isPresent() && before.get().words().equals(said)) {
            return;
        }
        before.ifPresent(hope -> plans.supersede("aspiration", hope.id(), writing.now()));
        Map<String, @Nullable Object> row = writing.row(id, person, said);
        row.put("at_age", age);
        writing.insert("aspiration", row);
    }

    /**
     * A goal is set. A plan has a few: whoever sets more than five at a time is asked once whether that is still a few.
     *
     * @throws Refusal by {@code few} when they were not asked yet; by {@code on} when the day has not come
     */
    public void set(YoungPersonId person, NewGoal goal, boolean stillFew) {
        writing.begin(person);
        writing.notToCome("on", goal.on());
        Plan plan = of(person);
        boolean already = plan.goal(goal.id()).isPresent();
        if (!already && !stillFew && plan.openGoals().size() >= A_FEW) {
            throw new Refusal("few", "plans.goal.few", plan.openGoals().size());
        }
        Map<String, @Nullable Object> row = writing.row(goal.id(), person, PlanWriting.said(goal.words(), 500));
        row.put("area", goal.area());
        row.put("set_on", goal.on());
        writing.insert("goal", row);
    }

    /** A goal is reached, or let go because. */
    public void end(YoungPersonId person, UUID goal, GoalEnd how, LocalDate on, @Nullable String because) {
        writing.begin(person);
        Goal ends = goal(person, goal);
        if (on.isBefore(ends.setOn())) {
            throw new Refusal("on", "plans.ends.before");
        }
        writing.end("goal", goal, how, how == GoalEnd.LET_GO, on, because);
    }

    /** A step is agreed, towards a goal of theirs that is open. */
    public void add(YoungPersonId person, UUID goal, NewStep step) {
        writing.begin(person);
        if (!goal(person, goal).isOpen()) {
            throw new Refusal("", "plans.goal.ended.already");
        }
        Map<String, @Nullable Object> row = stepRow(plans.recordOf("goal", goal), step);
        row.put("goal_id", goal);
        writing.insert("step", row);
    }

    /** A step home is agreed, on the way that holds now. */
    public void addHome(YoungPersonId person, NewStep step) {
        writing.begin(person);
        WayHome way = of(person).wayHome().orElseThrow(() -> new NotFound("a way home"));
        Map<String, @Nullable Object> row =
                stepRow(plans.recordOf("route", way.route().id()), step);
        row.put("route_id", way.route().id());
        writing.insert("step", row);
    }

    /** A step is done, or let go because. A young person says so of their own. */
    public void end(YoungPersonId person, UUID step, StepEnd how, LocalDate on, @Nullable String because) {
        writing.begin(person);
        Step ends = of(person).step(step).orElseThrow(() -> new NotFound("step " + step));
        boolean theirs =
                !writing.byTheYoungPerson() || ends.ownerKind() == StepOwner.YOUNG_PERSON && how == StepEnd.DONE;
        if (!theirs) {
            throw new NotFound("a step of theirs " + step);
        }
        if (ends.endedHow() != how || !Objects.equals(ends.endedBecause(), because)) {
            writing.end("step", step, how, how == StepEnd.LET_GO, on, because);
        }
    }

    /**
     * How near a goal feels. Staff may write down what the young person said.
     *
     * @throws Refusal by {@code score} when it is not one of 0 to 10; by {@code on} when the day has not come
     */
    public void rate(YoungPersonId person, NewRating rating) {
        writing.begin(person);
        goal(person, rating.goal());
        writing.notToCome("on", rating.on());
        if (rating.score() < 0 || rating.score() > 10) {
            throw new Refusal("score", "plans.rating.score.missing");
        }
        Map<String, @Nullable Object> row =
                writing.row(rating.id(), plans.recordOf("goal", rating.goal()), rating.words());
        row.put("goal_id", rating.goal());
        row.put("score", rating.score());
        row.put("rated_by", !writing.byTheYoungPerson() ? rating.by() : RatedBy.YOUNG_PERSON);
        row.put("rated_on", rating.on());
        writing.insert("rating", row);
    }

    private Map<String, @Nullable Object> stepRow(YoungPersonId person, NewStep step) {
        if (step.by().isAfter(LATEST)) {
            throw new Refusal("by", "plans.step.by.missing");
        }
        if (step.owner() == StepOwner.WORKER && (step.worker() == null || !plans.isWorker(step.worker()))) {
            throw new Refusal("worker", "plans.step.worker.missing");
        }
        boolean named = step.owner() == StepOwner.FAMILY || step.owner() == StepOwner.OTHER;
        if (named && (step.name() == null || step.name().isBlank())) {
            throw new Refusal("name", "plans.step.name.missing");
        }
        Map<String, @Nullable Object> row = writing.row(step.id(), person, PlanWriting.said(step.words(), 300));
        row.put("owner_kind", step.owner());
        row.put("owner_worker_id", step.owner() == StepOwner.WORKER ? step.worker() : null);
        row.put("owner_name", named ? step.name() : null);
        row.put("by_on", step.by());
        return row;
    }

    private Goal goal(YoungPersonId person, UUID goal) {
        return of(person).goal(goal).orElseThrow(() -> new NotFound("goal " + goal));
    }
}
