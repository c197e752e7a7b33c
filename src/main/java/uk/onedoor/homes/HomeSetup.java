package uk.onedoor.homes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** Sets homes up and changes them: rooms, beds, what they offer and are registered for, and when they close. */
@Service
@Transactional
public class HomeSetup {

    private static final int YEARS_AHEAD = 5;
    private static final LocalDate LONG_AGO = LocalDate.of(1950, 1, 1);

    private final HomeRepository homes;
    private final RegistrationRepository registrations;
    private final OutOfServiceRepository turns;
    private final ObjectProvider<StillUsed> uses;
    private final Clock clock;

    HomeSetup(
            HomeRepository homes,
            RegistrationRepository registrations,
            OutOfServiceRepository turns,
            ObjectProvider<StillUsed> uses,
            Clock clock) {
        this.homes = homes;
        this.registrations = registrations;
        this.turns = turns;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Adds a home.
     *
     * @throws Refusal by {@code hub} for a hub's home without its hub, by {@code openedOn} for a day out of reach
     */
    void open(Home home) {
        reach("openedOn", home.openedOn());
        if (home.option() == HomeOption.HUB && home.hub() == null) {
            throw new Refusal("hub", "homes.new.hub.missing");
        }
        homes.insert(home);
    }

    /** @throws Refusal by {@code name} when the home has another room of this name */
    void add(Room room) {
        if (!homes.insert(room)) {
            throw new Refusal("name", "homes.room.name.taken");
        }
    }

    /**
     * Adds a bed.
     *
     * @param room the room of this home it stands in; null: none in particular
     * @throws Refusal when such a home has no beds of this kind, it is closed by then, or has a bed of this name
     */
    void add(Bed bed, @Nullable UUID room) {
        Home home = get(bed.home());
        reach("from", bed.from());
        if (!home.option().bedKinds().contains(bed.kind())) {
            throw new Refusal("kind", "homes.bed.kind.wrong");
        }
        if (!home.isOpenOn(bed.from())) {
            throw new Refusal("from", "homes.bed.not.open");
        }
        if (room != null
                && homes.rooms(bed.home()).stream().noneMatch(one -> one.id().equals(room) && one.until() == null)) {
            throw new NotFound("room " + room);
        }
        if (!homes.insert(bed, room)) {
            throw new Refusal("bedName", "homes.bed.name.taken");
        }
    }

    /**
     * It is a bed no more.
     *
     * @param day the first night it is none
     * @throws Refusal by {@code until} while somebody sleeps or is expected there, or before it began
     */
    void end(HomeId home, BedId id, LocalDate day) {
        Bed bed = bed(home, id);
        reach("until", day);
        if (day.isBefore(bed.from())) {
            throw new Refusal("until", "homes.bed.ends.before");
        }
        turns.lock(id);
        if (uses.stream().anyMatch(use -> use.bed(id, day, null))) {
            throw new Refusal("until", "homes.bed.used");
        }
        TooLate.unless(homes.end(home, id, day));
    }

    /** Says what a home offers from today; what it offered and is not named it offers no more. */
    public void offer(HomeId home, Set<Feature> features) {
        if (features.contains(Feature.ANIMALS) && features.contains(Feature.NO_ANIMALS)) {
            throw new Refusal("features", "homes.features.animals");
        }
        LocalDate today = London.today(clock);
        Set<Feature> before = homes.features(today).getOrDefault(get(home).id(), EnumSet.noneOf(Feature.class));
        before.stream().filter(one -> !features.contains(one)).forEach(one -> homes.offerNoMore(home, one, today));
        features.stream().filter(one -> !before.contains(one)).forEach(one -> homes.offer(home, one, today));
    }

    /**
     * Writes down what a home is registered for from a day on; for the same day, it takes the place of what stood.
     *
     * @throws Refusal by the field that is wrong
     */
    public void register(Registration registration) {
        HomeOption option = get(registration.home()).option();
        reach("from", registration.from());
        Terms terms = registration.terms();
        if (terms != null) {
            check(option, terms);
        }
        registrations.insert(registration);
    }

    private static void check(HomeOption option, Terms terms) {
        if (terms.youngest() > terms.oldest()) {
            throw new Refusal("oldest", "homes.registration.ages.wrong");
        }
        if (option.isSupported() && terms.category() == null) {
            throw new Refusal("category", "homes.registration.category.missing");
        }
        if (option.isAChildrensHome() && terms.category() != null) {
            throw new Refusal("category", "homes.registration.category.none");
        }
    }

    /**
     * It closes, with why; its beds end with it, and it leaves its constellation.
     *
     * @param day the first day nobody lives there
     * @throws Refusal by {@code on} while somebody lives or is expected there, or before it opened
     */
    void close(HomeId id, LocalDate day, String because) {
        Home home = get(id);
        reach("on", day);
        if (day.isBefore(home.openedOn())) {
            throw new Refusal("on", "homes.closing.before");
        }
        if (uses.stream().anyMatch(use -> use.home(id, day))) {
            throw new Refusal("on", "homes.closing.used");
        }
        TooLate.unless(homes.close(id, day, because));
    }

    private Home get(HomeId id) {
        return homes.find(id).orElseThrow(() -> new NotFound("home " + id));
    }

    private Bed bed(HomeId home, BedId id) {
        return homes.findBed(home, id).orElseThrow(() -> new NotFound("bed " + id));
    }

    /** A day somebody meant: not long before any of us, nor years ahead. */
    private void reach(String field, LocalDate day) {
        reach(field, day, London.today(clock));
    }

    static void reach(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(LONG_AGO) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refusal(field, "homes.day.out.of.reach");
        }
    }
}
