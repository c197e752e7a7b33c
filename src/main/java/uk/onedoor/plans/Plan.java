package uk.onedoor.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.platform.time.London;

/** One young person's plan, as facts with their days; {@code withUsSince} is null while they are not with us. */
public record Plan(
        List<Aspiration> aspirations,
        List<Goal> goals,
        List<Step> steps,
        List<Rating> ratings,
        List<Route> routes,
        List<Opportunity> opportunities,
        List<Review> reviews,
        List<StatutoryPlan> statutory,
        Rhythm rhythm,
        @Nullable LocalDate withUsSince) {

    /** How a goal came to its end. */
    public enum GoalEnd {
        REACHED,
        LET_GO
    }

    /** How a step came to its end. */
    public enum StepEnd {
        DONE,
        LET_GO
    }

    /** Whose step it is. */
    public enum StepOwner {
        YOUNG_PERSON,
        WORKER,
        FAMILY,
        OTHER
    }

    /** Who says how near a goal is. */
    public enum RatedBy {
        YOUNG_PERSON,
        WORKER
    }

    /** Where somebody belongs for good. */
    public enum HomeRoute {
        WITH_FAMILY,
        FAMILY_FOR_GOOD,
        OWN_FEET
    }

    /** In whose words a way was chosen. */
    public enum WhoseWords {
        YOUNG_PERSON,
        FAMILY,
        WORKER
    }

    /** How a young person took part in a review. */
    public enum TookPart {
        THERE,
        SAID_BEFORE,
        SENT_WORDS,
        SOMEBODY_SPOKE,
        NOT_THIS_TIME
    }

    /** The plans the law asks for. */
    public enum PlanKind {
        CARE_PLAN,
        PATHWAY_PLAN,
        PLACEMENT_PLAN,
        EHCP,
        PEP,
        HEALTH_PLAN
    }

    /** Who wrote something down: {@code byName} is null for the product itself; {@code byThem} when they did so themselves. */
    interface Written {
        UUID id();

        Instant recordedAt();

        @Nullable
        String byName();

        boolean byThem();
    }

    /** What kind of life they hope for at an age. */
    public record Aspiration(
            UUID id,
            int atAge,
            String words,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            @Nullable String byName,
            boolean byThem)
            implements Written {}

    /** One thing they want to reach; {@code endedOn} is null while it is open. */
    public record Goal(
            UUID id,
            PortfolioArea area,
            String words,
            LocalDate setOn,
            Instant recordedAt,
            @Nullable LocalDate endedOn,
            @Nullable GoalEnd endedHow,
            @Nullable String endedBecause,
            @Nullable String byName,
            boolean byThem)
            implements Written {

        public boolean isOpen() {
            return endedOn == null;
        }
    }

    /** A step towards a goal, or home; {@code workerName} or {@code ownerName} say whose it is when it is not theirs. */
    public record Step(
            UUID id,
            @Nullable UUID goalId,
            @Nullable UUID routeId,
            String words,
            StepOwner ownerKind,
            @Nullable UUID ownerWorkerId,
            @Nullable String ownerName,
            @Nullable String workerName,
            LocalDate byOn,
            Instant recordedAt,
            @Nullable LocalDate endedOn,
            @Nullable StepEnd endedHow,
            @Nullable String endedBecause,
            @Nullable String byName,
            boolean byThem)
            implements Written {

        public boolean isOpen() {
            return endedOn == null;
        }

        /** The name of who does it; null when it is the young person. */
        public @Nullable String owner() {
            return ownerKind == StepOwner.WORKER ? workerName : ownerName;
        }
    }

    /** How near a goal feels, 0 to 10. */
    public record Rating(
            UUID id,
            UUID goalId,
            int score,
            @Nullable String words,
            RatedBy ratedBy,
            LocalDate ratedOn,
            Instant recordedAt,
            @Nullable String byName,
            boolean byThem)
            implements Written {}

    /** Where they belong for good, why, and in whose words. */
    public record Route(
            UUID id,
            HomeRoute homeRoute,
            String words,
            WhoseWords whoseWords,
            LocalDate chosenOn,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            @Nullable String byName,
            boolean byThem)
            implements Written {}

    /** Something offered, and perhaps tried, kept, or not for them. */
    public record Opportunity(
            UUID id,
            PortfolioArea area,
            String words,
            String offeredBy,
            LocalDate offeredOn,
            Instant recordedAt,
            @Nullable LocalDate triedOn,
            @Nullable String triedWords,
            @Nullable LocalDate keptOn,
            @Nullable String keptWords,
            @Nullable LocalDate notForMeOn,
            @Nullable String notForMeWords,
            @Nullable String byName,
            boolean byThem)
            implements Written {}

    /** A review of the plan: who was there, how they took part, what was said, and when the next one is. */
    public record Review(
            UUID id,
            LocalDate heldOn,
            TookPart tookPart,
            @Nullable String ownWords,
            @Nullable String workersThere,
            @Nullable String familyThere,
            @Nullable String othersThere,
            String words,
            LocalDate nextOn,
            Instant recordedAt,
            @Nullable String byName,
            boolean byThem)
            implements Written {}

    /** A plan the law asks for: where it is and who holds it, never what is in it. */
    public record StatutoryPlan(
            UUID id,
            PlanKind planKind,
            String heldWhere,
            String heldBy,
            LocalDate dated,
            @Nullable LocalDate nextReviewOn,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            @Nullable String supersededBecause,
            @Nullable String byName,
            boolean byThem)
            implements Written {}

    /** Goals that are open, the oldest first. */
    public List<Goal> openGoals() {
        return goals.stream().filter(Goal::isOpen).toList();
    }

    public Optional<Goal> goal(UUID id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    public Optional<Step> step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** What they hope for at an age, as they last said it. */
    public Optional<Aspiration> hope(int age) {
        return aspirations.stream()
                .filter(hope -> hope.atAge() == age && hope.supersededAt() == null)
                .max(Comparator.comparing(Aspiration::recordedAt));
    }

    /** The way home that holds now, and what moved on it. */
    public Optional<WayHome> wayHome() {
        return WayHome.of(routes, steps);
    }

    /** True when a step leads to a goal that is open, or is on the way home that holds. */
    boolean isOn(Step step) {
        return step.goalId() != null
                ? goal(step.goalId()).map(Goal::isOpen).orElse(true)
                : wayHome().map(way -> way.steps().contains(step)).orElse(false);
    }

    /** The steps towards a goal, the soonest first. */
    List<Step> stepsOf(Goal goal) {
        return steps.stream().filter(step -> goal.id().equals(step.goalId())).toList();
    }

    public Optional<Review> lastReview() {
        return reviews.stream().max(Comparator.comparing(Review::heldOn));
    }

    /** When the plan is to be looked at together, or made for the first time; never while they are not with us. */
    public Optional<LocalDate> reviewDue() {
        return withUsSince == null
                ? Optional.empty()
                : Optional.of(
                        rhythm.due(withUsSince, lastReview().map(Review::nextOn).orElse(null)));
    }

    public boolean isWithUs() {
        return withUsSince != null;
    }

    /** The day something was written down. */
    static LocalDate day(Written written) {
        return London.day(written.recordedAt());
    }
}
