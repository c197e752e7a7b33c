package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.PlanTexts.Wish;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.HomeRoutes;
import uk.onedoor.plans.Offers;
import uk.onedoor.plans.Plan;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plan.HomeRoute;
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plan.Step;
import uk.onedoor.plans.Plan.StepEnd;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.Plan.TookPart;
import uk.onedoor.plans.Plan.WhoseWords;
import uk.onedoor.plans.Plans;
import uk.onedoor.plans.Reviews;
import uk.onedoor.plans.StatutoryPlans;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.BaselineTaken;
import uk.onedoor.town.TownFact.How;
import uk.onedoor.town.TownFact.NoteWritten;

/**
 * Makes the plans of the town: with the state on arrival, and looked at together when the day named for it has come and
 * somebody meets them alone. Some ways home stand still.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class PlanScribe implements Scribe {

    private static final int LATE_DAYS = 7;

    private final Plans plans;
    private final HomeRoutes routes;
    private final Reviews reviews;
    private final Offers offers;
    private final StatutoryPlans statutory;

    /** When each plan is looked at next: read once, then remembered while the town settles. */
    private final Map<YoungPersonId, LocalDate> next = new HashMap<>();

    PlanScribe(Plans plans, HomeRoutes routes, Reviews reviews, Offers offers, StatutoryPlans statutory) {
        this.plans = plans;
        this.routes = routes;
        this.reviews = reviews;
        this.offers = offers;
        this.statutory = statutory;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void after(TownFact fact, Cast cast, Written written) {
        LocalDate day = London.day(fact.at());
        if (fact instanceof BaselineTaken taken && !written.has(made(taken.youngPerson()))) {
            YoungPersonId who = cast.youngPerson(taken.youngPerson());
            UUID worker = cast.worker(taken.by()).value();
            int number = Math.floorMod(taken.youngPerson().hashCode(), 1_000);
            cast.as(taken.by(), () -> make(who, worker, number, day));
            next.put(who, day.plusWeeks(2));
            written.put(made(taken.youngPerson()), Ids.next());
        } else if (fact instanceof NoteWritten note && note.how() != How.ATTEMPTED) {
            note.youngPeople().stream()
                    .filter(key -> written.has(made(key)))
                    .forEach(key -> meet(key, note, cast, day));
        }
    }

    /** The plan is looked at face to face and alone when its day has come, and a week late in whatever way they are in touch. */
    private void meet(String key, NoteWritten note, Cast cast, LocalDate day) {
        boolean alone = note.how() == How.FACE && note.youngPeople().size() == 1;
        YoungPersonId who = cast.youngPerson(key);
        LocalDate due = next.computeIfAbsent(
                who, one -> plans.of(one).lastReview().map(Plan.Review::nextOn).orElse(day));
        if (!due.isAfter(alone ? day : day.minusDays(LATE_DAYS))) {
            int number = Math.floorMod(key.hashCode(), 1_000);
            UUID worker = cast.worker(note.by()).value();
            cast.as(note.by(), () -> next.put(who, review(who, worker, number, day)));
        }
    }

    private static String made(String youngPerson) {
        return "plan/" + youngPerson;
    }

    private static <T> T pick(List<T> from, int number) {
        return from.get(Math.floorMod(number, from.size()));
    }

    private void make(YoungPersonId who, UUID worker, int number, LocalDate day) {
        plans.hope(Ids.next(), who, 20, pick(PlanTexts.AT_20, number));
        if (number % 3 == 0) {
            plans.hope(Ids.next(), who, 35, pick(PlanTexts.AT_35, number));
            plans.hope(Ids.next(), who, 50, pick(PlanTexts.AT_50, number));
        }
        for (int i = 0; i <= number % 2; i++) {
            Wish wish = pick(PlanTexts.WISHES, number + i * 2);
            UUID goal = Ids.next();
            plans.set(who, new Plans.NewGoal(goal, wish.area(), wish.words(), day), true);
            plans.rate(who, new Plans.NewRating(Ids.next(), goal, 1 + number % 4, null, RatedBy.YOUNG_PERSON, day));
            plans.add(who, goal, step(wish.steps().get(0), worker, number + i, day.plusWeeks(3)));
        }
        if (number % 4 != 3) {
            HomeRoute way = pick(List.of(HomeRoute.values()), number / 4);
            routes.choose(
                    who,
                    new HomeRoutes.NewRoute(Ids.next(), way, pick(PlanTexts.STILL, number), WhoseWords.FAMILY, day));
            plans.addHome(who, step("Sort the bedroom with Nan", worker, 0, day.plusWeeks(6)));
        }
        if (number % 3 == 1) {
            statutory.name(
                    who,
                    new StatutoryPlans.NewStatutoryPlan(
                            Ids.next(),
                            pick(List.of(Plan.PlanKind.values()), number),
                            "The council's own system",
                            "the social worker",
                            day.minusDays(number % 90),
                            day.plusDays(90 + number % 90),
                            null));
        }
    }

    private static Plans.NewStep step(String words, UUID worker, int number, LocalDate by) {
        StepOwner owner = pick(List.of(StepOwner.YOUNG_PERSON, StepOwner.WORKER, StepOwner.FAMILY), number);
        return new Plans.NewStep(
                Ids.next(),
                words,
                owner,
                owner == StepOwner.WORKER ? worker : null,
                owner == StepOwner.FAMILY ? "Nan" : null,
                by);
    }

    /** Looks at a plan together: what was done is ticked off, the next step is agreed. Returns the day named next. */
    private LocalDate review(YoungPersonId who, UUID worker, int number, LocalDate day) {
        Plan plan = plans.of(who);
        int times = plan.reviews().size();
        LocalDate nextOn = day.plusWeeks(number % 5 == 0 ? 4 : 8);
        for (Goal goal : plan.openGoals()) {
            goOn(who, plan, goal, worker, number + times, day, nextOn);
        }
        plan.wayHome().flatMap(way -> way.next()).ifPresent(step -> {
            if (number % 3 == 1 && times % 2 == 1) {
                moveHome(who, step, worker, day, nextOn);
            } else if (step.byOn().isBefore(day)) {
                plans.end(who, step.id(), StepEnd.LET_GO, day, "Nan was ill. We ask again in the new year.");
            }
        });
        if (times == 1) {
            offer(who, number, day);
        }
        reviews.hold(
                who,
                new Reviews.NewReview(
                        Ids.next(),
                        day,
                        pick(List.of(TookPart.THERE, TookPart.SAID_BEFORE, TookPart.SOMEBODY_SPOKE), number + times),
                        pick(PlanTexts.OWN, number + times),
                        new Reviews.There("Key worker", times % 2 == 0 ? "Nan" : null, null),
                        pick(PlanTexts.SAID, number + times),
                        nextOn));
        return nextOn;
    }

    private void goOn(
            YoungPersonId who, Plan plan, Goal goal, UUID worker, int number, LocalDate day, LocalDate nextOn) {
        List<Step> steps = plan.steps().stream()
                .filter(step -> goal.id().equals(step.goalId()))
                .toList();
        steps.stream().filter(Step::isOpen).forEach(step -> plans.end(who, step.id(), StepEnd.DONE, day, null));
        List<String> all = PlanTexts.WISHES.stream()
                .filter(wish -> wish.words().equals(goal.words()))
                .findFirst()
                .map(Wish::steps)
                .orElse(List.of());
        if (steps.size() >= all.size()) {
            plans.end(who, goal.id(), GoalEnd.REACHED, day, null);
            Set<String> had = plans.of(who).goals().stream().map(Goal::words).collect(Collectors.toSet());
            IntStream.range(number + 1, number + 1 + PlanTexts.WISHES.size())
                    .mapToObj(place -> pick(PlanTexts.WISHES, place))
                    .filter(wish -> !had.contains(wish.words()))
                    .findFirst()
                    .ifPresent(another ->
                            plans.set(who, new Plans.NewGoal(Ids.next(), another.area(), another.words(), day), true));
        } else {
            plans.add(who, goal.id(), step(all.get(steps.size()), worker, number, nextOn));
            int score = Math.min(10, 2 + steps.size() * 2 + number % 2);
            plans.rate(who, new Plans.NewRating(Ids.next(), goal.id(), score, null, RatedBy.YOUNG_PERSON, day));
        }
    }

    private void moveHome(YoungPersonId who, Step step, UUID worker, LocalDate day, LocalDate nextOn) {
        plans.end(who, step.id(), StepEnd.DONE, day, null);
        plans.addHome(who, step("A weekend there, and talk about it after", worker, 1, nextOn));
    }

    private void offer(YoungPersonId who, int number, LocalDate day) {
        UUID offer = Ids.next();
        Wish about = pick(PlanTexts.WISHES, number);
        offers.offer(who, new Offers.NewOffer(offer, about.area(), pick(PlanTexts.OFFERS, number), "the hub", day));
        if (number % 3 != 0) {
            offers.say(who, offer, Offers.CameOfIt.TRIED, day, null);
            Offers.CameOfIt after = number % 3 == 1 ? Offers.CameOfIt.KEPT : Offers.CameOfIt.NOT_FOR_ME;
            offers.say(who, offer, after, day, after == Offers.CameOfIt.NOT_FOR_ME ? "Too loud" : null);
        }
    }
}
