package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.Carers;
import uk.onedoor.carers.Household;
import uk.onedoor.carers.Learning;
import uk.onedoor.carers.Part;
import uk.onedoor.carers.Step;
import uk.onedoor.carers.Terms;
import uk.onedoor.carers.Trained;
import uk.onedoor.demo.TownFamilies.Family;
import uk.onedoor.homes.HomeId;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/** Keeps the families of the invented town as they are kept: reviewed each year, trained, and new ones on their way. */
@Component
@Order(4) // after those who find another family for somebody
@ConditionalOnProperty("onedoor.demo")
class CarersScribe implements Scribe {

    private static final int REVIEWED_AHEAD = 28;
    private static final int YEAR = 12;

    private final Carers carers;
    private final TownFamilies families;
    private final Learning learning;
    private final CarersStory story;
    private final ConflictStory conflicts;

    CarersScribe(Carers carers, TownFamilies families, Learning learning, CarersStory story, ConflictStory conflicts) {
        this.carers = carers;
        this.families = families;
        this.learning = learning;
        this.story = story;
        this.conflicts = conflicts;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        reviews(today);
        TownPlan.Staff lead = cast.with(TownPlan.Role.HUB_MANAGER).get(0);
        String key = "carers/" + lead.hub();
        if (!written.has(key)) {
            story.tell(cast, lead, cast.planned(Objects.requireNonNull(lead.hub())), today);
            train(today);
            written.put(key, Ids.next());
        }
        conflicts.tell(cast, lead, written, today);
    }

    /** What was to be looked at again by now, and in the weeks to come, was. */
    private void reviews(LocalDate today) {
        Map<HomeId, Terms> terms = carers.terms();
        for (Household one : carers.households()) {
            Terms offered = one.home() == null ? null : terms.get(one.home());
            LocalDate due = offered == null ? null : offered.reviewDue();
            while (due != null && !due.isAfter(today.plusDays(REVIEWED_AHEAD))) {
                LocalDate on = due.minusDays(REVIEWED_AHEAD);
                families.takes(
                        new Family(one, List.of()),
                        Step.Kind.REVIEWED,
                        on,
                        TownFamilies.told("They go on as they are. They ask for a weekend a month to themselves."));
                due = on.plusMonths(YEAR);
            }
        }
    }

    /** Whoever is approved did what the council asks of everybody, at some time in the last year. */
    private void train(LocalDate today) {
        List<Training> list = learning.list();
        for (Household one : carers.households()) {
            for (Part part : carers.parts(one.id())) {
                if (part.kind().isApproved()) {
                    for (Training training : list) {
                        int ago = 30 + Math.floorMod((part.id() + training.name()).hashCode(), 250);
                        learning.keep(new Trained(
                                TownFamilies.id("trained " + part.id() + training.id()),
                                part.human().id(),
                                training.id(),
                                today.minusDays(ago)));
                    }
                }
            }
        }
    }
}
