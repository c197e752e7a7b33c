package uk.onedoor.returns.rules;

import java.util.List;
import java.util.function.Consumer;
import uk.onedoor.returns.reading.Dates;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Period;
import uk.onedoor.returns.rows.PreviousPermanence;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on the permanence a child had before being looked after. */
final class Permanence {

    /** PREV_PERM of a child who had none. */
    private static final String NONE = "Z1";

    /** Of children who started to be looked after from this day on it is asked. */
    private static final Day ASKED_SINCE = Day.of(2016, 4, 1);

    private Permanence() {}

    static void fill(RuleSheet rules) {
        rules.codes("631", Table.PREV_PERM, "PREV_PERM");
        rules.codes("633", Table.PREV_PERM, "LA_PERM");
        rules.rows("635", Table.PREV_PERM, (child, row) -> row.option().equals(NONE) && tellsOfAnOrder(row));
        rules.child("630", Permanence::notTold);
        rules.child("632", Permanence::orderAtNoPossibleTime);
        rules.child("634", Permanence::toldOfAnEarlierStart);
    }

    private static boolean tellsOfAnOrder(PreviousPermanence row) {
        return !row.authority().isEmpty() || !row.date().isEmpty();
    }

    private static void notTold(Child child, Consumer<Row> wrong) {
        for (PreviousPermanence row : child.rows(Table.PREV_PERM)) if (isTold(row)) return;
        for (Episode episode : child.episodes())
            if (episode.rne().equals("S")
                    && episode.decom().isOnOrAfter(child.setting().start())) wrong.accept(episode);
    }

    private static boolean isTold(PreviousPermanence row) {
        if (row.option().equals(NONE)) return true;
        return !row.option().isEmpty()
                && !row.authority().isEmpty()
                && !row.date().isEmpty();
    }

    /** No date, whole or in part, or one after the start of the child's latest period of care. */
    private static void orderAtNoPossibleTime(Child child, Consumer<Row> wrong) {
        for (PreviousPermanence row : child.rows(Table.PREV_PERM)) {
            String date = row.date();
            if (date.isEmpty()) continue;
            if (Dates.british(date) == null && !Dates.isPartDate(date)) wrong.accept(row);
            List<Period> periods = child.periods();
            if (periods.isEmpty()) continue;
            Episode first = periods.get(periods.size() - 1).first();
            if (!earliest(date).isAfter(first.decom())) continue;
            wrong.accept(row);
            wrong.accept(first);
        }
    }

    /** The first day that a date with unknown parts can be. */
    private static Day earliest(String date) {
        return Day.read(date.replace("ZZ", "01"));
    }

    private static void toldOfAnEarlierStart(Child child, Consumer<Row> wrong) {
        List<Episode> episodes = child.episodes();
        for (Episode episode : episodes) if (!episode.decom().isBefore(ASKED_SINCE)) return;
        for (PreviousPermanence row : child.rows(Table.PREV_PERM)) {
            if (row.option().isEmpty() && !tellsOfAnOrder(row)) continue;
            if (!episodes.isEmpty()) wrong.accept(row);
            episodes.forEach(wrong);
        }
    }
}
