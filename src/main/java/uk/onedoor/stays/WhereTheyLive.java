package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;

/** Writes into a young person's record where they live as they come and go, and tells the rooms above. */
@Component
class WhereTheyLive {

    private final OurHomes ours;
    private final Homes theirs;
    private final People people;
    private final StayRepository stays;
    private final ApplicationEventPublisher events;

    WhereTheyLive(OurHomes ours, Homes theirs, People people, StayRepository stays, ApplicationEventPublisher events) {
        this.ours = ours;
        this.theirs = theirs;
        this.people = people;
        this.stays = stays;
        this.events = events;
    }

    /** They came. Whoever visits still lives where they did. */
    void at(Stay stay) {
        if (stay.reason().kind() == StayKind.LIVING) {
            Home home = ours.get(stay.home());
            BedKind bed = stay.bed() == null
                    ? null
                    : ours.findBed(stay.home(), stay.bed()).map(Bed::kind).orElse(null);
            theirs.moved(
                    new HomeId(stay.id().value()),
                    stay.youngPerson(),
                    HomeKinds.of(home.option(), bed),
                    home.name(),
                    stay.from());
        }
        stays.openToTeam(stay.id());
        events.publishEvent(new Arrived(stay));
    }

    /** They live in no home of ours from now on. */
    void elsewhere(Stay left, Next next, LocalDate from) {
        theirs.moved(new HomeId(Ids.next()), left.youngPerson(), next.kind(), next.words(), from);
    }

    /** They went. */
    void gone(Stay stay) {
        Objects.requireNonNull(stay.leaving());
        events.publishEvent(new Left(stay));
        stays.shutToTeam(stay.id());
    }

    /** They were never there: what the record says about it is withdrawn, and the team that saw them because of it sees them no longer. */
    void never(Stay stay, String because) {
        boolean told = theirs.history(stay.youngPerson()).stream()
                .anyMatch(home -> home.id().value().equals(stay.id().value()) && home.withdrawnBecause() == null);
        if (told) {
            theirs.withdraw(new HomeId(stay.id().value()), because);
        }
        stays.shutToTeam(stay.id());
    }

    List<UUID> records(YoungPersonId youngPerson) {
        return people.everyRecord(youngPerson);
    }
}
