package uk.onedoor.placements;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** A family of the hub for a test, and whoever is to live with them. */
record MixHouse(Council council, HomeId id, OurHomes homes, Stays stays, Clock clock) {

    static MixHouse of(Council council, OurHomes homes, Stays stays, Clock clock) {
        HomeId rowan = new HomeId(Ids.next());
        council.does(
                council.manager,
                () -> homes.add(new Home(
                        rowan,
                        "Rowan House",
                        HomeOption.COMMUNITY_FOSTER_FAMILY,
                        council.hub,
                        council.code,
                        LocalDate.of(2025, 1, 1),
                        null)));
        return new MixHouse(council, rowan, homes, stays, clock);
    }

    /** A bed in it, and a stay of nine nights booked from a day on. */
    Stay books(YoungPersonId who, String room, Entry entry, LocalDate from) {
        BedId bed = new BedId(Ids.next());
        Stay stay = new Stay(
                new StayId(Ids.next()),
                who,
                id,
                bed,
                new Stay.Reason(StayKind.LIVING, entry, Purpose.BREATHING_SPACE, "Some calm", null, null),
                new Stay.Expected(from, from.plusDays(9)),
                null,
                null,
                null,
                null);
        council.does(council.manager, () -> {
            homes.add(new Bed(bed, id, room, BedKind.FAMILY, LocalDate.of(2025, 1, 1), null));
            stays.book(stay);
        });
        return stay;
    }

    /** The same, and they came. */
    Stay lives(YoungPersonId who, String room) {
        Stay stay = books(who, room, Entry.PLANNED, London.today(clock));
        council.does(council.manager, () -> stays.arrive(stay.id(), clock.instant()));
        return stay;
    }

    /** A reason somebody writes down, as of today. */
    Reason reason(Bearing bearing, String told, String words, String section, @Nullable YoungPersonId about) {
        return new Reason(
                bearing,
                Phrase.written(told),
                new Why(
                        Topic.LINK,
                        about,
                        Phrase.written(words),
                        Phrase.of("placements.pair.source"),
                        London.today(clock),
                        section,
                        about));
    }
}
