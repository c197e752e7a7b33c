package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.plans.AlongView.Elsewhere;
import uk.onedoor.plans.AlongView.Held;
import uk.onedoor.plans.AlongView.Offer;
import uk.onedoor.plans.AlongView.Way;
import uk.onedoor.plans.Plan.HomeRoute;
import uk.onedoor.plans.Plan.Opportunity;
import uk.onedoor.plans.Plan.Review;
import uk.onedoor.plans.Plan.Route;
import uk.onedoor.plans.Plan.StatutoryPlan;
import uk.onedoor.plans.Plan.Step;
import uk.onedoor.plans.PlanView.Said;
import uk.onedoor.platform.web.Page;

/** Says the way home, offers, reviews and plans kept elsewhere in words. */
final class AlongWords {

    private final Page page;
    private final PlanWords words;

    AlongWords(Page page, PlanWords words) {
        this.page = page;
        this.words = words;
    }

    AlongView view(Plan plan) {
        return new AlongView(
                plan.wayHome().map(way -> way(plan, way)).orElse(null),
                plan.opportunities().stream()
                        .sorted(Comparator.comparing(Opportunity::offeredOn).reversed())
                        .map(this::offer)
                        .toList(),
                reviews(plan),
                plan.statutory().stream()
                        .filter(one -> one.supersededAt() == null)
                        .sorted(Comparator.comparing(StatutoryPlan::planKind))
                        .map(this::elsewhere)
                        .toList(),
                plan.reviewDue()
                        .map(day -> page.date(day) + ", " + page.ago(day))
                        .orElse(null));
    }

    private Way way(Plan plan, WayHome way) {
        List<Said> before = plan.routes().stream()
                .filter(route -> !route.equals(way.route()))
                .sorted(Comparator.comparing(Route::recordedAt).reversed())
                .map(route -> new Said(route.words(), name(route.homeRoute()) + ", " + page.date(route.chosenOn())))
                .toList();
        Route now = way.route();
        return new Way(
                name(now.homeRoute()),
                now.words(),
                page.said("WhoseWords." + now.whoseWords()) + ", " + page.date(now.chosenOn()),
                way.steps().stream().filter(Step::isOpen).map(words::step).toList(),
                way.steps().stream()
                        .filter(step -> !step.isOpen())
                        .map(words::step)
                        .toList(),
                page.n("plans.way.still", way.stillFor(page.today())),
                before);
    }

    /** "On my own feet" to the young person, "On their own feet" to others. */
    String name(HomeRoute route) {
        return page.said("HomeRoute." + route);
    }

    private Offer offer(Opportunity offer) {
        List<String> came = Stream.of(
                        came("TRIED", offer.triedOn(), offer.triedWords()),
                        came("KEPT", offer.keptOn(), offer.keptWords()),
                        came("NOT_FOR_ME", offer.notForMeOn(), offer.notForMeWords()))
                .filter(Objects::nonNull)
                .toList();
        return new Offer(
                offer.id(),
                page.name(offer.area()),
                offer.words(),
                page.t("plans.offer.offered", offer.offeredBy(), page.date(offer.offeredOn())),
                came,
                came.size() == 3);
    }

    private @Nullable String came(String what, @Nullable LocalDate on, @Nullable String said) {
        return on == null ? null : page.t("plans.offer.came." + what, page.date(on)) + (said == null ? "" : " " + said);
    }

    private List<Held> reviews(Plan plan) {
        List<Held> held = new ArrayList<>();
        LocalDate before = null;
        for (Review review : plan.reviews()) {
            held.add(0, held(plan, review, before));
            before = review.heldOn();
        }
        return held;
    }

    private Held held(Plan plan, Review review, @Nullable LocalDate before) {
        List<String> there = Stream.of(review.workersThere(), review.familyThere(), review.othersThere())
                .filter(Objects::nonNull)
                .toList();
        return new Held(
                page.date(review.heldOn()),
                page.said("TookPart." + review.tookPart()),
                review.ownWords(),
                there,
                review.words(),
                changes(Change.between(plan, before, review.heldOn())),
                page.date(review.nextOn()));
    }

    List<String> changes(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() == Change.Kind.ROUTE_CHOSEN
                        ? page.t("plans.change.ROUTE_CHOSEN", name(HomeRoute.valueOf(change.more())))
                        : page.t(
                                "plans.change." + change.kind(),
                                change.words(),
                                change.more().isEmpty() ? "" : " " + change.more()))
                .toList();
    }

    private Elsewhere elsewhere(StatutoryPlan plan) {
        String when = plan.nextReviewOn() == null
                ? page.t("plans.statutory.dated", page.date(plan.dated()))
                : page.t("plans.statutory.dated.next", page.date(plan.dated()), page.date(plan.nextReviewOn()));
        return new Elsewhere(
                page.name(plan.planKind()),
                page.t("plans.statutory.where.line", plan.heldWhere(), plan.heldBy()),
                when);
    }
}
