package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.nights.Ledger;
import uk.onedoor.rota.ShiftKind;
import uk.onedoor.rota.Shifts;
import uk.onedoor.rota.Shifts.Wanted;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownPlan.Role;

/** Plans who is on in the hubs of the invented town, a week back and a week ahead, and writes down its nights. */
@Component
@ConditionalOnProperty("onedoor.demo")
class RotaScribe implements Scribe {

    private static final int DAYS = 7;
    private static final List<ShiftKind> SHIFTS =
            List.of(ShiftKind.EARLY, ShiftKind.LATE, ShiftKind.WAKING_NIGHT, ShiftKind.SLEEP_IN, ShiftKind.ON_CALL);

    private final OurHomes homes;
    private final Shifts shifts;
    private final Ledger ledger;

    RotaScribe(OurHomes homes, Shifts shifts, Ledger ledger) {
        this.homes = homes;
        this.shifts = shifts;
        this.ledger = ledger;
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
                    plan(home, day, SHIFTS.get(i), gap ? null : worker(workers, day, i));
                }
            }
        }
    }

    private static WorkerId worker(List<WorkerId> workers, LocalDate day, int shift) {
        return workers.get((int) Math.floorMod(day.toEpochDay() * SHIFTS.size() + shift, (long) workers.size()));
    }

    private void plan(Home home, LocalDate day, ShiftKind kind, @Nullable WorkerId worker) {
        shifts.plan(new Wanted(Ids.next(), home.id(), day, kind, kind.usual(), worker, true));
    }
}
