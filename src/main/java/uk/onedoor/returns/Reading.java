package uk.onedoor.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadingNotice;

/** One time a return was read whole: of which year, from which tables, by whom, and what came of it. */
public record Reading(
        UUID id,
        CollectionYear year,
        String yearReason,
        Way way,
        List<TableRead> tables,
        List<ReadingNotice> notices,
        ReadingTally tally,
        UUID readBy,
        Instant readAt) {

    /** How a return came to us. */
    public enum Way {
        PAGE,
        COMMAND
    }

    /** One table: the files it came from, its rows, and how many of them can be used. */
    public record TableRead(String table, String title, List<String> files, int rows, int usable) {}
}
