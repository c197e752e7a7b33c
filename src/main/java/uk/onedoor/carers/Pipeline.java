package uk.onedoor.carers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.carers.Step.Kind;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/** The way of a household from the first word to approval, and after it: writes down what happened, when it may happen. */
@Service
@Transactional
public class Pipeline {

    private final Households households;
    private final StepRepository steps;
    private final Readiness readiness;
    private final CurrentViewer viewer;
    private final Clock clock;

    Pipeline(Households households, StepRepository steps, Readiness readiness, CurrentViewer viewer, Clock clock) {
        this.households = households;
        this.steps = steps;
        this.readiness = readiness;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * A family or host asked about it: a new household with its first person, under ids made before, so that it is there
     * once.
     *
     * @throws Refusal by {@code on} when that day has not come, by {@code option} when no family could be it
     */
    public void enquire(Household household, Part first, LocalDate on, Told told) {
        if (!household.option().isAFamilysHome()) {
            throw new Refusal("option", "carers.option.wrong");
        }
        Viewer by = viewer.get();
        if (households.add(household)) {
            // Somebody may ask for their own family; from then on others write.
            UUID id = first.id();
            Step step = new Step(id, household.id(), Kind.ENQUIRY, on, null, null, clock.instant());
            new Story(household.option(), List.of()).check(step, London.today(clock), readiness.rhythm());
            steps.insert(step, told, by);
            households.join(first);
        }
    }

    /**
     * Writes down the next step; the same sent twice is written once.
     *
     * @throws Refusal when it may not follow (see {@link Story#check}), when an approval lacks what it rests on (see {@link
     *     Readiness}), when this happened on that day already, and when it is the viewer's own household
     */
    public void take(UUID id, HouseholdId household, Kind kind, LocalDate on, @Nullable LocalDate until, Told told) {
        Household of = households.forWriting(household);
        steps.take(household);
        if (steps.isThere(id)) {
            return;
        }
        Step step = new Step(id, household, kind, on, until, null, clock.instant());
        new Story(of.option(), steps.steps(household)).check(step, London.today(clock), readiness.rhythm());
        if (kind == Kind.APPROVED) {
            readiness.check(of, step);
        }
        if (!steps.insert(step, told, viewer.get())) {
            throw new Refusal("on", "carers.step.already");
        }
    }

    /**
     * They are back from the break that goes on, on a day.
     *
     * @throws Refusal by {@code on} when that day has not come, or they do not rest
     */
    public void back(HouseholdId household, LocalDate on) {
        Household of = households.forWriting(household);
        LocalDate today = London.today(clock);
        if (on.isAfter(today)) {
            throw new Refusal("on", "carers.step.later");
        }
        UUID rest = new Story(of.option(), steps.steps(household))
                .breakOn(today)
                .map(Step::id)
                .orElseThrow(() -> new Refusal("on", "carers.break.over"));
        if (!steps.back(rest, household, on)) {
            throw new Refusal("on", "carers.break.over");
        }
    }

    /**
     * The home that is theirs, once it is one of ours: said once.
     *
     * @throws Refusal by {@code home} when one was said before, or it is another family's
     */
    public void livesAt(HouseholdId household, HomeId home) {
        households.livesAt(households.forWriting(household), home);
    }
}
