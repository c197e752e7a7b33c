package uk.onedoor.nights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.nights.NightFacts.Moved;
import uk.onedoor.nights.NightFacts.Stayed;
import uk.onedoor.nights.NightFacts.Support;

/**
 * From what is known of one young person to their nights.
 *
 * <p>A night is named by the day it begins on. A visit tells of it first, else the stay they live in, else the last move
 * somebody wrote down, else nobody. The night of the day they came counts, that of the day they left does not; who comes
 * after midnight comes on the new day. There is a night for whoever had support or was in a stay. Only days are compared, so
 * that a change of the clock makes no night longer or shorter.
 */
final class NightsOf {

    /** Where two stays tell of the same night, the one that began later does. */
    private static final Comparator<Stayed> LATEST_STAY =
            Comparator.comparing(Stayed::arrivedAt).thenComparing(Stayed::id);

    private static final Comparator<Moved> LATEST_MOVE =
            Comparator.comparing(Moved::from).thenComparing(Moved::recordedAt).thenComparing(Moved::id);
    private static final Comparator<Support> FIRST_SUPPORT =
            Comparator.comparing(Support::from).thenComparing(Support::id);

    private final NightFacts facts;

    NightsOf(NightFacts facts) {
        this.facts = facts;
    }

    /** Every night from the first to the last, both among them, as runs in their order: each night in one run or, unknown to us, in none. */
    List<Run> between(LocalDate first, LocalDate last) {
        List<Run> runs = new ArrayList<>();
        LocalDate after = last.plusDays(1);
        @Nullable LocalDate from = null;
        for (LocalDate day : turns(first, after)) {
            if (from != null) {
                add(runs, from, day);
            }
            from = day;
        }
        return runs;
    }

    /** The first night there is anything to tell of; null when there is none. */
    @Nullable
    LocalDate first() {
        LocalDate support = facts.support().stream()
                .map(Support::from)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate stay = facts.stays().stream()
                .map(Stayed::from)
                .min(LocalDate::compareTo)
                .orElse(null);
        return support == null || stay != null && stay.isBefore(support) ? stay : support;
    }

    private void add(List<Run> runs, LocalDate from, LocalDate until) {
        Slept slept = on(from);
        if (slept == null) {
            return;
        }
        Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (before != null && before.until().equals(from) && before.slept().equals(slept) && from.getDayOfMonth() > 1) {
            runs.set(runs.size() - 1, before.upTo(until));
        } else {
            runs.add(new Run(from, until, slept));
        }
    }

    /** Where they slept that night; null when they were nobody we had to do with. */
    @Nullable
    Slept on(LocalDate night) {
        HubId hub = facts.support().stream()
                .filter(time -> NightFacts.covers(time.from(), time.until(), night))
                .min(FIRST_SUPPORT)
                .map(Support::hub)
                .orElse(null);
        Stayed stay = stay(night, told -> told.slept().visit());
        if (stay == null) {
            stay = stay(night, told -> !told.slept().visit());
        }
        if (stay != null) {
            Slept slept = stay.slept();
            return new Slept(
                    hub, slept.kind(), slept.home(), slept.bed(), slept.visit(), slept.entry(), slept.outOfArea());
        }
        return hub == null ? null : new Slept(hub, moved(night), null, null, false, null, null);
    }

    private @Nullable Stayed stay(LocalDate night, Predicate<Stayed> which) {
        return facts.stays().stream()
                .filter(which)
                .filter(stay -> NightFacts.covers(stay.from(), stay.until(), night))
                .max(LATEST_STAY)
                .orElse(null);
    }

    private NightKind moved(LocalDate night) {
        return facts.moves().stream()
                .filter(move -> !move.from().isAfter(night))
                .max(LATEST_MOVE)
                .map(Moved::kind)
                .orElse(NightKind.UNKNOWN);
    }

    /** The days on which anything may change, a new month among them; between two of them all nights are alike. */
    private TreeSet<LocalDate> turns(LocalDate first, LocalDate after) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        facts.support().forEach(time -> put(turns, time.from(), time.until()));
        facts.stays().forEach(stay -> put(turns, stay.from(), stay.until()));
        facts.moves().forEach(move -> put(turns, move.from(), null));
        for (LocalDate month = first.withDayOfMonth(1); month.isBefore(after); month = month.plusMonths(1)) {
            turns.add(month);
        }
        turns.add(first);
        turns.add(after);
        return new TreeSet<>(turns.subSet(first, true, after, true));
    }

    private static void put(TreeSet<LocalDate> turns, LocalDate from, @Nullable LocalDate until) {
        turns.add(from);
        if (until != null) {
            turns.add(until);
        }
    }
}
