package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.Hub;
import uk.onedoor.homes.HomesLinks.HomesLink;
import uk.onedoor.homes.HomesShown.BedOf;
import uk.onedoor.homes.HomesShown.Every;
import uk.onedoor.homes.HomesShown.Group;
import uk.onedoor.homes.HomesShown.Line;
import uk.onedoor.homes.HomesShown.One;
import uk.onedoor.homes.HomesShown.Rest;
import uk.onedoor.homes.HomesShown.Rests;
import uk.onedoor.homes.HomesShown.RoomOf;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;

/** Reads what the pages of homes show. */
@Component
@Transactional(readOnly = true)
class HomesPages {

    private static final HomesLink CONSTELLATIONS = new HomesLink("homes.constellation.all", "/homes/constellations");

    /** More sentences than any kind of home has about what is asked of it. */
    private static final int MOST_ASKS = 20;

    private final HomeRepository homes;
    private final OutOfServiceRepository periods;
    private final RegistrationPages registrations;
    private final Authorities authorities;
    private final ObjectProvider<HomesLinks> links;

    HomesPages(
            HomeRepository homes,
            OutOfServiceRepository periods,
            RegistrationPages registrations,
            Authorities authorities,
            ObjectProvider<HomesLinks> links) {
        this.homes = homes;
        this.periods = periods;
        this.registrations = registrations;
        this.authorities = authorities;
        this.links = links;
    }

    /** Every home that is open, or will be, by option of the model. */
    Every every(Page page, Viewer viewer) {
        Map<HomeOption, List<Home>> of =
                homes.openFrom(page.today()).stream().collect(Collectors.groupingBy(Home::option));
        Map<UUID, String> hubs = hubs(viewer);
        List<HomesLink> all = new ArrayList<>();
        links.orderedStream().forEach(room -> all.addAll(room.ofAll(viewer)));
        all.add(CONSTELLATIONS);
        return new Every(
                all,
                Arrays.stream(HomeOption.values())
                        .map(option -> new Group(
                                option,
                                of.getOrDefault(option, List.of()).stream()
                                        .map(home -> new Line(home.id(), home.name(), inOneLine(page, home, hubs)))
                                        .toList()))
                        .toList(),
                homes.closedBy(page.today()).stream()
                        .map(home -> new Line(home.id(), home.name(), closed(page, home)))
                        .toList(),
                viewer.may(Opens.MANAGERS));
    }

    private static String closed(Page page, Home home) {
        return home.closedOn() == null ? "" : page.t("homes.closed.on", page.date(home.closedOn()));
    }

    private String inOneLine(Page page, Home home, Map<UUID, String> hubs) {
        List<String> words = new ArrayList<>();
        words.add(where(page, home));
        if (home.hub() != null && home.option() != HomeOption.HUB) {
            words.add(page.t("homes.of.hub", hubs.getOrDefault(home.hub().value(), "")));
        }
        if (home.openedOn().isAfter(page.today())) {
            words.add(page.t("homes.opens", page.date(home.openedOn())));
        }
        if (home.closedOn() != null) {
            words.add(page.t("homes.closes", page.date(home.closedOn())));
        }
        return String.join(" · ", words);
    }

    One one(Page page, Home home, Viewer viewer) {
        HomeId id = home.id();
        List<HomesLink> theirs = new ArrayList<>();
        links.orderedStream().forEach(room -> theirs.addAll(room.of(home, viewer)));
        Set<Feature> offers = homes.features(page.today()).getOrDefault(id, Set.of());
        List<Bed> beds = homes.beds(id);
        return new One(
                home,
                where(page, home),
                home.hub() == null ? null : hubs(viewer).get(home.hub().value()),
                homes.whyClosed(id).orElse(null),
                asks(page, home.option()),
                rooms(page, id, beds),
                offers.stream().sorted().toList(),
                registrations.of(page, home),
                rests(page, id, beds),
                theirs,
                viewer.may(Opens.MANAGERS));
    }

    private static String where(Page page, Home home) {
        boolean ours =
                page.viewer() != null && !home.isOutOfAreaFor(page.viewer().authority());
        return ours ? page.t("homes.in.area") : page.t("homes.out.of.area", home.area());
    }

    private Map<UUID, String> hubs(Viewer viewer) {
        return authorities.hubs(viewer.authority()).stream()
                .collect(Collectors.toMap(hub -> hub.id().value(), Hub::name));
    }

    /** What the model and the law ask of such a home, a sentence each with its source. */
    private static List<String> asks(Page page, HomeOption option) {
        return IntStream.rangeClosed(1, MOST_ASKS)
                .mapToObj(number -> "homes.asks." + option.name() + "." + number)
                .takeWhile(page.words()::has)
                .map(page::t)
                .toList();
    }

    private List<RoomOf> rooms(Page page, HomeId home, List<Bed> beds) {
        Map<BedId, UUID> in = homes.roomsOfBeds(home);
        List<RoomOf> rooms = new ArrayList<>();
        for (Room room : homes.rooms(home)) {
            rooms.add(new RoomOf(
                    room.id(),
                    room.name(),
                    ended(page, room),
                    told(page, beds, bed -> room.id().equals(in.get(bed.id())))));
        }
        List<BedOf> elsewhere = told(page, beds, bed -> !in.containsKey(bed.id()));
        if (!elsewhere.isEmpty()) {
            rooms.add(new RoomOf(null, null, null, elsewhere));
        }
        return rooms;
    }

    private static @Nullable String ended(Page page, Room room) {
        return room.until() == null
                ? null
                : page.t("homes.room.ended.line", page.date(room.until()), room.endedBecause());
    }

    private static List<BedOf> told(Page page, List<Bed> beds, Function<Bed, Boolean> which) {
        return beds.stream()
                .filter(which::apply)
                .map(bed -> new BedOf(bed.id(), bed.name(), words(page, bed), bed.until() == null))
                .toList();
    }

    private static String words(Page page, Bed bed) {
        String kind = page.name(bed.kind());
        if (bed.until() != null) {
            return page.t("homes.bed.until", kind, page.date(bed.from()), page.date(bed.until()));
        }
        return bed.from().isAfter(page.today()) ? page.t("homes.bed.from", kind, page.date(bed.from())) : kind;
    }

    private Rests rests(Page page, HomeId home, List<Bed> beds) {
        Map<BedId, String> names = beds.stream().collect(Collectors.toMap(Bed::id, Bed::name));
        LocalDate today = page.today();
        List<OutOfService> all = periods.of(home);
        Function<OutOfService, Rest> told = one -> new Rest(
                one.id(), names.getOrDefault(one.bed(), ""), when(page, one.from(), one.until()), one.reason());
        return new Rests(
                all.stream().filter(one -> !isOver(one, today)).map(told).toList(),
                all.stream().filter(one -> isOver(one, today)).map(told).toList());
    }

    private static boolean isOver(OutOfService one, LocalDate today) {
        return one.until() != null && !one.until().isAfter(today);
    }

    private static String when(Page page, LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? page.t("homes.rest.open", page.date(from))
                : page.t("homes.rest.until", page.date(from), page.date(until));
    }

    /** The hubs of the council, to choose one. */
    List<Choice> hubChoices(Viewer viewer) {
        return authorities.hubs(viewer.authority()).stream()
                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                .toList();
    }

    List<Choice> roomChoices(HomeId home) {
        return homes.rooms(home).stream()
                .filter(room -> room.until() == null)
                .map(room -> new Choice(room.id().toString(), room.name()))
                .toList();
    }

    /** A time out of use as its own page tells it. */
    Rest rest(Page page, OutOfService period) {
        String bed = homes.findBed(period.home(), period.bed()).map(Bed::name).orElse("");
        return new Rest(period.id(), bed, when(page, period.from(), period.until()), period.reason());
    }
}
