package uk.onedoor.returns.made;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.onedoor.returns.rows.Day;

/** One invented child's time in care: who they are, and every stretch from the day it began to the day it ended. */
final class MadeLife {
    private static final LocalDate SUPPORTED_REGISTERED = LocalDate.of(2023, 10, 28);
    private static final String[] NEEDS = {"N1", "N1", "N1", "N2", "N3", "N4", "N5", "N6", "N8"};
    private static final String[] MOVES = {"CARPL", "CARPL", "CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "OTHER"};
    private static final String[] ETHNIC = {"WBRI", "WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "APKN", "BAFR", "OOTH"};
    private static final int MAJORITY = 18;
    private static final int SUPPORTED_FROM = 16;
    private static final int HOMES_FROM = 8;

    final String id;
    final String sex;
    final LocalDate born;
    final String ethnic;
    final String upn;
    final String need;
    final String home;
    final boolean isUasc;
    final boolean isMother;
    final LocalDate entered;
    final List<Stretch> stretches = new ArrayList<>();

    final LocalDate majority;

    private final Random random;

    /** The child of a number: the same whenever it is made. Nobody in it enters after {@code lastEntry}. */
    MadeLife(long seed, int number, LocalDate lastEntry) {
        random = new Random(seed * 1_000_003 + number);
        random.nextInt();
        id = Integer.toString(1_000_000 + number);
        entered = lastEntry.minusDays(random.nextInt(12 * 365));
        isUasc = entered.isAfter(lastEntry.minusYears(3)) && random.nextInt(12) == 0;
        born = entered.minusDays(isUasc ? 15 * 365 + 200 + random.nextInt(600) : ageInDays());
        majority = Day.of(born).plusYears(MAJORITY).date();
        sex = random.nextInt(100) < 56 ? "M" : "F";
        ethnic = isUasc ? "OOTH" : one(ETHNIC);
        upn = isUasc ? "UN2" : UpnLetter.with(number);
        need = isUasc ? "N8" : one(NEEDS);
        home = isUasc ? "" : MadePlaces.own(random);
        isMother = sex.equals("F") && born.plusYears(15).isBefore(entered) && random.nextInt(30) == 0;
        live();
    }

    private int ageInDays() {
        int band = random.nextInt(100);
        if (band < 20) return random.nextInt(365);
        if (band < 50) return 365 + random.nextInt(9 * 365);
        return 10 * 365 + random.nextInt(7 * 365 + 200);
    }

    private void live() {
        boolean agreed = isUasc || random.nextInt(100) < 45;
        add(entered, "S", agreed ? "V2" : "C1");
        LocalDate leaves = leaves();
        if (!agreed) next(entered.plusDays(90 + random.nextInt(120)), "L", leaves);
        LocalDate moves = entered.plusDays(30 + random.nextInt(250));
        while (moves.isBefore(leaves)) {
            if (moves.isAfter(last().from())) next(moves, "P", leaves);
            moves = moves.plusDays(60 + random.nextInt(800));
        }
        end(leaves);
    }

    private LocalDate leaves() {
        int years = random.nextInt(100) < 45 ? 1 : 1 + random.nextInt(14);
        LocalDate leaves = entered.plusDays(20 + random.nextInt(years * 365));
        return leaves.isBefore(majority) ? leaves : majority;
    }

    private void next(LocalDate day, String rne, LocalDate leaves) {
        if (!day.isBefore(leaves) || !day.isAfter(last().from())) return;
        Stretch before = last();
        boolean moved = !rne.equals("L");
        stretches.set(stretches.size() - 1, before.endedOn(day, "X1", moved ? one(MOVES) : ""));
        if (moved) add(day, rne, before.legalStatus());
        else
            stretches.add(new Stretch(
                    day, rne, "C2", before.place(), before.provider(), before.postcode(), before.urn(), null, "", ""));
    }

    private void add(LocalDate day, String rne, String legalStatus) {
        long age = ChronoUnit.YEARS.between(born, day);
        String place = place(age, day, legalStatus);
        String provider = provider(place);
        boolean near = provider.equals("PR1") && place.startsWith("K") || random.nextInt(100) < 65;
        String postcode = place.equals("P1") ? home : near ? MadePlaces.own(random) : MadePlaces.any(random);
        if (!place.equals("P1") && postcode.equals(home)) postcode = MadePlaces.own(random);
        String urn = place.equals("P1") ? "" : Integer.toString(1_000_000 + random.nextInt(50_000));
        stretches.add(new Stretch(day, rne, legalStatus, place, provider, postcode, urn, null, "", ""));
    }

    private String place(long age, LocalDate day, String legalStatus) {
        int chance = random.nextInt(100);
        if (age >= SUPPORTED_FROM && chance < 45 && !day.isBefore(SUPPORTED_REGISTERED)) return "K3";
        if (age >= HOMES_FROM && chance < 60 && chance >= 42) return "K2";
        if (!legalStatus.equals("V2") && chance < 6 && !isWithParents()) return "P1";
        return chance < 80 ? "U6" : chance < 90 ? "U4" : "U3";
    }

    private boolean isWithParents() {
        return !stretches.isEmpty() && last().place().equals("P1");
    }

    private String provider(String place) {
        if (place.equals("P1")) return "PR0";
        return random.nextInt(100) < 50 || place.equals("U3") ? "PR1" : "PR4";
    }

    private void end(LocalDate day) {
        boolean grownUp = day.equals(majority);
        boolean fostered = last().place().startsWith("U");
        String why = grownUp ? fostered ? "E17" : "E5" : random.nextInt(4) == 0 ? "E41" : "E4A";
        if (day.isAfter(last().from())) stretches.set(stretches.size() - 1, last().endedOn(day, why, ""));
        else leaveEarlier(day, why);
    }

    /** The last move would have been on the day of leaving: it never came to that. */
    private void leaveEarlier(LocalDate day, String why) {
        stretches.remove(stretches.size() - 1);
        stretches.set(stretches.size() - 1, last().endedOn(day, why, ""));
    }

    private Stretch last() {
        return stretches.get(stretches.size() - 1);
    }

    LocalDate left() {
        LocalDate left = last().to();
        if (left == null) throw new IllegalStateException("Every life in care ends");
        return left;
    }

    /** Numbers for one purpose, the same whenever they are asked for. */
    Random randomFor(String purpose) {
        return new Random(id.hashCode() * 31L + purpose.hashCode());
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
