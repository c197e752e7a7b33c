package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.DiaryWeek.Beside;
import uk.onedoor.homes.HomeId;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownYoungPerson;

/** Who of the town something can be told of: those a hub is with, whose own story is not told already, always in one order. */
@Component
@ConditionalOnProperty("onedoor.demo")
class WithUs {

    /** What is told of them reaches back so far. */
    private static final int DAYS_KNOWN = 20;

    /** What is planned for them is over before they are eighteen. */
    private static final int DAYS_AHEAD = 200;

    private final Beside beside;
    private final Stays stays;

    WithUs(Beside beside, Stays stays) {
        this.beside = beside;
        this.stays = stays;
    }

    /** One of them, with the member of staff who is their key worker. */
    record Someone(TownYoungPerson person, YoungPersonId id, TownPlan.Staff keyWorker) {

        int ageOn(LocalDate day) {
            return java.time.Period.between(person.bornOn(), day).getYears();
        }
    }

    /** Those of a hub whose key worker has known them for a while, and who will not be eighteen soon. */
    List<Someone> of(Cast cast, TownPlan.Hub hub, LocalDate today) {
        Set<YoungPersonId> now = Set.copyOf(beside.withUs());
        return cast.history().knownBy(today).stream()
                .filter(person -> person.hub().equals(hub.key()) && person.story() == null)
                .filter(person -> person.bornOn().plusYears(18).isAfter(today.plusDays(DAYS_AHEAD)))
                .sorted(Comparator.comparing(TownYoungPerson::key))
                .flatMap(person -> cast.idOf(person.key()).filter(now::contains).stream()
                        .flatMap(id ->
                                keyWorker(cast, id, today).stream().map(worker -> new Someone(person, id, worker))))
                .toList();
    }

    /** The same, of those who live in no home of ours and are expected in none. */
    List<Someone> elsewhere(Cast cast, TownPlan.Hub hub, LocalDate today) {
        Set<YoungPersonId> here = stays.between(today, today.plusYears(1)).stream()
                .map(Stay::youngPerson)
                .collect(Collectors.toSet());
        return of(cast, hub, today).stream()
                .filter(one -> !here.contains(one.id()))
                .toList();
    }

    /** The same, of those who slept in a home in the night that began on a day before today. */
    List<Someone> sleptIn(Cast cast, TownPlan.Hub hub, HomeId home, LocalDate night, LocalDate today) {
        List<YoungPersonId> there = everybodyIn(home, night, today);
        return of(cast, hub, today).stream()
                .filter(one -> there.contains(one.id()))
                .toList();
    }

    /** Everybody who slept in a home in the night that began on a day before today, whoever they are. */
    List<YoungPersonId> everybodyIn(HomeId home, LocalDate night, LocalDate today) {
        return stays.between(night, night).stream()
                .filter(stay -> stay.home().equals(home) && stay.sleepsHere(night, today))
                .map(Stay::youngPerson)
                .distinct()
                .sorted(Comparator.comparing(YoungPersonId::toString))
                .toList();
    }

    private Optional<TownPlan.Staff> keyWorker(Cast cast, YoungPersonId who, LocalDate today) {
        return beside.allocations()
                .keyWorker(who)
                .filter(part -> part.fromOn().isBefore(today.minusDays(DAYS_KNOWN)))
                .map(Allocation::worker)
                .map(cast::planned);
    }
}
