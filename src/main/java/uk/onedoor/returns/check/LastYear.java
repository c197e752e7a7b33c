package uk.onedoor.returns.check;

import java.util.List;
import java.util.Optional;
import uk.onedoor.returns.reading.ReturnShape;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** What last year's return said where this year's has a row: the same row, found again by its key. */
public final class LastYear {
    private LastYear() {}

    /**
     * The row of last year's return that stands beside one of this year's: of the same key; of an episode that began before
     * the year, else the one that was open on 31 March.
     */
    public static Optional<Row> beside(Child child, Row row) {
        List<? extends Row> rows = child.last().rows(Table.named(row.table()));
        List<String> keys = ReturnShape.shipped().table(row.table()).keys();
        for (Row last : rows)
            if (keys.stream().allMatch(key -> last.says(key).equals(row.says(key)))) return Optional.of(last);
        return row instanceof Episode episode && isBeforeTheYear(child, episode) ? open(child) : Optional.empty();
    }

    private static boolean isBeforeTheYear(Child child, Episode episode) {
        return episode.decom().isBefore(child.setting().start())
                || !episode.decom().isDate();
    }

    private static Optional<Row> open(Child child) {
        Row open = null;
        for (Episode last : child.last().episodes()) if (last.isOpen()) open = last;
        return Optional.ofNullable(open);
    }
}
