package uk.onedoor.outcomes;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** How it is going 1, 3, 6 and 12 months after support began, and again after it ended; nobody asked is a result too. */
@Service
@Transactional
public class FollowUps {

    private static final int MOST_TRIES = 99;

    private final FollowUpRepository followUps;
    private final People people;
    private final OutcomeRights rights;
    private final CurrentViewer viewer;
    private final Clock clock;

    FollowUps(FollowUpRepository followUps, People people, OutcomeRights rights, CurrentViewer viewer, Clock clock) {
        this.followUps = followUps;
        this.people = people;
        this.rights = rights;
        this.viewer = viewer;
        this.clock = clock;
    }

    public UUID record(NewFollowUp followUp) {
        return record(Ids.next(), followUp, null);
    }

    /**
     * Writes down how a planned follow-up went, once however often it is sent with this id.
     *
     * @param changedBecause why this takes the place of the result that holds; null when none does
     * @throws Refusal when one holds and no reason is given, or the day is not one of those it is done on
     */
    public UUID record(UUID id, NewFollowUp followUp, @Nullable String changedBecause) {
        NewFollowUp checked = checked(followUp);
        Optional<FollowUp> holding = holding(checked);
        if (holding.isPresent()) {
            if (holding.get().id().equals(id)) {
                return id;
            }
            String reason = Told.reason("changedBecause", changedBecause, "outcomes.followUp.already");
            followUps.supersede(holding.get().id(), reason, viewer.get(), clock.instant());
        }
        if (!followUps.insert(id, checked, viewer.get(), clock.instant())) {
            throw new Refusal("", "outcomes.changed.meanwhile");
        }
        return id;
    }

    /** All results ever written down, newest first, superseded ones among them. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(YoungPersonId youngPerson) {
        return followUps.of(people.everyRecord(youngPerson));
    }

    private Optional<FollowUp> holding(NewFollowUp asked) {
        return of(asked.support().youngPerson()).stream()
                .filter(found -> found.holds()
                        && found.beganOn().equals(asked.support().beganOn())
                        && found.phase() == asked.phase()
                        && found.months() == asked.months())
                .findFirst();
    }

    private NewFollowUp checked(NewFollowUp asked) {
        Support support = asked.support();
        rights.toWrite(support.youngPerson(), EnumSet.allOf(Section.class));
        Told.hasBeen("on", asked.on(), clock);
        Planned planned = Planned.find(support, asked.phase(), asked.months())
                .orElseThrow(() -> new Refusal("", "outcomes.followUp.not.planned"));
        if (!planned.openOn(asked.on())) {
            throw new Refusal("on", "outcomes.followUp.not.its.time");
        }
        return asked.result() == FollowUpResult.TAKEN ? taken(asked) : notTaken(asked);
    }

    private static NewFollowUp taken(NewFollowUp asked) {
        if (asked.source() == null) {
            throw new Refusal("source", "outcomes.source.missing");
        }
        List<Answer> answers = List.copyOf(Answer.whole(asked.answers()).values());
        return NewFollowUp.taken(asked.support(), asked.phase(), asked.months(), asked.on(), asked.source(), answers);
    }

    private static NewFollowUp notTaken(NewFollowUp asked) {
        String because = Told.reason("because", asked.because(), "outcomes.followUp.because.missing");
        Integer tries = asked.tries();
        boolean unreached = asked.result() == FollowUpResult.NOT_REACHED;
        if (unreached && tries == null || tries != null && (tries < 1 || tries > MOST_TRIES)) {
            throw new Refusal("tries", "outcomes.followUp.tries", MOST_TRIES);
        }
        return new NewFollowUp(
                asked.support(),
                asked.phase(),
                asked.months(),
                asked.result(),
                asked.on(),
                null,
                because,
                tries,
                List.of());
    }
}
