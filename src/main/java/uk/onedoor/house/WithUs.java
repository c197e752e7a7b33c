package uk.onedoor.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** Who is with us in a home, as far as the viewer may see it; each by the record that is kept. */
@Component
@Transactional(readOnly = true)
public class WithUs {

    private final Stays stays;
    private final People people;
    private final JdbcClient db;

    WithUs(Stays stays, People people, JdbcClient db) {
        this.stays = stays;
        this.people = people;
        this.db = db;
    }

    /** Who slept or sleeps in a home in the night that begins on a day, or the one before: whom its log of that day is about. */
    Set<YoungPersonId> around(HomeId home, LocalDate day, LocalDate today) {
        return of(
                day.minusDays(1),
                day,
                stay -> stay.home().equals(home)
                        && (stay.sleepsHere(day, today) || stay.sleepsHere(day.minusDays(1), today)));
    }

    /** The homes whose days are the viewer's. */
    public List<HomeId> myHomes() {
        return db.sql("select id from house.my_homes() id").query(UUID.class).list().stream()
                .map(HomeId::new)
                .toList();
    }

    /** Who sleeps in a home in the night that begins on a day; who is on a visit elsewhere does not. */
    public Set<YoungPersonId> inTheNight(HomeId home, LocalDate night, LocalDate today) {
        List<Stay> all = stays.between(night, night).stream()
                .filter(stay -> stay.sleepsHere(night, today))
                .toList();
        Set<YoungPersonId> visiting = all.stream()
                .filter(stay ->
                        stay.reason().kind() == StayKind.VISIT && !stay.home().equals(home))
                .map(Stay::youngPerson)
                .collect(Collectors.toSet());
        return kept(all.stream().filter(stay -> stay.home().equals(home) && !visiting.contains(stay.youngPerson())));
    }

    /** Who is to come to a home on a day, and has not yet. */
    Set<YoungPersonId> comingOn(HomeId home, LocalDate day) {
        return of(
                day,
                day,
                stay -> stay.home().equals(home)
                        && stay.arrival() == null
                        && stay.heldUntil() == null
                        && stay.expected().from().equals(day));
    }

    /** Who is to leave a home on a day, and is there. */
    Set<YoungPersonId> goingOn(HomeId home, LocalDate day) {
        return of(
                day,
                day,
                stay -> stay.home().equals(home)
                        && stay.isHere()
                        && stay.expected().until().equals(day));
    }

    private Set<YoungPersonId> of(LocalDate first, LocalDate last, Predicate<Stay> which) {
        return kept(stays.between(first, last).stream().filter(which));
    }

    private Set<YoungPersonId> kept(Stream<Stay> stays) {
        Map<UUID, UUID> joined = people.joined();
        return stays.map(stay -> stay.youngPerson().value())
                .map(id -> new YoungPersonId(joined.getOrDefault(id, id)))
                .collect(Collectors.toSet());
    }
}
