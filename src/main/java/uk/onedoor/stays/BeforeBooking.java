package uk.onedoor.stays;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.Coming;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.LawSays;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/** What must hold before somebody is booked into a home: it is there, its bed is in use, and the law lets them come. */
@Component
class BeforeBooking {

    private final OurHomes homes;
    private final People people;
    private final StayRepository stays;
    private final Clock clock;

    BeforeBooking(OurHomes homes, People people, StayRepository stays, Clock clock) {
        this.homes = homes;
        this.people = people;
        this.stays = stays;
        this.clock = clock;
    }

    /** @throws Refusal by {@code place} or {@code from}, naming the regulation where it is the law's */
    void check(Stay stay) {
        Home home = homes.get(stay.home());
        LocalDate from = stay.expected().from();
        if (!home.isOpenOn(from)) {
            throw new Refusal("place", "stays.home.closed", home.name());
        }
        if (stay.bed() == null
                && stay.reason().kind() == StayKind.LIVING
                && home.option().isOurs()) {
            throw new Refusal("place", "stays.bed.missing");
        }
        if (stay.bed() != null) {
            checkBed(stay, stay.bed());
        }
        law(stay, home, from, "place");
    }

    /** @throws Refusal by {@code place} when it is no bed of that home, or out of use on one of the nights */
    void checkBed(Stay stay, BedId id) {
        Bed bed = homes.findBed(stay.home(), id).orElseThrow(() -> new Refusal("place", "stays.bed.not.there"));
        LocalDate from = stay.arrival() == null ? stay.expected().from() : London.today(clock);
        LocalDate last = stay.expected().until().minusDays(1);
        if (!bed.isThereOn(from)
                || bed.until() != null && last.isAfter(bed.until().minusDays(1))) {
            throw new Refusal("place", "stays.bed.not.there");
        }
        if (!last.isBefore(from)
                && homes.outOfService(from, last).stream()
                        .anyMatch(out -> out.bed().equals(id))) {
            throw new Refusal("place", "stays.bed.taken");
        }
    }

    /**
     * The law asked again on the day they come: by then they may be older, the registration another, and more live there.
     *
     * @throws Refusal by {@code ""}, naming the regulation, or that the home is not open
     */
    void checkAgain(Stay stay, LocalDate came) {
        Home home = homes.get(stay.home());
        if (!home.isOpenOn(came)) {
            throw new Refusal("", "stays.home.closed", home.name());
        }
        law(stay, home, came, "");
    }

    private void law(Stay stay, Home home, LocalDate from, String field) {
        YoungPerson who = people.get(stay.youngPerson());
        LocalDate born = who.dateOfBirth();
        if (born == null) {
            if (needsAnAge(home.option())) {
                throw new Refusal(field, "stays.home.age.unknown", who.nameUsed());
            }
            return;
        }
        LocalDate until = stay.expected().until();
        LocalDate last = until.isAfter(from) ? until : from.plusDays(1);
        Coming coming = new Coming(born, from, last, stays.othersIn(stay, from, last), false);
        homes.says(home.id(), coming).stream()
                .filter(LawSays::refuses)
                .findFirst()
                .ifPresent(no -> {
                    throw new Refusal(field, no.key(), no.filling());
                });
    }

    /** Where the law asks for sixteen, nobody comes whose birthday nobody knows. */
    private static boolean needsAnAge(HomeOption option) {
        return option.isSupported() || option == HomeOption.OWN_TENANCY;
    }
}
