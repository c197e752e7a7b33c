package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeKnown.Tie;
import uk.onedoor.placements.HomeKnown.Tie.Kind;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** What there is between a young person and a home or who lives in it, as far as the viewer may read it. */
@Component
class Ties {

    private final PairFacts facts;
    private final People people;
    private final Stays stays;

    Ties(PairFacts facts, People people, Stays stays) {
        this.facts = facts;
        this.people = people;
        this.stays = stays;
    }

    Map<HomeId, List<Tie>> of(YoungPersonId youngPerson, LocalDate from, LocalDate until) {
        List<Stay> there = stays.between(from, until.minusDays(1));
        Map<HomeId, List<Tie>> ties = new HashMap<>();
        lived(youngPerson, ties);
        Map<UUID, UUID> joined = people.joined();
        YoungPersonId person = kept(joined, youngPerson);
        Map<YoungPersonId, Set<Bearing>> known = new HashMap<>();
        for (PairFact fact : facts.of(person)) {
            known.computeIfAbsent(fact.pair().beside(person), one -> new HashSet<>())
                    .add(fact.reason().bearing());
        }
        Map<YoungPersonId, Set<HomeId>> live = new HashMap<>();
        there.stream()
                .filter(stay -> stay.reason().kind() == StayKind.LIVING)
                .filter(stay -> known.containsKey(kept(joined, stay.youngPerson())))
                .forEach(stay -> live.computeIfAbsent(kept(joined, stay.youngPerson()), one -> new HashSet<>())
                        .add(stay.home()));
        Map<YoungPersonId, YoungPerson> names = live.isEmpty() ? Map.of() : people.find(live.keySet());
        names.forEach((other, seen) -> {
            for (HomeId home : Objects.requireNonNull(live.get(other))) {
                for (Bearing bearing : Objects.requireNonNull(known.get(other))) {
                    add(ties, home, bearing, seen);
                }
            }
        });
        return ties;
    }

    private void lived(YoungPersonId youngPerson, Map<HomeId, List<Tie>> ties) {
        Set<HomeId> told = new HashSet<>();
        for (Stay stay : stays.of(youngPerson)) {
            if (stay.arrival() != null && told.add(stay.home())) {
                Kind kind = stay.leaving() == null ? Kind.LIVES_HERE : Kind.LIVED_HERE;
                ties.computeIfAbsent(stay.home(), home -> new ArrayList<>()).add(Tie.toTheHome(kind));
            }
        }
    }

    private static void add(Map<HomeId, List<Tie>> ties, HomeId home, Bearing bearing, YoungPerson other) {
        if (bearing != Bearing.NOT_KNOWN) {
            Kind kind = bearing == Bearing.GOOD ? Kind.KNOWS : Kind.WORRY;
            ties.computeIfAbsent(home, one -> new ArrayList<>()).add(new Tie(kind, other.id(), other.nameUsed()));
        }
    }

    private static YoungPersonId kept(Map<UUID, UUID> joined, YoungPersonId record) {
        return new YoungPersonId(joined.getOrDefault(record.value(), record.value()));
    }
}
