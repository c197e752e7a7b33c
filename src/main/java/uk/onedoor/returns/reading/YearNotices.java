package uk.onedoor.returns.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the year says about the tables given: not yet or no longer in force, or not there. */
final class YearNotices {
    private YearNotices() {}

    static void add(List<ReadTable> tables, YearFound year, @Nullable YearFound byDates, Findings findings) {
        findings.notice(Refusal.WHOLE_RETURN, year.reason());
        CollectionYear known = year.year();
        if (known == null) return;
        if (byDates != null && byDates.year() != null && !known.equals(byDates.year()))
            findings.notice(Refusal.WHOLE_RETURN, "Its dates say otherwise. " + byDates.reason());
        List<String> given = tables.stream().map(ReadTable::name).toList();
        List<String> absent = ReturnShape.shipped().tables().stream()
                .filter(table -> table.years().include(known) && !given.contains(table.name()))
                .map(TableShape::name)
                .toList();
        if (!absent.isEmpty())
            findings.notice(Refusal.WHOLE_RETURN, "Tables that were not given: %s.".formatted(Words.list(absent)));
        for (TableShape table : ReturnShape.shipped().tables())
            if (given.contains(table.name()) && !table.years().include(known))
                findings.notice(
                        Refusal.WHOLE_RETURN,
                        "The table %s is part of the return %s, not of %s; it was read all the same."
                                .formatted(table.name(), table.years().words(), known.words()));
    }
}
