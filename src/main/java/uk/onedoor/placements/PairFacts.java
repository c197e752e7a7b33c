package uk.onedoor.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What colleagues write down of two young people: one row for both, whoever of them it is read from. */
@Service
@Transactional
public class PairFacts implements PairSource {

    /** The sections of a record a reason can rest on. */
    static final List<String> SECTIONS =
            List.of("MIX", "NOTES", "NETWORK", "HOME", "LIFE", "HEALTH", "POLICE", "OWN_VOICE");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final PairFactRepository facts;
    private final MixRights rights;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    PairFacts(PairFactRepository facts, MixRights rights, People people, CurrentViewer viewer, Clock clock) {
        this.facts = facts;
        this.rights = rights;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Everybody else of whom the viewer may write, by the name they use. */
    @Transactional(readOnly = true)
    List<YoungPerson> others(YoungPersonId youngPerson) {
        List<YoungPerson> all = people.all();
        Set<YoungPersonId> writable =
                rights.writable(all.stream().map(YoungPerson::id).toList());
        return all.stream()
                .filter(one -> !one.id().equals(youngPerson) && writable.contains(one.id()))
                .toList();
    }

    /**
     * Writes down one thing of two young people, under an id made before, so that sending the form twice writes it once.
     *
     * @throws NotFound when the viewer may not write of both
     * @throws Refusal by {@code other} when the two are one, by {@code noted} when that day is still to come, by {@code
     *     section} when a reason cannot rest on it
     */
    public void note(UUID id, YoungPersonId one, YoungPersonId other, Reason reason) {
        if (people.kept(one).equals(people.kept(other))) {
            throw new Refusal("other", "placements.pair.other.same");
        }
        Pair pair = Pair.of(one, other);
        Why why = Objects.requireNonNull(reason.why());
        if (!rights.writable(List.of(pair.first(), pair.second())).equals(Set.of(pair.first(), pair.second()))) {
            throw new NotFound("two young people to write of");
        }
        LocalDate noted = why.noted();
        if (noted == null || noted.isAfter(London.today(clock)) || noted.isBefore(EARLIEST)) {
            throw new Refusal("noted", "placements.pair.noted.wrong");
        }
        if (!SECTIONS.contains(why.section())) {
            throw new Refusal("section", "placements.pair.section.missing");
        }
        facts.insert(new PairFact(id, pair, reason), viewer.get(), clock.instant());
    }

    /**
     * It does not hold any more; that it did stays.
     *
     * @throws NotFound when nothing of that id holds of this young person, or it is not the viewer's to change
     */
    public void over(UUID id, YoungPersonId youngPerson, String because) {
        get(id, youngPerson);
        if (!facts.supersede(id, because, viewer.get(), clock.instant())) {
            throw new NotFound("something known of two " + id);
        }
    }

    @Transactional(readOnly = true)
    PairFact get(UUID id, YoungPersonId youngPerson) {
        return of(youngPerson).stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("something known of two " + id));
    }

    /** What holds of one young person beside anybody the viewer may read of. */
    @Transactional(readOnly = true)
    List<PairFact> of(YoungPersonId youngPerson) {
        return facts.of(people.everyRecord(youngPerson), people.joined());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> between(YoungPersonId newcomer, Collection<YoungPersonId> others, HomeId home) {
        Map<UUID, UUID> kept = people.joined();
        return facts.between(people.everyRecord(newcomer), People.everyRecord(others, kept), kept).stream()
                .map(fact -> new Told(fact.pair(), fact.reason()))
                .toList();
    }
}
