package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plan.Rating;
import uk.onedoor.plans.Plan.StepEnd;

/** One thing that changed in a plan: on which day, of which kind, in which words; {@code more} says why, or how near. */
record Change(LocalDate on, Kind kind, String words, String more) {

    /** What can change between two reviews. */
    enum Kind {
        HOPE_SAID,
        GOAL_SET,
        GOAL_REACHED,
        GOAL_LET_GO,
        STEP_DONE,
        STEP_LET_GO,
        NEARER,
        ROUTE_CHOSEN,
        OFFERED,
        TRIED,
        KEPT,
        NOT_FOR_ME
    }

    /**
     * What changed after a day and up to another, in the order it happened: computed from the facts, typed by nobody.
     *
     * @param after the day of the review before; null when there was none, and everything is new
     */
    static List<Change> between(Plan plan, @Nullable LocalDate after, LocalDate until) {
        List<Change> all = new ArrayList<>();
        plan.aspirations().forEach(hope -> all.add(new Change(Plan.day(hope), Kind.HOPE_SAID, hope.words(), "")));
        plan.goals().forEach(goal -> goal(goal, all));
        plan.steps().stream()
                .filter(step -> step.endedOn() != null)
                .forEach(step -> add(
                        all,
                        step.endedOn(),
                        step.endedHow() == StepEnd.DONE ? Kind.STEP_DONE : Kind.STEP_LET_GO,
                        step.words(),
                        step.endedBecause()));
        plan.routes()
                .forEach(route -> all.add(new Change(
                        route.chosenOn(),
                        Kind.ROUTE_CHOSEN,
                        route.words(),
                        route.homeRoute().name())));
        plan.opportunities().forEach(offer -> {
            add(all, offer.offeredOn(), Kind.OFFERED, offer.words(), null);
            add(all, offer.triedOn(), Kind.TRIED, offer.words(), offer.triedWords());
            add(all, offer.keptOn(), Kind.KEPT, offer.words(), offer.keptWords());
            add(all, offer.notForMeOn(), Kind.NOT_FOR_ME, offer.words(), offer.notForMeWords());
        });
        all.removeIf(change -> !isWithin(change.on(), after, until));
        plan.goals().forEach(goal -> nearer(plan, goal, after, until).ifPresent(all::add));
        all.sort(Comparator.comparing(Change::on).thenComparing(Change::kind));
        return all;
    }

    private static void goal(Goal goal, List<Change> all) {
        add(all, goal.setOn(), Kind.GOAL_SET, goal.words(), null);
        add(
                all,
                goal.endedOn(),
                goal.endedHow() == GoalEnd.REACHED ? Kind.GOAL_REACHED : Kind.GOAL_LET_GO,
                goal.words(),
                goal.endedBecause());
    }

    /** How near the young person said a goal felt last, where they said so since; beside what they said before that. */
    private static Optional<Change> nearer(Plan plan, Goal goal, @Nullable LocalDate after, LocalDate until) {
        List<Rating> theirs = plan.ratings().stream()
                .filter(rating -> rating.goalId().equals(goal.id()) && rating.ratedBy() == RatedBy.YOUNG_PERSON)
                .filter(rating -> !rating.ratedOn().isAfter(until))
                .toList();
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        Rating last = theirs.get(theirs.size() - 1);
        if (!isWithin(last.ratedOn(), after, until)) {
            return Optional.empty();
        }
        String before = theirs.stream()
                .filter(rating -> !isWithin(rating.ratedOn(), after, until))
                .reduce((first, second) -> second)
                .map(rating -> rating.score() + " → ")
                .orElse("");
        return Optional.of(new Change(last.ratedOn(), Kind.NEARER, goal.words(), before + last.score()));
    }

    private static void add(List<Change> all, @Nullable LocalDate on, Kind kind, String words, @Nullable String more) {
        if (on != null) {
            all.add(new Change(on, kind, words, more == null ? "" : more));
        }
    }

    private static boolean isWithin(LocalDate on, @Nullable LocalDate after, LocalDate until) {
        return (after == null || on.isAfter(after)) && !on.isAfter(until);
    }
}
