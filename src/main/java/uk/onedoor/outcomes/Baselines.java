package uk.onedoor.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** The state on arrival: one for each support, taken within two weeks, corrected only with a reason and its history. */
@Service
@Transactional
public class Baselines {

    private final BaselineRepository baselines;
    private final People people;
    private final OutcomeRights rights;
    private final CurrentViewer viewer;
    private final Clock clock;

    Baselines(BaselineRepository baselines, People people, OutcomeRights rights, CurrentViewer viewer, Clock clock) {
        this.baselines = baselines;
        this.people = people;
        this.rights = rights;
        this.viewer = viewer;
        this.clock = clock;
    }

    public UUID take(NewBaseline baseline) {
        return take(Ids.next(), baseline);
    }

    /**
     * Writes down how things stood, once however often it is sent with this id.
     *
     * @throws Refusal when one holds already for this support
     */
    public UUID take(UUID id, NewBaseline baseline) {
        check(baseline);
        if (!baselines.insert(id, baseline, viewer.get(), clock.instant()) && !isHolding(id, baseline)) {
            throw new Refusal("", "outcomes.baseline.already");
        }
        return id;
    }

    /**
     * Puts another in the place of the one that holds; that one stays, with the reason.
     *
     * @throws Refusal when none holds, when no reason is given, or when somebody else did the same just now
     */
    public UUID correct(UUID newId, NewBaseline baseline, @Nullable String because) {
        String reason = Told.reason("because", because, "outcomes.why.missing");
        check(baseline);
        if (isHolding(newId, baseline)) {
            return newId;
        }
        Baseline before = of(baseline.youngPerson(), baseline.beganOn())
                .orElseThrow(() -> new Refusal("", "outcomes.baseline.none"));
        if (!baselines.supersede(before.id(), reason, viewer.get(), clock.instant())
                || !baselines.insert(newId, baseline, viewer.get(), clock.instant())) {
            throw new Refusal("", "outcomes.changed.meanwhile");
        }
        return newId;
    }

    /** The one that holds for a support. */
    @Transactional(readOnly = true)
    public Optional<Baseline> of(YoungPersonId youngPerson, LocalDate beganOn) {
        return history(youngPerson).stream()
                .filter(baseline -> baseline.holds() && baseline.beganOn().equals(beganOn))
                .findFirst();
    }

    /** All that were ever written down, newest first. */
    @Transactional(readOnly = true)
    public List<Baseline> history(YoungPersonId youngPerson) {
        return baselines.of(people.everyRecord(youngPerson));
    }

    private boolean isHolding(UUID id, NewBaseline baseline) {
        return of(baseline.youngPerson(), baseline.beganOn())
                .filter(found -> found.id().equals(id))
                .isPresent();
    }

    private void check(NewBaseline baseline) {
        rights.toWrite(baseline.youngPerson(), EnumSet.allOf(Section.class));
        Told.hasBeen("takenOn", baseline.takenOn(), clock);
        if (baseline.takenOn().isBefore(baseline.beganOn())) {
            throw new Refusal("takenOn", "outcomes.baseline.before");
        }
        Map<Question, Answer> whole = Answer.whole(baseline.answers());
        if (whole.size() != baseline.answers().size()) {
            throw new Refusal("", "outcomes.answer.twice");
        }
    }
}
