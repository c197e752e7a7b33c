package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Addresses;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.HomeSetup;
import uk.onedoor.homes.NewAddress;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.homes.Registration;
import uk.onedoor.homes.RegistrationCategory;
import uk.onedoor.postcodes.Location;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownYoungPerson.HomeKind;

/**
 * The homes of the invented town: each hub's own beds, and the families, hosts, flats and packages its people move to,
 * found as they are needed. The same names every time the town is settled.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class TownHomes {

    private static final LocalDate OPENED = LocalDate.of(2024, 4, 1);
    private static final int FAR_AHEAD = 365;
    private static final int EMERGENCY_BEDS = 2;
    private static final int BEDS_OF_A_FAMILY = 2;
    private static final int FLATS = 4;
    private static final int FAMILIES = 7;
    private static final List<String> ROOMS = List.of("blue", "green", "yellow", "attic", "garden", "corner", "long");
    private static final List<String> NAMES = List.of(
            "Alder", "Bramble", "Cedar", "Damson", "Elder", "Fern", "Gorse", "Hazel", "Ivy", "Juniper", "Larch",
            "Maple", "Nettle", "Oak", "Poplar", "Quince", "Sorrel", "Thorn", "Willow", "Yarrow");

    /** Where somebody sleeps: a home, and the bed in it; homes run by others have none of ours. */
    record Sleeps(Home home, @Nullable Bed bed) {}

    private final OurHomes homes;
    private final HomeSetup setup;
    private final Addresses addresses;
    private final Stays stays;
    private final TownFamilies families;
    private final Set<HomeId> known = new HashSet<>();

    TownHomes(OurHomes homes, HomeSetup setup, Addresses addresses, Stays stays, TownFamilies families) {
        this.homes = homes;
        this.setup = setup;
        this.addresses = addresses;
        this.stays = stays;
        this.families = families;
    }

    /** A free place of that kind tonight, made where there is none; empty for homes that are none of the service's. */
    Optional<Sleeps> free(HomeKind kind, TownPlan.Hub hub, HubId id, String authority, LocalDate night) {
        return switch (kind) {
            case HUB_BED -> inHub(hub, id, authority, night, BedKind.RESIDENTIAL);
            case HUB_EMERGENCY -> inHub(hub, id, authority, night, BedKind.EMERGENCY);
            case FOSTER_HUB -> Optional.of(among(HomeOption.COMMUNITY_FOSTER_FAMILY, hub, id, authority, night));
            case LODGINGS -> Optional.of(among(HomeOption.SUPPORTED_LODGINGS, hub, id, authority, night));
            case SUPPORTED_ACCOMMODATION ->
                Optional.of(among(HomeOption.SUPPORTED_ACCOMMODATION, hub, id, authority, night));
            case BESPOKE -> Optional.of(among(HomeOption.BESPOKE, hub, id, authority, night));
            case FOSTER_OTHER -> Optional.of(among(HomeOption.FOSTER_FAMILY_ELSEWHERE, hub, id, authority, night));
            default -> Optional.empty();
        };
    }

    private Optional<Sleeps> inHub(TownPlan.Hub hub, HubId id, String authority, LocalDate night, BedKind wanted) {
        Home home = home(hub, HomeOption.HUB, 0, id, authority);
        List<Bed> free = freeBeds(home, night);
        return free.stream()
                .filter(bed -> bed.kind() == wanted)
                .findFirst()
                .or(() -> free.stream().findFirst())
                .map(bed -> new Sleeps(home, bed));
    }

    private Sleeps among(HomeOption option, TownPlan.Hub hub, HubId id, String authority, LocalDate night) {
        for (int number = 0; ; number++) {
            Home home = home(hub, option, number, id, authority);
            Optional<Bed> bed = freeBeds(home, night).stream().findFirst();
            if (bed.isPresent()) {
                return new Sleeps(home, bed.get());
            }
        }
    }

    /** The beds nobody sleeps in or is promised from that night on, and that are in use. */
    List<Bed> freeBeds(Home home, LocalDate night) {
        Set<BedId> taken = stays.between(night, night.plusDays(FAR_AHEAD)).stream()
                .map(Stay::bed)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        homes.outOfService(night, night.plusDays(FAR_AHEAD)).forEach(rest -> taken.add(rest.bed()));
        return homes.beds(home.id()).stream()
                .filter(bed -> bed.isThereOn(night) && !taken.contains(bed.id()))
                .toList();
    }

    /** The home of that option and number near a hub, added with its beds where it is not there yet. */
    private Home home(TownPlan.Hub hub, HomeOption option, int number, HubId id, String authority) {
        HomeId home = new HomeId(uuid(hub.key() + "/" + option + "/" + number));
        Home described = new Home(
                home,
                name(hub, option, number),
                option,
                option.isOurs() ? id : null,
                option.isOurs() ? authority : elsewhere(authority),
                OPENED,
                null);
        if (known.add(home) && settle(described, hub) && option.isOurs() && option.isAFamilysHome()) {
            families.brought(described, surname(hub, number));
        }
        return described;
    }

    /** The hub itself. */
    Home hub(TownPlan.Hub hub, Cast cast) {
        return home(hub, HomeOption.HUB, 0, cast.hub(hub.key()), cast.authority());
    }

    /** One of the hub's community families, by number. */
    Home community(TownPlan.Hub hub, Cast cast, int number) {
        return home(hub, HomeOption.COMMUNITY_FOSTER_FAMILY, number, cast.hub(hub.key()), cast.authority());
    }

    boolean isHub(TownPlan.Hub hub, Cast cast, HomeId home) {
        return hub(hub, cast).id().equals(home);
    }

    boolean isCommunityOf(TownPlan.Hub hub, Cast cast, HomeId home) {
        return IntStream.range(0, FAMILIES)
                .anyMatch(number -> community(hub, cast, number).id().equals(home));
    }

    /** A community family with a bed free from a night on: where somebody lives already, else any, else one that is new. */
    Sleeps withABed(TownPlan.Hub hub, Cast cast, LocalDate night) {
        List<Home> free = IntStream.range(0, FAMILIES)
                .mapToObj(number -> community(hub, cast, number))
                .filter(home -> !freeBeds(home, night).isEmpty())
                .toList();
        return free.stream()
                .filter(home -> freeBeds(home, night).size() < BEDS_OF_A_FAMILY)
                .findFirst()
                .or(() -> free.stream().findFirst())
                .map(home -> new Sleeps(home, freeBeds(home, night).get(0)))
                .orElseGet(() ->
                        among(HomeOption.COMMUNITY_FOSTER_FAMILY, hub, cast.hub(hub.key()), cast.authority(), night));
    }

    /** The home of a family or a host who are called so, near a hub. */
    Home open(TownPlan.Hub hub, HubId id, HomeOption option, String name, Cast cast) {
        Home home = new Home(
                new HomeId(uuid(hub.key() + "/" + option + "/" + name)),
                called(option, name),
                option,
                id,
                cast.authority(),
                OPENED,
                null);
        settle(home, hub);
        return home;
    }

    /** Adds a home with its beds; false when it is there already. */
    private boolean settle(Home home, TownPlan.Hub hub) {
        boolean isNew =
                homes.openFrom(OPENED).stream().noneMatch(one -> one.id().equals(home.id()));
        if (isNew) {
            homes.add(home);
            List<Bed> beds = beds(home, hub);
            beds.forEach(homes::add);
            register(home, beds.size());
            address(home, hub);
        }
        return isNew;
    }

    /** Homes run by others lie in the other council of the town. */
    private static String elsewhere(String authority) {
        return TownPlan.usual().councils().stream()
                .map(TownPlan.Council::code)
                .filter(code -> !code.equals(authority))
                .findFirst()
                .orElse(authority);
    }

    private static String name(TownPlan.Hub hub, HomeOption option, int number) {
        return option == HomeOption.HUB ? hub.name() : called(option, surname(hub, number));
    }

    private static String surname(TownPlan.Hub hub, int number) {
        return NAMES.get(Math.floorMod(hub.key().hashCode() + number, NAMES.size()));
    }

    private static String called(HomeOption option, String name) {
        return switch (option) {
            case COMMUNITY_FOSTER_FAMILY -> "The " + name + " family";
            case FOSTER_FAMILY_ELSEWHERE -> "A foster family, " + name;
            case SUPPORTED_LODGINGS -> "Lodgings with " + name;
            case SUPPORTED_ACCOMMODATION -> name + " Court";
            case BESPOKE -> name + " Cottage";
            case HUB, KIN, OWN_TENANCY, CHILDRENS_HOME_ELSEWHERE -> throw new IllegalArgumentException(option.name());
        };
    }

    /** Where it stands on the map of a town that is on no map; a family's is kept back, the hub's is on its door. */
    private void address(Home home, TownPlan.Hub hub) {
        int spread = Math.floorMod(home.id().hashCode(), 9_000);
        int far = home.option().isOurs() ? 0 : 45_000;
        boolean open = home.option() == HomeOption.HUB;
        addresses.set(
                home.id(),
                new NewAddress(
                        uuid("address " + home.id()),
                        open ? hub.street() : spread % 90 + 1 + " Made-up Lane, " + hub.name() + " Side",
                        "ZZ99 %d%s".formatted(spread % 9 + 1, open ? "HB" : "FM"),
                        new Location(430_000 + spread + far, 480_000 + spread / 2 + far),
                        !open,
                        open ? hub.name() : "Care of " + hub.name() + ", " + hub.phone(),
                        OPENED));
    }

    private void register(Home home, int places) {
        RegistrationCategory category = switch (home.option()) {
            case SUPPORTED_LODGINGS -> RegistrationCategory.PRIVATE_RESIDENCE;
            case SUPPORTED_ACCOMMODATION -> RegistrationCategory.SELF_CONTAINED;
            default -> null;
        };
        // A package built for somebody under 16 is registered as a children's home of its own.
        if (category != null || home.option() == HomeOption.HUB || home.option() == HomeOption.BESPOKE) {
            String urn = "90" + Math.floorMod(home.id().hashCode(), 100_000);
            int youngest = category == null ? 11 : 16;
            setup.register(new Registration(
                    uuid("registration " + home.id()),
                    home.id(),
                    OPENED,
                    new Registration.Terms(urn, category, places, youngest, 25)));
        }
    }

    private static List<Bed> beds(Home home, TownPlan.Hub hub) {
        return switch (home.option()) {
            case HUB -> inTheHub(home, hub.beds());
            case COMMUNITY_FOSTER_FAMILY, FOSTER_FAMILY_ELSEWHERE ->
                numbered(home, BEDS_OF_A_FAMILY, BedKind.FAMILY, "room");
            case SUPPORTED_ACCOMMODATION -> numbered(home, FLATS, BedKind.OWN_ROOM, "flat");
            case BESPOKE -> numbered(home, 1, BedKind.OWN_ROOM, "room");
            default -> numbered(home, 1, BedKind.FAMILY, "room");
        };
    }

    /** Two of the hub's beds are kept for tonight, or one in a small hub. */
    private static List<Bed> inTheHub(Home home, int beds) {
        int planned = Math.max(1, beds - EMERGENCY_BEDS);
        return IntStream.range(0, beds)
                .mapToObj(i -> bed(
                        home,
                        i < planned
                                ? "the " + ROOMS.get(i % ROOMS.size()) + " room"
                                : "the small room " + (i - planned + 1),
                        i < planned ? BedKind.RESIDENTIAL : BedKind.EMERGENCY))
                .toList();
    }

    private static List<Bed> numbered(Home home, int beds, BedKind kind, String what) {
        return IntStream.rangeClosed(1, beds)
                .mapToObj(i -> bed(home, what + " " + i, kind))
                .toList();
    }

    private static Bed bed(Home home, String name, BedKind kind) {
        return new Bed(new BedId(uuid(home.id() + "/" + name)), home.id(), name, kind, OPENED, null);
    }

    private static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(("homes " + text).getBytes(StandardCharsets.UTF_8));
    }
}
