package uk.onedoor.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.Sought.Tried;
import uk.onedoor.family.Sought.TryOutcome;
import uk.onedoor.family.Sought.Whom;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Who could be there for a young person: looked for, tried again, and one of the people around from the day they say yes. */
@Service
@Transactional
public class Finding {

    private static final int CLOSE = 2;

    private final SoughtRepository soughts;
    private final Network network;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    Finding(SoughtRepository soughts, Network network, People people, CurrentViewer viewer, Clock clock) {
        this.soughts = soughts;
        this.network = network;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Begins to look for somebody, under an id made before, so that sending the form twice looks once. */
    public void lookFor(UUID id, YoungPersonId youngPerson, Whom whom) {
        soughts.insert(id, youngPerson, whom, viewer.get(), clock.instant());
    }

    /**
     * Writes down what was tried. Who says yes is one of the people around from that day.
     *
     * @throws Refusal by {@code on} when that day is still to come; by {@code outcome} when they said yes before, or give
     *     something without having said yes
     */
    public void tried(UUID id, YoungPersonId youngPerson, Tried tried) {
        Sought sought = get(id, people.everyRecord(youngPerson));
        if (tried.on().isAfter(London.today(clock)) || tried.on().isBefore(LocalDate.of(2000, 1, 1))) {
            throw new Refusal("on", "family.day.wrong");
        }
        boolean yes = tried.outcome() == TryOutcome.YES;
        if (!yes && (!tried.gives().isEmpty() || tried.atThree())) {
            throw new Refusal("outcome", "family.finding.gives.without.yes");
        }
        if (sought.tries().stream().anyMatch(one -> one.id().equals(tried.id()))) {
            return;
        }
        if (sought.stands() == TryOutcome.YES) {
            throw new Refusal("outcome", "family.finding.said.yes");
        }
        if (soughts.insert(sought, tried, viewer.get(), clock.instant()) && yes) {
            MemberId member = network.add(youngPerson, around(sought.whom(), tried));
            soughts.joined(id, member);
        }
    }

    /** How close they are, the young person says later; until then they stand in the middle. */
    private static Around around(Whom whom, Tried tried) {
        return new Around(
                whom.circle(),
                whom.name(),
                whom.relationship(),
                whom.phone(),
                CLOSE,
                null,
                tried.atThree(),
                tried.on(),
                null);
    }

    @Transactional(readOnly = true)
    Sought get(UUID id, Collection<UUID> records) {
        return of(records).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("somebody looked for " + id));
    }

    /** Everybody who was ever looked for. */
    @Transactional(readOnly = true)
    public List<Sought> of(YoungPersonId youngPerson) {
        return of(people.everyRecord(youngPerson));
    }

    @Transactional(readOnly = true)
    List<Sought> of(Collection<UUID> records) {
        return soughts.of(records);
    }
}
