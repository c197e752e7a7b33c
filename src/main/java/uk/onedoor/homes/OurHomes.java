package uk.onedoor.homes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;

/** Every home the service knows, and the beds in it. */
@Service
@Transactional
public class OurHomes {

    private final HomeRepository homes;
    private final OutOfServiceRepository outOfService;
    private final RegistrationRepository registrations;
    private final Authorities authorities;
    private final Clock clock;

    OurHomes(
            HomeRepository homes,
            OutOfServiceRepository outOfService,
            RegistrationRepository registrations,
            Authorities authorities,
            Clock clock) {
        this.homes = homes;
        this.outOfService = outOfService;
        this.registrations = registrations;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Adds a home; the same sent twice is added once. */
    public void add(Home home) {
        homes.insert(home);
    }

    /** Adds a bed to a home; the same sent twice is added once. */
    public void add(Bed bed) {
        homes.insert(bed, null);
    }

    /** Every home that is open on any day from this one on, the hubs first, then by name. */
    @Transactional(readOnly = true)
    public List<Home> openFrom(LocalDate day) {
        return homes.openFrom(day);
    }

    /**
     * One home, also when it closed.
     *
     * @throws NotFound when there is none of that id in this council
     */
    @Transactional(readOnly = true)
    public Home get(HomeId id) {
        return homes.find(id).orElseThrow(() -> new NotFound("home " + id));
    }

    /** The beds of every home that are there on any night from this one on, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Bed> bedsFrom(LocalDate night) {
        return homes.bedsFrom(night);
    }

    /** The beds of one home, also those of before. */
    @Transactional(readOnly = true)
    public List<Bed> beds(HomeId home) {
        return homes.beds(home);
    }

    /**
     * One bed of a home, also one of before.
     *
     * @throws NotFound when the home has none of that id
     */
    @Transactional(readOnly = true)
    public Bed bed(HomeId home, BedId id) {
        return findBed(home, id).orElseThrow(() -> new NotFound("bed " + id));
    }

    /** The same; empty when that home has none of that id. */
    @Transactional(readOnly = true)
    public Optional<Bed> findBed(HomeId home, BedId id) {
        return homes.findBed(home, id);
    }

    /** What each home offers today; a home that offers nothing in particular is not in it. */
    @Transactional(readOnly = true)
    public Map<HomeId, Set<Feature>> features() {
        return homes.features(London.today(clock));
    }

    /** Every time a bed is out of use on any night from the first to the last, both counted. */
    @Transactional(readOnly = true)
    public List<OutOfService> outOfService(LocalDate first, LocalDate last) {
        return outOfService.between(first, last);
    }

    /** What each home is registered for on that day, as known now; a home never registered is not in it. */
    @Transactional(readOnly = true)
    public Map<HomeId, Registration> registrations(LocalDate day) {
        return registrations.on(day);
    }

    /**
     * What the law and the hub's own ages say of somebody coming to a home, what refuses first.
     *
     * @throws NotFound when there is no such home in this council
     */
    @Transactional(readOnly = true)
    public List<LawSays> says(HomeId id, Coming coming) {
        Home home = get(id);
        List<LawSays> says = new ArrayList<>(
                HomeLaw.of(home.option(), registrations(coming.from()).get(id), coming));
        if (home.option() == HomeOption.HUB && home.hub() != null) {
            HomeLaw.ofTheHub(authorities.hub(home.hub()), coming).ifPresent(says::add);
        }
        return List.copyOf(says);
    }
}
