package uk.onedoor.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KnownOfBoth.Known;
import uk.onedoor.placements.KnownOfBoth.Lived;
import uk.onedoor.placements.KnownOfBoth.Named;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;

/** Tells of two young people what both their records hold: years, family and friends by name, homes they shared. */
@Component
class RecordPairs implements PairSource {

    private final People people;
    private final Network network;
    private final Stays stays;
    private final OurHomes homes;
    private final Clock clock;

    RecordPairs(People people, Network network, Stays stays, OurHomes homes, Clock clock) {
        this.people = people;
        this.network = network;
        this.stays = stays;
        this.homes = homes;
        this.clock = clock;
    }

    @Override
    public List<Told> between(YoungPersonId newcomer, Collection<YoungPersonId> others, HomeId home) {
        Map<YoungPersonId, YoungPerson> all =
                people.find(Stream.concat(Stream.of(newcomer), others.stream()).toList());
        YoungPerson coming = all.get(newcomer);
        if (coming == null) {
            return List.of();
        }
        Known known = known(coming, stay -> !(stay.isHere() && stay.home().equals(home)));
        List<Told> told = new ArrayList<>();
        others.forEach(other -> Optional.ofNullable(all.get(other))
                .ifPresent(there -> told.addAll(KnownOfBoth.of(known, known(there, stay -> true)))));
        return told;
    }

    @Override
    public List<Phrase> cannotKnow() {
        return List.of(Phrase.of("placements.mix.unknown.safety"));
    }

    /** {@code counts}: which stays count as having lived somewhere. */
    private Known known(YoungPerson person, Predicate<Stay> counts) {
        LocalDate today = London.today(clock);
        return new Known(
                person.id(),
                person.ageOn(today),
                Stream.of(person.wholeName(), person.firstName() + " " + person.lastName())
                        .map(KnownOfBoth::plain)
                        .filter(name -> name.contains(" "))
                        .distinct()
                        .toList(),
                network.of(person.id()).stream()
                        .filter(member -> member.around().circle() != Circle.PROFESSIONAL)
                        .filter(member -> member.around().until() == null)
                        .map(member -> new Named(
                                member.around().name(),
                                member.around().relationship(),
                                member.around().circle() == Circle.FAMILY))
                        .toList(),
                stays.of(person.id()).stream()
                        .filter(stay -> stay.arrival() != null && stay.off() == null)
                        .filter(counts)
                        .map(stay -> lived(stay, today))
                        .toList());
    }

    private Lived lived(Stay stay, LocalDate today) {
        return new Lived(
                stay.home(),
                homes.get(stay.home()).name(),
                stay.from(),
                stay.leaving() == null ? today.plusDays(1) : stay.until());
    }
}
