package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.nights.Ledger;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.rota.ShiftId;
import uk.onedoor.rota.ShiftKind;
import uk.onedoor.rota.Shifts;
import uk.onedoor.rota.Shifts.Wanted;
import uk.onedoor.rota.Worked;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownPlan.Role;

/** Plans who is on in the hubs of the invented town, a week back and a week ahead, and writes down its nights. */
@Component
@ConditionalOnProperty("onedoor.demo")
class RotaScribe implements Scribe {

    private static final int DAYS = 7;
    private static final int SWAPPED = 3;
    private static final List<ShiftKind> SHIFTS =
            List.of(ShiftKind.EARLY, ShiftKind.LATE, ShiftKind.WAKING_NIGHT, ShiftKind.SLEEP_IN, ShiftKind.ON_CALL);

    private final OurHomes homes;
    private final Shifts shifts;
    private final Absences absences;
    private final Ledger ledger;
    private final ProductClock clock;

    RotaScribe(OurHomes homes, Shifts shifts, Absences absences, Ledger ledger, ProductClock clock) {
        this.homes = homes;
        this.shifts = shifts;
        this.absences = absences;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        for (Map.Entry<String, List<TownPlan.Staff>> team : cast.teams().entrySet()) {
            homes.openFrom(today).stream()
                    .filter(home -> home.option() == HomeOption.HUB)
                    .filter(home -> cast.hub(team.getKey()).equals(home.hub()))
                    .forEach(home -> plan(home, team, cast, written, today));
        }
        ledger.writeLastNight();
    }

    private void plan(
            Home home, Map.Entry<String, List<TownPlan.Staff>> team, Cast cast, Written written, LocalDate today) {
        List<WorkerId> workers = team.getValue().stream()
                .filter(one -> one.role() == Role.RESIDENTIAL_WORKER
                        || one.role() == Role.OUTREACH_WORKER
                        || one.role() == Role.DEPUTY_MANAGER)
                .map(one -> cast.worker(one.key()))
                .toList();
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today.plusDays(DAYS)); day = day.plusDays(1)) {
            String key = "rota/" + team.getKey() + "/" + day;
            if (!written.has(key) && !workers.isEmpty()) {
                written.put(key, Ids.next());
                for (int i = 0; i < SHIFTS.size(); i++) {
                    boolean gap = SHIFTS.get(i) == ShiftKind.LATE
                            && day.getDayOfWeek().getValue() == 6;
                    Wanted wanted = plan(home, day, SHIFTS.get(i), gap ? null : worker(workers, day, i));
                    if (SHIFTS.get(i) == ShiftKind.WAKING_NIGHT && workers.size() > SHIFTS.size() - 2) {
                        WorkerId other = worker(workers, day, SHIFTS.size());
                        night(cast, team, wanted, other, today);
                    }
                }
            }
        }
    }

    /** Nights that are over are written down, one of them by another than was planned; who is ill tonight is replaced. */
    private void night(
            Cast cast, Map.Entry<String, List<TownPlan.Staff>> team, Wanted wanted, WorkerId other, LocalDate today) {
        String lead = team.getValue().stream()
                .filter(one -> one.role() == Role.HUB_MANAGER)
                .findFirst()
                .orElseThrow()
                .key();
        WorkerId planned = Objects.requireNonNull(wanted.worker());
        LocalDate day = wanted.day();
        if (day.isBefore(today)) {
            Worked worked = new Worked(
                    Ids.next(),
                    wanted.home(),
                    day,
                    wanted.kind(),
                    wanted.hours(),
                    day.equals(today.minusDays(SWAPPED)) ? other : planned,
                    new ShiftId(wanted.id()));
            clock.at(
                    day.plusDays(1).atTime(0, 5).atZone(London.ZONE).toInstant(),
                    () -> cast.as(lead, () -> shifts.work(worked)));
        } else if (day.equals(today) && isIll(cast, team.getValue(), planned, today)) {
            shifts.replace(
                    new ShiftId(wanted.id()),
                    new Wanted(Ids.next(), wanted.home(), day, wanted.kind(), wanted.hours(), other, true));
        }
    }

    private static WorkerId worker(List<WorkerId> workers, LocalDate day, int shift) {
        return workers.get((int) Math.floorMod(day.toEpochDay() * SHIFTS.size() + shift, (long) workers.size()));
    }

    /** Whoever is ill for long already (see {@link EmploymentScribe}), or falls ill today; nobody who is away otherwise. */
    private boolean isIll(Cast cast, List<TownPlan.Staff> team, WorkerId planned, LocalDate today) {
        boolean forLong = team.stream()
                .filter(one -> one.role() == Role.RESIDENTIAL_WORKER)
                .findFirst()
                .filter(one -> cast.worker(one.key()).equals(planned))
                .isPresent();
        if (forLong) {
            return true;
        }
        if (absences.on(today).stream().anyMatch(away -> away.worker().equals(planned))) {
            return false;
        }
        absences.keep(new Away(Ids.next(), planned, null, today, today.plusDays(2), null), Absences.Kind.SICK);
        return true;
    }

    private Wanted plan(Home home, LocalDate day, ShiftKind kind, @Nullable WorkerId worker) {
        Wanted wanted = new Wanted(Ids.next(), home.id(), day, kind, kind.usual(), worker, true);
        shifts.plan(wanted);
        return wanted;
    }
}
