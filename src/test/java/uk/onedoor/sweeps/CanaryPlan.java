package uk.onedoor.sweeps;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.HomeRoutes;
import uk.onedoor.plans.Offers;
import uk.onedoor.plans.Plan.HomeRoute;
import uk.onedoor.plans.Plan.PlanKind;
import uk.onedoor.plans.Plan.RatedBy;
import uk.onedoor.plans.Plan.StepOwner;
import uk.onedoor.plans.Plan.TookPart;
import uk.onedoor.plans.Plan.WhoseWords;
import uk.onedoor.plans.Plans;
import uk.onedoor.plans.Reviews;
import uk.onedoor.plans.StatutoryPlans;
import uk.onedoor.shared.Ids;
import uk.onedoor.sweeps.Canaries.Planter;

/** A plan, every text of it a canary. */
final class CanaryPlan {

    private CanaryPlan() {}

    static void write(BeanFactory product, Planter planter, YoungPersonId person) {
        Planter own = planter.of("PLAN");
        Plans plans = product.getBean(Plans.class);
        plans.hope(Ids.next(), person, 20, own.word("what life they hoped for"));
        plans.hope(Ids.next(), person, 20, own.texts("what life they hope for"));
        UUID goal = Ids.next();
        plans.set(
                person, new Plans.NewGoal(goal, PortfolioArea.SAFETY, own.texts("a goal"), CanaryRecord.BEGAN), false);
        plans.rate(
                person,
                new Plans.NewRating(Ids.next(), goal, 4, own.texts("how near"), RatedBy.WORKER, CanaryRecord.BEGAN));
        plans.add(person, goal, step(own, "a step"));
        product.getBean(HomeRoutes.class)
                .choose(
                        person,
                        new HomeRoutes.NewRoute(
                                Ids.next(),
                                HomeRoute.OWN_FEET,
                                own.texts("why this way home"),
                                WhoseWords.FAMILY,
                                CanaryRecord.BEGAN));
        plans.addHome(person, step(own, "a step home"));
        product.getBean(Offers.class)
                .offer(
                        person,
                        new Offers.NewOffer(
                                Ids.next(),
                                PortfolioArea.SAFETY,
                                own.word("what was offered"),
                                own.name("who offered"),
                                CanaryRecord.BEGAN));
        product.getBean(StatutoryPlans.class)
                .name(
                        person,
                        new StatutoryPlans.NewStatutoryPlan(
                                Ids.next(),
                                PlanKind.PEP,
                                own.word("where it is"),
                                own.name("who holds it"),
                                CanaryRecord.BEGAN,
                                null,
                                null));
        product.getBean(Reviews.class)
                .hold(
                        person,
                        new Reviews.NewReview(
                                Ids.next(),
                                CanaryRecord.BEGAN,
                                TookPart.THERE,
                                own.word("what they said"),
                                new Reviews.There(null, own.name("family who was there"), null),
                                own.texts("what was said"),
                                CanaryRecord.BEGAN.plusWeeks(4)));
    }

    private static Plans.NewStep step(Planter own, String where) {
        return new Plans.NewStep(
                Ids.next(),
                own.word(where),
                StepOwner.FAMILY,
                null,
                own.name("whose step"),
                CanaryRecord.BEGAN.plusDays(9));
    }
}
