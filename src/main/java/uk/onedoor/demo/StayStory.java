package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.Bookings;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;
import uk.onedoor.stays.StillHere;

/**
 * What is written along the stays of the invented town: a line a day for who is in the hub, and past a planned end what is
 * decided; for some nobody has decided in the first days after it.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class StayStory {

    private static final int UNDECIDED_EVERY = 9;
    private static final int UNDECIDED_DAYS = 14;
    private static final List<String> STILL = List.of(
            "Home is not calm enough yet; Mum is meeting us again this week.",
            "The family who will have them is on the way; tea with them on Thursday.",
            "School has started well from here. The room at Nan's is being painted.",
            "Nobody has slept properly at home for weeks. We go there every day.");

    private final Stays stays;
    private final StillHere still;
    private final OurHomes homes;
    private final Bookings bookings;

    StayStory(Stays stays, StillHere still, OurHomes homes, Bookings bookings) {
        this.stays = stays;
        this.still = still;
        this.homes = homes;
        this.bookings = bookings;
    }

    /** What was booked for somebody to live in is called off when they move elsewhere, or sooner. */
    void movesOtherwise(YoungPersonId who) {
        stays.of(who).stream()
                .filter(stay -> stay.reason().kind() == StayKind.LIVING)
                .filter(stay -> stay.off() == null && stay.arrival() == null)
                .forEach(stay -> bookings.callOff(
                        stay.id(), Stay.Off.CANCELLED, "They have moved, and it came otherwise than was planned."));
    }

    /** A line for each who is in a bed of the hub. */
    void lines(LocalDate day) {
        List<Home> hubs = homes.openFrom(day).stream()
                .filter(home -> home.option() == HomeOption.HUB)
                .toList();
        for (Stay stay : here(day)) {
            if (hubs.stream().anyMatch(hub -> hub.id().equals(stay.home()))) {
                String line = STILL.get(Math.floorMod((stay.id() + "/" + day).hashCode(), STILL.size()));
                still.tell(id("line " + stay.id() + day), stay, line, "We talk it over with them tonight.");
            }
        }
    }

    /** What is decided once a week about whoever is past the planned end. */
    void decisions(LocalDate day) {
        for (Stay stay : here(day)) {
            LocalDate until = stay.expected().until();
            boolean slow = Math.floorMod(stay.id().hashCode(), UNDECIDED_EVERY) == 0;
            if (!until.plusDays(slow ? UNDECIDED_DAYS : 0).isAfter(day)) {
                still.decide(
                        id("decision " + stay.id() + day),
                        stay,
                        day.plusDays(28),
                        "What was planned to follow is not ready, and they want to wait for it.",
                        "The key worker asks the family and the social worker for a day by the end of the month.");
            }
        }
    }

    private List<Stay> here(LocalDate day) {
        return stays.between(day, day).stream()
                .filter(stay -> stay.arrival() != null && stay.leaving() == null)
                .filter(stay -> stay.reason().kind() == StayKind.LIVING)
                .toList();
    }

    static UUID id(String text) {
        return UUID.nameUUIDFromBytes(("stays " + text).getBytes(StandardCharsets.UTF_8));
    }
}
