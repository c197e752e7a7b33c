package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Constellation;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.homes.ConstellationId;
import uk.onedoor.homes.Constellations;
import uk.onedoor.homes.Gathering;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/** A hub home and six families around it in each council: they meet twice a month, and one time it came to nothing. */
@Component
@Order(1)
@ConditionalOnProperty("onedoor.demo")
class ConstellationScribe implements Scribe {

    private static final int SATELLITES = 6;
    private static final int MONTHS_BACK = 2;
    private static final List<String> WHAT = List.of(
            "Pancakes and a walk by the river",
            "Bonfire in the big garden, everybody brings a potato",
            "Swimming, and chips on the way home",
            "Board games at the hub home",
            "Decorating, with music from everybody in turn");

    private final Constellations constellations;
    private final TownHomes homes;
    private final ProductClock clock;

    ConstellationScribe(Constellations constellations, TownHomes homes, ProductClock clock) {
        this.constellations = constellations;
        this.homes = homes;
        this.clock = clock;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        TownPlan.Staff lead = cast.with(TownPlan.Role.HUB_MANAGER).get(0);
        TownPlan.Hub hub = cast.planned(Objects.requireNonNull(lead.hub()));
        ConstellationId id = new ConstellationId(id("constellation " + hub.key()));
        String key = "constellation/" + hub.key();
        if (!written.has(key)) {
            LocalDate from = cast.history().begin().plusDays(60);
            begin(id, hub, cast, from.isAfter(today) ? today : from);
            written.put(key, Ids.next());
        }
        for (int back = MONTHS_BACK; back >= 0; back--) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            if (!written.has(key + "/" + month)) {
                at(month.atDay(1).minusDays(7), today, cast, lead, () -> plan(id, month));
                written.put(key + "/" + month, Ids.next());
            }
            for (Gathering one : constellations.gatherings(id, month.atDay(1), month.atEndOfMonth())) {
                tell(one, cast, lead, today);
            }
        }
    }

    private void begin(ConstellationId id, TownPlan.Hub hub, Cast cast, LocalDate from) {
        List<Home> families = IntStream.rangeClosed(0, SATELLITES)
                .mapToObj(number -> homes.community(hub, cast, number))
                .toList();
        List<Satellite> around = families.stream()
                .skip(1)
                .map(home -> new Satellite(id("satellite " + id + home.id()), home.id(), from, null))
                .toList();
        constellations.begin(new Constellation(
                id, "Families around " + families.get(0).name(), families.get(0).id(), from, null, around));
    }

    /** The second Saturday and the last Sunday of a month. */
    private void plan(ConstellationId id, YearMonth month) {
        LocalDate second = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY));
        LocalDate last = month.atDay(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY));
        for (LocalDate day : List.of(first, second, last)) {
            if (constellations.get(id).isThereOn(day)) {
                String what = WHAT.get(Math.floorMod((int) day.toEpochDay(), WHAT.size()));
                constellations.plan(new Gathering(id("gathering " + id + day), id, day, what, Set.of(), null));
            }
        }
    }

    /** What came of it, the day after: the Fridays of this town are wet, else all came but one or two. */
    private void tell(Gathering one, Cast cast, TownPlan.Staff lead, LocalDate today) {
        if (!one.on().isBefore(today) || one.calledOff() != null || !one.came().isEmpty()) {
            return;
        }
        at(one.on(), today, cast, lead, () -> {
            if (one.on().getDayOfWeek() == DayOfWeek.FRIDAY) {
                constellations.callOff(one, "Three families have the cold that goes round. We meet the week after.");
            } else {
                List<HomeId> all = constellations.get(one.constellation()).homesOn(one.on());
                int missing = Math.floorMod((int) one.on().toEpochDay(), all.size());
                constellations.came(
                        one,
                        IntStream.range(0, all.size())
                                .filter(number -> number != missing)
                                .mapToObj(all::get)
                                .collect(Collectors.toSet()));
            }
        });
    }

    /** At six in the evening of a day, or now when that has not come; as who runs the hub. */
    private void at(LocalDate day, LocalDate today, Cast cast, TownPlan.Staff lead, Runnable work) {
        if (day.isBefore(today)) {
            clock.at(day.atTime(18, 0).atZone(London.ZONE).toInstant(), () -> cast.as(lead.key(), work));
        } else {
            cast.as(lead.key(), work);
        }
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(("homes " + text).getBytes(StandardCharsets.UTF_8));
    }
}
