package uk.onedoor.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.HomeClockWriting;
import uk.onedoor.deadlines.HomeFactSource;
import uk.onedoor.deadlines.HomeFactSource.Told;
import uk.onedoor.deadlines.HomeHappening;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * In each home of ours what the law asks for is done some days before it is due, since the town began; but whoever visits the
 * first children's home of a council has missed their last visit.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class HomeClocksScribe implements Scribe {

    private static final int DAYS_BEFORE = 4;
    private static final LocalTime WRITTEN = LocalTime.of(16, 0);

    private static final Map<FactKind, Map<FactKind, Period>> ASKED = Map.of(
            FactKind.CHILDRENS_HOME_OPENED,
            Map.of(
                    FactKind.INDEPENDENT_VISIT, Period.ofMonths(1),
                    FactKind.QUALITY_REVIEWED, Period.ofMonths(6),
                    FactKind.LOCATION_ASSESSED, Period.ofMonths(12)),
            FactKind.SUPPORTED_HOME_OPENED,
            Map.of(FactKind.SUPPORT_QUALITY_REVIEWED, Period.ofMonths(6)));

    private final HomeFactSource homes;
    private final HomeClockWriting writing;
    private final ProductClock clock;

    HomeClocksScribe(HomeFactSource homes, HomeClockWriting writing, ProductClock clock) {
        this.homes = homes;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        String lead = cast.with(TownPlan.Role.HUB_MANAGER).get(0).key();
        boolean oneIsMissed = true;
        for (Told home : homes.all()) {
            for (Fact opened : home.facts()) {
                for (Map.Entry<FactKind, Period> asked :
                        ASKED.getOrDefault(opened.kind(), Map.of()).entrySet()) {
                    boolean missesLast = oneIsMissed && asked.getKey() == FactKind.INDEPENDENT_VISIT;
                    LocalDate until = missesLast ? today.minus(asked.getValue()) : today;
                    days(London.day(opened.at()), asked.getValue(), until).stream()
                            .filter(day -> !day.isBefore(home.keptSince()))
                            .forEach(day -> done(cast, written, lead, home, asked.getKey(), day));
                    oneIsMissed = oneIsMissed && !missesLast;
                }
            }
        }
    }

    /** Some days before each turn since it opened. */
    private static List<LocalDate> days(LocalDate opened, Period every, LocalDate until) {
        return IntStream.iterate(1, turn -> turn + 1)
                .mapToObj(turn -> opened.plus(every.multipliedBy(turn)).minusDays(DAYS_BEFORE))
                .takeWhile(day -> !day.isAfter(until))
                .toList();
    }

    private void done(Cast cast, Written written, String lead, Told home, FactKind kind, LocalDate day) {
        String key = "home clock/" + home.home() + "/" + kind + "/" + day;
        if (!written.has(key)) {
            HomeHappening one = new HomeHappening(StoryTeller.id(key, "done"), home.home(), kind, day);
            clock.at(
                    day.atTime(WRITTEN).atZone(London.ZONE).toInstant(),
                    () -> cast.as(lead, () -> writing.happened(one)));
            written.put(key, one.id());
        }
    }
}
