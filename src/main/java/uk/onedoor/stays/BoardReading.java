package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.rota.Rota;
import uk.onedoor.stays.Availability.BedNight;
import uk.onedoor.stays.AwayNights.MissingNight;
import uk.onedoor.stays.Board.Group;
import uk.onedoor.stays.Board.Line;

/** Reads all homes by night, in as many statements for forty homes and eight weeks as for one home and a night. */
@Service
@Transactional(readOnly = true)
class BoardReading {

    private final OurHomes homes;
    private final BoardSources sources;
    private final People people;
    private final Rota rota;
    private final Clock clock;

    BoardReading(OurHomes homes, BoardSources sources, People people, Rota rota, Clock clock) {
        this.homes = homes;
        this.sources = sources;
        this.people = people;
        this.rota = rota;
        this.clock = clock;
    }

    LocalDate tonight() {
        return BoardNights.tonight(clock.instant());
    }

    /** The nights from one to another, both among them. */
    Board between(LocalDate first, LocalDate last) {
        Instant now = clock.instant();
        LocalDate tonight = BoardNights.tonight(now);
        List<Stay> found = sources.stays(first, last);
        Map<YoungPersonId, YoungPerson> who =
                people.find(found.stream().map(Stay::youngPerson).distinct().toList());
        List<Stay> seen = found.stream()
                .filter(stay -> who.containsKey(stay.youngPerson()))
                .toList();
        List<MissingNight> missing = sources.missing(first, last);
        Set<BedNight> notFree = sources.notFree(first, last);
        BoardNights nights = new BoardNights(seen, missing, notFree, now);
        List<Home> open = homes.openFrom(first).stream()
                .filter(home -> !home.openedOn().isAfter(last))
                .toList();
        List<Group> groups = groups(lines(open, nights, first, last));
        return new Board(first, last, tonight, groups, who, byId(open), rota.onTonight(open, tonight));
    }

    private static Map<HomeId, Home> byId(Collection<Home> open) {
        return open.stream().collect(Collectors.toMap(Home::id, Function.identity()));
    }

    /** A home run by others is on the board while somebody the viewer may see is there, and else not. */
    private List<Line> lines(List<Home> open, BoardNights nights, LocalDate first, LocalDate last) {
        Map<HomeId, List<Bed>> beds = homes.bedsFrom(first).stream()
                .filter(bed -> !bed.from().isAfter(last))
                .collect(Collectors.groupingBy(Bed::home));
        List<Line> lines = new ArrayList<>();
        for (Home home : open) {
            for (Bed bed : beds.getOrDefault(home.id(), List.of())) {
                lines.add(new Line(home, bed, nights.of(bed, first, last)));
            }
            nights.withoutBed(home.id(), first, last).forEach(spans -> lines.add(new Line(home, null, spans)));
        }
        return lines;
    }

    private static List<Group> groups(List<Line> lines) {
        List<Group> groups = new ArrayList<>();
        Map<HomeId, List<Line>> hubs = lines.stream()
                .filter(line -> line.home().option() == HomeOption.HUB)
                .collect(Collectors.groupingBy(line -> line.home().id(), LinkedHashMap::new, Collectors.toList()));
        hubs.values()
                .forEach(of -> groups.add(new Group(HomeOption.HUB, of.get(0).home(), of)));
        Arrays.stream(HomeOption.values())
                .filter(option -> option != HomeOption.HUB)
                .forEach(option -> {
                    List<Line> of = lines.stream()
                            .filter(line -> line.home().option() == option)
                            .toList();
                    if (!of.isEmpty()) {
                        groups.add(new Group(option, null, of));
                    }
                });
        return groups;
    }
}
