package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Voices;
import uk.onedoor.plans.Plan.Aspiration;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plan.Rating;
import uk.onedoor.plans.Plan.Step;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.PlanView.Asked;
import uk.onedoor.plans.PlanView.Dot;
import uk.onedoor.plans.PlanView.GoalView;
import uk.onedoor.plans.PlanView.Hope;
import uk.onedoor.plans.PlanView.Said;
import uk.onedoor.plans.PlanView.Scale;
import uk.onedoor.plans.PlanView.StepView;
import uk.onedoor.platform.web.Page;

/** Says a plan in words: to staff about somebody by name, to the young person as theirs. */
final class PlanWords {

    private static final int EDGE = 12;

    private final Page page;
    private final String name;

    PlanWords(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    PlanView view(Plan plan) {
        List<Goal> ended = plan.goals().stream()
                .filter(goal -> !goal.isOpen())
                .sorted(Comparator.comparing(PlanWords::endedOn).reversed())
                .toList();
        return new PlanView(
                Plans.AGES.stream().map(age -> hope(plan, age)).toList(),
                plan.openGoals().stream().map(goal -> goal(plan, goal)).toList(),
                ended.stream().map(goal -> goal(plan, goal)).toList());
    }

    Hope hope(Plan plan, int age) {
        Optional<Aspiration> now = plan.hope(age);
        List<Said> before = plan.aspirations().stream()
                .filter(hope -> hope.atAge() == age && !now.map(hope::equals).orElse(false))
                .sorted(Comparator.comparing(Aspiration::recordedAt).reversed())
                .map(hope -> new Said(hope.words(), who(hope)))
                .toList();
        return new Hope(
                age,
                key("hope." + age),
                now.map(Aspiration::words).orElse(null),
                now.map(this::who).orElse(null),
                before);
    }

    GoalView goal(Plan plan, Goal goal) {
        List<Step> steps = plan.stepsOf(goal);
        return new GoalView(
                goal.id(),
                page.name(goal.area()),
                goal.words(),
                who(goal),
                steps.stream().filter(Step::isOpen).map(this::step).toList(),
                steps.stream().filter(step -> !step.isOpen()).map(this::step).toList(),
                scale(plan.ratings().stream()
                        .filter(rating -> rating.goalId().equals(goal.id()))
                        .toList()),
                goal.endedOn() == null || goal.endedHow() == null
                        ? null
                        : page.t("plans.ended." + goal.endedHow(), page.date(goal.endedOn())),
                goal.endedBecause());
    }

    StepView step(Step step) {
        boolean theirs = step.ownerKind() == StepOwner.YOUNG_PERSON;
        String owner = theirs
                ? page.isForStaff() ? name : page.t("plans.own.you")
                : Objects.requireNonNullElse(step.owner(), page.name(step.ownerKind()));
        return new StepView(
                step.id(),
                step.words(),
                owner,
                page.date(step.byOn()),
                step.isOpen() && step.byOn().isBefore(page.today()),
                theirs,
                step.endedOn() == null || step.endedHow() == null
                        ? null
                        : page.t("plans.step.ended." + step.endedHow(), page.date(step.endedOn())),
                step.endedBecause());
    }

    /** "In their own hand, 3 March", or who wrote it down and when. */
    String who(Plan.Written written) {
        String on = page.date(Plan.day(written));
        if (written.byThem()) {
            return key("by.them", on);
        }
        return written.byName() == null ? on : key("by.somebody", written.byName(), on);
    }

    /** Words to staff about somebody, or to the young person themselves where they are other words. */
    String key(String key, @Nullable Object... places) {
        String own = "plans.own." + key;
        return !page.isForStaff() && page.words().has(own)
                ? page.t(own, places)
                : page.t("plans." + key, named(places));
    }

    /** Their name, and then the places. */
    private @Nullable Object[] named(@Nullable Object[] places) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(name);
        all.addAll(java.util.Arrays.asList(places));
        return all.toArray();
    }

    @Nullable
    Scale scale(List<Rating> ratings) {
        if (ratings.isEmpty()) {
            return null;
        }
        long from = ratings.get(0).ratedOn().toEpochDay();
        long span = Math.max(1, ratings.get(ratings.size() - 1).ratedOn().toEpochDay() - from);
        List<Dot> dots = ratings.stream()
                .map(rating -> new Dot(
                        at(EDGE
                                + (double) (Scale.WIDE - 2 * EDGE)
                                        * (rating.ratedOn().toEpochDay() - from)
                                        / span),
                        at(Scale.HIGH - Scale.HIGH * rating.score() / 10.0),
                        rating.score(),
                        rating.ratedBy() == RatedBy.YOUNG_PERSON))
                .toList();
        String line = dots.stream()
                .filter(Dot::theirs)
                .map(dot -> dot.x() + "," + dot.y())
                .collect(Collectors.joining(" "));
        List<Said> rows = ratings.stream().map(this::row).toList();
        return new Scale(finding(ratings), dots, line, rows);
    }

    private Said row(Rating rating) {
        String said = key(
                rating.ratedBy() == RatedBy.YOUNG_PERSON ? "rating.theirs" : "rating.workers",
                rating.score(),
                page.date(rating.ratedOn()),
                Objects.requireNonNullElse(rating.byName(), ""));
        return new Said(Objects.requireNonNullElse(rating.words(), ""), said);
    }

    /** What they said first and last; where they said nothing yet, what a worker did. */
    private String finding(List<Rating> ratings) {
        List<Rating> theirs = ratings.stream()
                .filter(rating -> rating.ratedBy() == RatedBy.YOUNG_PERSON)
                .toList();
        if (theirs.isEmpty()) {
            Rating last = ratings.get(ratings.size() - 1);
            return row(last).who();
        }
        Rating first = theirs.get(0);
        Rating last = theirs.get(theirs.size() - 1);
        return theirs.size() == 1
                ? key("rating.one", first.score(), page.date(first.ratedOn()))
                : key(
                        "rating.many",
                        first.score(),
                        page.date(first.ratedOn()),
                        last.score(),
                        page.date(last.ratedOn()));
    }

    /** What they asked for, the first first, each with what became of it. */
    List<Asked> asked(Plan plan, List<Voices.Said> said) {
        record At(java.time.Instant at, Asked asked) {}
        List<At> all = new ArrayList<>();
        said.stream()
                .filter(one -> !one.words().isBlank())
                .forEach(one -> all.add(new At(
                        one.at(),
                        new Asked(
                                one.words(),
                                page.date(page.day(one.at())),
                                one.answered().isEmpty()
                                        ? List.of(page.t("plans.own.asked.waits"))
                                        : one.answered().stream()
                                                .map(Voices.Answer::words)
                                                .toList()))));
        plan.goals()
                .forEach(goal -> all.add(new At(
                        goal.recordedAt(),
                        new Asked(goal.words(), page.date(goal.setOn()), List.of(became(plan, goal))))));
        return all.stream().sorted(Comparator.comparing(At::at)).map(At::asked).toList();
    }

    private String became(Plan plan, Goal goal) {
        if (goal.endedHow() != null && goal.endedOn() != null) {
            String because = goal.endedBecause() == null ? "" : " " + goal.endedBecause();
            return page.t("plans.own.became." + goal.endedHow(), page.date(goal.endedOn())) + because;
        }
        long done = plan.stepsOf(goal).stream()
                .filter(step -> step.endedHow() == Plan.StepEnd.DONE)
                .count();
        return page.n("plans.own.became.open", done);
    }

    private static LocalDate endedOn(Goal goal) {
        return Objects.requireNonNullElse(goal.endedOn(), goal.setOn());
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
