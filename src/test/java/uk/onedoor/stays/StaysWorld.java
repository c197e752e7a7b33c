package uk.onedoor.stays;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;

/** A family with two beds, and stays in them. */
public final class StaysWorld {

    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    /** The family. */
    public final HomeId family = new HomeId(Ids.next());
    /** Their beds. */
    public final BedId blue = new BedId(Ids.next());

    public final BedId green = new BedId(Ids.next());

    /** Adds the family to a hub, as its manager. */
    public StaysWorld(Council council, OurHomes homes, HubId hub) {
        council.does(council.manager, () -> {
            homes.add(new Home(
                    family, "The Rowans", HomeOption.COMMUNITY_FOSTER_FAMILY, hub, council.code, LONG_AGO, null));
            homes.add(new Bed(blue, family, "the blue room", BedKind.FAMILY, LONG_AGO, null));
            homes.add(new Bed(green, family, "the green room", BedKind.FAMILY, LONG_AGO, null));
        });
    }

    /** A stay that is booked. */
    public Stay booked(YoungPersonId who, BedId bed, LocalDate from, LocalDate until) {
        return stay(who, bed, from, until, null);
    }

    /** A stay that is held. */
    public Stay held(YoungPersonId who, BedId bed, LocalDate from, Instant until) {
        return stay(who, bed, from, from.plusDays(3), until);
    }

    private Stay stay(YoungPersonId who, BedId bed, LocalDate from, LocalDate until, @Nullable Instant heldUntil) {
        Reason reason =
                new Reason(StayKind.LIVING, Entry.PLANNED, Purpose.BREATHING_SPACE, "Some days of calm", null, null);
        return new Stay(
                new StayId(Ids.next()),
                who,
                family,
                bed,
                reason,
                new Expected(from, until),
                heldUntil,
                null,
                null,
                null);
    }
}
