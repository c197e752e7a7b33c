package uk.onedoor.homes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.homes.ConstellationShown.Day;
import uk.onedoor.homes.ConstellationShown.Family;
import uk.onedoor.homes.ConstellationShown.HomeLine;
import uk.onedoor.homes.ConstellationShown.Line;
import uk.onedoor.homes.ConstellationShown.Meeting;
import uk.onedoor.homes.ConstellationShown.Month;
import uk.onedoor.homes.ConstellationShown.MonthLink;
import uk.onedoor.homes.ConstellationShown.Night;
import uk.onedoor.homes.ConstellationShown.One;
import uk.onedoor.homes.ConstellationShown.OneMeeting;
import uk.onedoor.homes.Sleepovers.Sleepover;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Reads what the pages of constellations show. */
@Component
class ConstellationPages {

    /** The Mockingbird way: six to ten families around the one in the middle. */
    private static final int FEWEST = 6;

    private static final int MOST = 10;
    private static final int MONTHS_LATELY = 2;
    private static final int YEARS_AHEAD = 5;

    private final Constellations constellations;
    private final OurHomes homes;
    private final HomeRepository repository;
    private final ObjectProvider<Sleepovers> sleepovers;
    private final Audit audit;

    ConstellationPages(
            Constellations constellations,
            OurHomes homes,
            HomeRepository repository,
            ObjectProvider<Sleepovers> sleepovers,
            Audit audit) {
        this.constellations = constellations;
        this.homes = homes;
        this.repository = repository;
        this.sleepovers = sleepovers;
        this.audit = audit;
    }

    List<Line> all(Page page) {
        return constellations.all().stream()
                .map(one -> new Line(one.id(), one.name(), size(page, one)))
                .toList();
    }

    /** How many families there are, and what the model asks where it is another number. */
    private static String size(Page page, Constellation one) {
        LocalDate today = page.today();
        if (one.from().isAfter(today)) {
            return page.t("homes.constellation.begins", page.date(one.from()));
        }
        long families =
                one.satellites().stream().filter(each -> each.isThereOn(today)).count();
        String words = page.n("homes.constellation.families", families);
        return families < FEWEST || families > MOST
                ? words + " " + page.t("homes.constellation.asks", FEWEST, MOST)
                : words;
    }

    One one(Page page, ConstellationId id, Viewer viewer) {
        Constellation one = constellations.get(id);
        LocalDate today = page.today();
        Map<Boolean, List<Family>> families = one.satellites().stream()
                .collect(Collectors.partitioningBy(
                        each -> each.left() == null || each.left().isAfter(today),
                        Collectors.mapping(each -> family(page, each), Collectors.toList())));
        return new One(
                one,
                line(one.hub()),
                size(page, one),
                families.getOrDefault(true, List.of()),
                families.getOrDefault(false, List.of()),
                meetings(id, today, today.plusYears(YEARS_AHEAD)),
                meetings(id, today.minusMonths(MONTHS_LATELY), today.minusDays(1)),
                viewer.may(Opens.MANAGERS));
    }

    private Family family(Page page, Satellite each) {
        String when = each.left() == null
                ? page.t("homes.constellation.since", page.date(each.joined()))
                : page.t("homes.constellation.from.until", page.date(each.joined()), page.date(each.left()));
        return new Family(each.id(), line(each.home()), when);
    }

    private List<Meeting> meetings(ConstellationId id, LocalDate first, LocalDate last) {
        return constellations.gatherings(id, first, last).stream()
                .map(this::meeting)
                .toList();
    }

    private Meeting meeting(Gathering one) {
        return new Meeting(
                one.id(),
                one.on(),
                one.what(),
                one.came().stream().map(home -> line(home).name()).sorted().toList(),
                one.calledOff());
    }

    private HomeLine line(HomeId home) {
        return new HomeLine(home, homes.get(home).name());
    }

    /** A month of it; who slept over is shown to whom may see them, and leaves a trace. */
    Month month(Page page, ConstellationId id, YearMonth in, Viewer viewer) {
        return audit.page(() -> {
            Constellation one = constellations.get(id);
            Map<LocalDate, Day> days = new TreeMap<>();
            for (Satellite family : one.satellites()) {
                String name = line(family.home()).name();
                note(days, in, family.joined(), page.t("homes.month.joins", name));
                if (family.left() != null) {
                    note(days, in, family.left(), page.t("homes.month.leaves", name));
                }
            }
            meetings(id, in.atDay(1), in.atEndOfMonth())
                    .forEach(meeting -> day(days, meeting.on()).meetings().add(meeting));
            List<Sleepover> nights = nights(one, in);
            nights.forEach(each ->
                    day(days, each.night()).nights().add(new Night(each.youngPerson(), each.who(), line(each.at()))));
            audit.shown(nights.stream().map(Sleepover::youngPerson).distinct().toList());
            return new Month(
                    one,
                    link(page, in),
                    link(page, in.minusMonths(1)),
                    link(page, in.plusMonths(1)),
                    List.copyOf(days.values()),
                    viewer.may(Opens.MANAGERS));
        });
    }

    private static MonthLink link(Page page, YearMonth in) {
        return new MonthLink(page.month(in), in);
    }

    private List<Sleepover> nights(Constellation one, YearMonth in) {
        Set<HomeId> theirs = new LinkedHashSet<>(List.of(one.hub()));
        one.satellites().forEach(family -> theirs.add(family.home()));
        List<Sleepover> nights = new ArrayList<>();
        sleepovers.forEach(room -> room.between(theirs, in.atDay(1), in.atEndOfMonth()).stream()
                .filter(each -> one.homesOn(each.night()).contains(each.at()))
                .forEach(nights::add));
        return nights;
    }

    private static void note(Map<LocalDate, Day> days, YearMonth in, LocalDate on, String words) {
        if (YearMonth.from(on).equals(in)) {
            day(days, on).changes().add(words);
        }
    }

    private static Day day(Map<LocalDate, Day> days, LocalDate on) {
        return days.computeIfAbsent(on, day -> new Day(day, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** Every family that can be part of a constellation, to choose from. */
    List<Choice> familyChoices(Page page) {
        return homes.openFrom(page.today()).stream()
                .filter(home -> home.option().isAFamilysHome())
                .map(home -> new Choice(home.id().toString(), home.name()))
                .toList();
    }

    /** @throws Refusal by that field when it is no family's home of this council */
    HomeId family(UUID home, String field) {
        HomeId id = new HomeId(home);
        if (repository.find(id).filter(one -> one.option().isAFamilysHome()).isEmpty()) {
            throw new Refusal(field, "homes.constellation.home.missing");
        }
        return id;
    }

    String familyName(ConstellationId constellation, UUID satellite) {
        return constellations.get(constellation).satellites().stream()
                .filter(one -> one.id().equals(satellite))
                .findFirst()
                .map(one -> line(one.home()).name())
                .orElseThrow(() -> new NotFound("family " + satellite));
    }

    Gathering gathering(UUID constellation, UUID gathering) {
        return constellations
                .gathering(new ConstellationId(constellation), gathering)
                .orElseThrow(() -> new NotFound("gathering " + gathering));
    }

    OneMeeting gathering(Gathering one) {
        Constellation constellation = constellations.get(one.constellation());
        List<Choice> families = constellation.homesOn(one.on()).stream()
                .map(home -> new Choice(home.toString(), line(home).name()))
                .toList();
        return new OneMeeting(constellation, meeting(one), families);
    }
}
