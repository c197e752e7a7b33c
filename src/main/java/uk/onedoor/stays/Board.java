package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.rota.OnTonight;
import uk.onedoor.stays.BoardNights.Span;

/**
 * All homes by night.
 *
 * @param who everybody named on it
 * @param on who is on in each home tonight
 */
record Board(
        LocalDate first,
        LocalDate last,
        LocalDate tonight,
        List<Group> groups,
        Map<YoungPersonId, YoungPerson> who,
        Map<HomeId, Home> homes,
        Map<HomeId, OnTonight> on) {

    /** Homes that stand together: a hub by itself, and the others under their option. */
    record Group(HomeOption option, @Nullable Home hub, List<Line> lines) {}

    /** One bed of a home through the nights; {@code bed} null for whoever is there without a bed of ours. */
    record Line(Home home, @Nullable Bed bed, List<Span> spans) {}
}
