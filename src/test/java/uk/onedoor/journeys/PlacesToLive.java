package uk.onedoor.journeys;

import java.time.LocalDate;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.nights.RegisteredHub;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.Ids;

/** The homes of a council that a walk goes through: each with its beds, since long ago. */
record PlacesToLive(Council council, OurHomes homes, Database database) {

    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    /** Rowan House, registered, with a room for some weeks and one kept for tonight. */
    HomeId rowanHouse() {
        HomeId rowan = home("Rowan House", HomeOption.HUB);
        RegisteredHub.register(database, council, rowan);
        bed(rowan, "the blue room", BedKind.RESIDENTIAL);
        bed(rowan, "the lamp room", BedKind.EMERGENCY);
        return rowan;
    }

    /** A community foster family with one room. */
    HomeId family(String name) {
        HomeId family = home(name, HomeOption.COMMUNITY_FOSTER_FAMILY);
        bed(family, "the attic room", BedKind.FAMILY);
        return family;
    }

    /** Hosts who welcome somebody of 16 or 17. */
    HomeId hosts(String name) {
        HomeId hosts = home(name, HomeOption.SUPPORTED_LODGINGS);
        bed(hosts, "the front room", BedKind.FAMILY);
        return hosts;
    }

    private HomeId home(String name, HomeOption option) {
        HomeId id = new HomeId(Ids.next());
        council.does(
                council.manager,
                () -> homes.add(new Home(id, name, option, council.hub, council.code, LONG_AGO, null)));
        return id;
    }

    BedId bed(HomeId home, String name, BedKind kind) {
        BedId id = new BedId(Ids.next());
        council.does(council.manager, () -> homes.add(new Bed(id, home, name, kind, LONG_AGO, null)));
        return id;
    }
}
