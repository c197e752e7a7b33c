package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.List;

/** What was noticed while reading, gathered in order and kept within bounds. */
final class Findings {
    private final List<ReadingNotice> notices = new ArrayList<>();
    private final List<UnreadableCell> cells = new ArrayList<>();
    private final List<UnreadableRow> rows = new ArrayList<>();
    private long faults;

    void notice(String file, String words) {
        notices.add(new ReadingNotice(file, words));
    }

    void unreadable(Layout layout, int row, String column, Unread unread) {
        faults++;
        if (cells.size() < Limits.LISTED_FAULTS)
            cells.add(new UnreadableCell(
                    layout.file(), layout.shape().name(), row, column, unread.text(), unread.what(), unread.remedy()));
    }

    void unreadableRow(Layout layout, int row, String text, String what) {
        faults++;
        if (rows.size() < Limits.LISTED_FAULTS)
            rows.add(new UnreadableRow(
                    layout.file(),
                    layout.shape().name(),
                    row,
                    text,
                    what,
                    "Look in that line for a missing or extra separator or quotation mark."));
    }

    /** Takes in what another file's reading found. */
    void addAll(Findings other) {
        notices.addAll(other.notices);
        faults += other.faults;
        cells.addAll(other.cells.subList(0, Math.min(other.cells.size(), Limits.LISTED_FAULTS - cells.size())));
        rows.addAll(other.rows.subList(0, Math.min(other.rows.size(), Limits.LISTED_FAULTS - rows.size())));
    }

    List<ReadingNotice> notices() {
        return List.copyOf(notices);
    }

    List<UnreadableCell> cells() {
        return List.copyOf(cells);
    }

    List<UnreadableRow> rows() {
        return List.copyOf(rows);
    }

    long faultCount() {
        return faults;
    }
}
