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
import java.util.stream.Collectors;
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
    private final Schools schools;
    private final MustNeverLearn never;

    Ties(PairFacts facts, People people, Stays stays, Schools schools, MustNeverLearn never) {
        this.facts = facts;
        this.people = people;
        this.stays = stays;
        this.schools = schools;
        this.never = never;
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
        List<Stay> living = there.stream()
                .filter(stay -> stay.reason().kind() == StayKind.LIVING)
                .toList();
        Set<YoungPersonId> atSchool = schools.sameAs(
                person,
                living.stream().map(stay -> kept(joined, stay.youngPerson())).collect(Collectors.toSet()));
        Map<YoungPersonId, Set<HomeId>> live = new HashMap<>();
        living.stream()
                .filter(stay -> known.containsKey(kept(joined, stay.youngPerson()))
                        || atSchool.contains(kept(joined, stay.youngPerson())))
                .forEach(stay -> live.computeIfAbsent(kept(joined, stay.youngPerson()), one -> new HashSet<>())
                        .add(stay.home()));
        Map<YoungPersonId, YoungPerson> names = live.isEmpty() ? Map.of() : people.find(live.keySet());
        names.forEach((other, seen) -> {
            for (HomeId home : Objects.requireNonNull(live.get(other))) {
                for (Bearing bearing : known.getOrDefault(other, Set.of())) {
                    add(ties, home, bearing, seen);
                }
                if (atSchool.contains(other)) {
                    ties.computeIfAbsent(home, one -> new ArrayList<>())
                            .add(new Tie(Kind.SAME_SCHOOL, other, seen.nameUsed()));
                }
            }
        });
        never.keptFrom(person).forEach((home, themselves) -> kept(ties, home, themselves));
        return ties;
    }

    /** Of a home somebody must never find, a page about them tells nothing else: not even who of those they know is there. */
    private static void kept(Map<HomeId, List<Tie>> ties, HomeId home, boolean themselves) {
        if (themselves) {
            ties.put(home, List.of(Tie.toTheHome(Kind.KEPT_FROM_THEM)));
        } else {
            ties.computeIfAbsent(home, one -> new ArrayList<>()).add(Tie.toTheHome(Kind.KEPT_FROM_SOMEBODY));
        }
    }

    private void lived(YoungPersonId youngPerson, Map<HomeId, List<Tie>> ties) {
        Set<HomeId> told = new HashSet<>();
        for (Stay stay : stays.of(youngPerson)) {
            if (stay.arrival() != null && stay.off() == null && told.add(stay.home())) {
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
