package uk.onedoor.town;

import java.time.LocalDate;
import java.util.List;
import uk.onedoor.town.TownPlan.Staff;

/** Who of a hub's key workers is away for half a year: one in each year, in turn, so that no farewell is sudden. */
final class Leave {

    private static final int AWAY_DAYS = 180;

    private final long seed;
    private final String hub;
    private final List<Staff> keyWorkers;
    private final LocalDate opens;

    Leave(long seed, String hub, List<Staff> keyWorkers, LocalDate opens) {
        this.seed = seed;
        this.hub = hub;
        this.keyWorkers = keyWorkers;
        this.opens = opens;
    }

    /** Away now or within two months, so nobody new is allocated. */
    boolean awaySoon(String worker, LocalDate day) {
        for (int year = 0; keyWorkers.size() > 2 && year <= yearOf(day); year++) {
            LocalDate start = start(year);
            boolean within = !day.isBefore(start.minusDays(60)) && day.isBefore(start.plusDays(AWAY_DAYS));
            if (within && worker(year).equals(worker)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is the day, in the fortnight before, on which this young person is handed over. */
    boolean handsOverOn(String worker, String youngPerson, LocalDate day) {
        if (keyWorkers.size() <= 2) {
            return false;
        }
        int year = yearOf(day);
        LocalDate start = start(year);
        if (!worker(year).equals(worker)
                || day.isBefore(start.minusDays(14))
                || !day.isBefore(start.plusDays(AWAY_DAYS))) {
            return false;
        }
        int early =
                1 + Dice.of(seed, youngPerson, "leave", Integer.toString(year)).below(11);
        return !day.isBefore(start.minusDays(early));
    }

    private int yearOf(LocalDate day) {
        return (int) Math.max(0, (day.toEpochDay() - opens.toEpochDay()) / 365);
    }

    private String worker(int year) {
        int first = Dice.of(seed, hub, "leave").below(keyWorkers.size());
        return keyWorkers.get((first + year) % keyWorkers.size()).key();
    }

    /** In the first half of each town year, so that it is over before the year is. */
    private LocalDate start(int year) {
        return opens.plusDays(365L * year
                + 110
                + Dice.of(seed, hub, "leave", Integer.toString(year)).below(60));
    }
}
