package uk.onedoor.stays;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.Sleepovers;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/**
 * Tells a constellation which of its young people slept, or are to sleep, at another of its homes: each night of a visit, not
 * of a hold, and of those the viewer may see. A night that went by counts when they came.
 */
@Component
@Transactional(readOnly = true)
class SleptOver implements Sleepovers {

    /** Somebody lives in one of the homes on this night. */
    private record Lives(UUID record, LocalDate night) {}

    private final Stays stays;
    private final People people;
    private final Clock clock;

    SleptOver(Stays stays, People people, Clock clock) {
        this.stays = stays;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Sleepover> between(Collection<HomeId> homes, LocalDate first, LocalDate last) {
        List<Stay> there = stays.between(first, last).stream()
                .filter(stay -> homes.contains(stay.home()))
                .toList();
        Map<UUID, UUID> joined = people.joined();
        Set<Lives> living = new HashSet<>();
        of(there, StayKind.LIVING)
                .forEach(stay ->
                        nights(stay, first, last).forEach(night -> living.add(new Lives(kept(joined, stay), night))));
        Map<YoungPersonId, YoungPerson> seen = people.find(of(there, StayKind.VISIT).stream()
                .map(stay -> new YoungPersonId(kept(joined, stay)))
                .distinct()
                .toList());
        List<Sleepover> all = new ArrayList<>();
        for (Stay visit : of(there, StayKind.VISIT)) {
            UUID who = kept(joined, visit);
            YoungPerson person = seen.get(new YoungPersonId(who));
            if (person != null) {
                nights(visit, first, last).stream()
                        .filter(night -> living.contains(new Lives(who, night)))
                        .forEach(night -> all.add(new Sleepover(night, who, person.nameUsed(), visit.home())));
            }
        }
        all.sort(comparing(Sleepover::night).thenComparing(Sleepover::who));
        return all;
    }

    private static List<Stay> of(List<Stay> stays, StayKind kind) {
        return stays.stream().filter(stay -> stay.reason().kind() == kind).toList();
    }

    private static UUID kept(Map<UUID, UUID> joined, Stay stay) {
        UUID record = stay.youngPerson().value();
        return joined.getOrDefault(record, record);
    }

    private List<LocalDate> nights(Stay stay, LocalDate first, LocalDate last) {
        LocalDate today = London.today(clock);
        return first.datesUntil(last.plusDays(1))
                .filter(night -> stay.sleepsHere(night, today) || isToCome(stay, night, today))
                .toList();
    }

    private boolean isToCome(Stay stay, LocalDate night, LocalDate today) {
        return switch (stay.state(clock.instant())) {
            case BOOKED, HERE -> !night.isBefore(today) && !night.isBefore(stay.from()) && night.isBefore(stay.until());
            case HELD, LEFT, OFF -> false;
        };
    }
}
