package uk.onedoor.bonds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.bonds.Risk.Why;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Presence;

/** When is a bond at risk? What is usual between these two is asked first, and a rule for all only where nothing is. */
final class RiskRules {

    /** A slow ending takes up to twelve weeks; the first twelve are the ones in which a bond is most easily lost. */
    static final int WEEKS = 12;
    /** So far back is looked for what is usual. */
    static final int WEEKS_BACK = 26;

    private static final int AWAY_SOON_DAYS = 14;
    private static final int AWAY_LONG_DAYS = 7;
    private static final int MET_WITHIN_DAYS = 7;
    private static final int NEVER_TOO_LONG_DAYS = 7;
    private static final int TOO_LONG_WHERE_NOTHING_IS_USUAL = 14;
    private static final int ENOUGH_TO_BE_USUAL = 4;

    /**
     * What is known of one part and of its worker.
     *
     * @param days the days of the last half year on which these two were in touch, the first one first, each once
     * @param here null when they no longer work here
     * @param steppedAway they are no longer with us, and we stay close: days between two times in touch are meant to grow
     */
    record Standing(
            Part part, List<LocalDate> days, @Nullable Presence here, boolean steppedAway) {}

    private RiskRules() {}

    static List<Risk> of(Standing standing, LocalDate today) {
        List<Risk> risks = new ArrayList<>(ofWorker(standing, today));
        if (standing.part().isKeyWorker() && !standing.steppedAway()) {
            ofTwo(standing, today, risks);
        }
        return risks;
    }

    private static List<Risk> ofWorker(Standing standing, LocalDate today) {
        Part part = standing.part();
        Presence here = standing.here();
        if (here == null || here.worker().gone()) {
            return List.of(Risk.day(Why.GONE, part, today));
        }
        LocalDate soon = today.plusWeeks(WEEKS);
        List<Risk> risks = new ArrayList<>();
        LocalDate leaves = here.worker().leavesOn();
        if (leaves != null && !leaves.isAfter(soon)) {
            risks.add(Risk.day(Why.LEAVING, part, leaves));
        }
        LocalDate ends = here.tenure() == null ? null : here.tenure().until();
        if (ends != null && !ends.isAfter(soon) && (leaves == null || leaves.isAfter(ends))) {
            risks.add(Risk.day(Why.CONTRACT_ENDS, part, ends));
        }
        here.away().stream()
                .filter(away -> isLong(away) && !away.fromOn().isAfter(today.plusDays(AWAY_SOON_DAYS)))
                .filter(away -> away.untilOn() == null || away.untilOn().isAfter(today))
                .forEach(away -> risks.add(new Risk(Why.AWAY, part, away.fromOn(), away.untilOn(), 0, null)));
        return risks;
    }

    private static boolean isLong(Away away) {
        return away.untilOn() == null || ChronoUnit.DAYS.between(away.fromOn(), away.untilOn()) >= AWAY_LONG_DAYS;
    }

    private static void ofTwo(Standing standing, LocalDate today, List<Risk> risks) {
        Part part = standing.part();
        List<LocalDate> days = standing.days();
        int since = days(part.from(), today);
        if (days.isEmpty()) {
            if (since >= MET_WITHIN_DAYS) {
                risks.add(new Risk(Why.NOT_MET, part, part.from(), null, since, null));
            }
            return;
        }
        LocalDate last = days.get(days.size() - 1);
        Integer usual = usual(days);
        int silence = days(last, today);
        int most = usual == null ? TOO_LONG_WHERE_NOTHING_IS_USUAL : Math.max(NEVER_TOO_LONG_DAYS, 2 * usual);
        if (silence > most) {
            risks.add(new Risk(Why.SILENCE, part, last, null, silence, usual));
        }
        if (since < WEEKS * 7 && !days.get(0).isBefore(part.from().minusDays(MET_WITHIN_DAYS))) {
            risks.add(new Risk(Why.FIRST_WEEKS, part, part.from(), null, since, null));
        }
    }

    /** The days that usually lie between two times in touch: the middle one of them all; null when there are too few. */
    static @Nullable Integer usual(List<LocalDate> days) {
        if (days.size() < ENOUGH_TO_BE_USUAL) {
            return null;
        }
        List<Integer> between = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            between.add(days(days.get(i - 1), days.get(i)));
        }
        between.sort(null);
        return between.get(between.size() / 2);
    }

    /** The days on which two were in touch, each once, the first one first. */
    static List<LocalDate> together(List<Encounter> encounters) {
        return encounters.stream()
                .filter(Encounter::isContact)
                .map(one -> London.day(one.at()))
                .distinct()
                .sorted()
                .toList();
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(from, until);
    }
}
