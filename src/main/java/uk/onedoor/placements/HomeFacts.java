package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.Carers;
import uk.onedoor.carers.Terms;
import uk.onedoor.homes.Addresses;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.homes.Registration;
import uk.onedoor.placements.HomeKnown.Free;
import uk.onedoor.placements.HomeKnown.Tie;
import uk.onedoor.postcodes.Location;
import uk.onedoor.stays.Availability;

/** Reads what is known of every open home: a handful of statements, however many homes there are. */
@Component
class HomeFacts {

    /** So many nights are looked at: whoever asks for a home for years is told of the first weeks. */
    static final int NIGHTS_LOOKED_AT = 60;

    private final OurHomes homes;
    private final Addresses addresses;
    private final Carers carers;
    private final Availability availability;
    private final Ties ties;

    HomeFacts(OurHomes homes, Addresses addresses, Carers carers, Availability availability, Ties ties) {
        this.homes = homes;
        this.addresses = addresses;
        this.carers = carers;
        this.availability = availability;
        this.ties = ties;
    }

    /** Every home that is open on the first night. */
    List<HomeKnown> of(HomeRequest request) {
        LocalDate from = request.aim().from();
        LocalDate until = from.plusDays(Math.min(request.aim().nights(), NIGHTS_LOOKED_AT));
        Map<HomeId, Location> locations = addresses.locations();
        Map<HomeId, Set<Feature>> features = homes.features();
        Map<HomeId, Terms> terms = carers.terms();
        Map<HomeId, Registration> registrations = homes.registrations(from);
        Map<HomeId, Free> free =
                Beds.free(homes.bedsFrom(from), availability.notFree(from, until.minusDays(1)), from, until);
        Map<HomeId, List<Tie>> tied = ties.of(request.youngPerson(), from, until);
        return homes.openFrom(from).stream()
                .filter(home -> home.isOpenOn(from))
                .map(home -> new HomeKnown(
                        home,
                        tied.getOrDefault(home.id(), List.of()).stream()
                                        .anyMatch(tie -> tie.kind().keepsItsPlace())
                                ? null
                                : locations.get(home.id()),
                        features.get(home.id()),
                        terms.get(home.id()),
                        registrations.get(home.id()),
                        free.getOrDefault(home.id(), Free.OTHERS_KNOW),
                        tied.getOrDefault(home.id(), List.of())))
                .toList();
    }

    /** The beds of a home that are free on every night looked at. */
    List<Bed> free(HomeId home, LocalDate from, LocalDate until) {
        LocalDate end = until.isAfter(from.plusDays(NIGHTS_LOOKED_AT)) ? from.plusDays(NIGHTS_LOOKED_AT) : until;
        return Beds.freeAll(homes.beds(home), availability.notFree(from, end.minusDays(1)), from, end);
    }
}
