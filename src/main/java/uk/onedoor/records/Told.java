package uk.onedoor.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a record in words.
 *
 * @param relation its table, such as {@code keywork.note}
 * @param title what it is
 * @param at when it happened, or was written; null where nobody wrote when
 * @param wholeDay true when only the day is known
 * @param when the same in words
 * @param standing that it was taken back, replaced or put right; null when it holds
 */
public record Told(
        String relation,
        String title,
        @Nullable Instant at,
        boolean wholeDay,
        String when,
        @Nullable String standing,
        List<Line> lines) {

    /** One column in words; {@code data} when the value is somebody's own and no word of ours. */
    public record Line(String column, String label, String value, boolean data) {

        /** True for who wrote the row down and when, which is said last and small. */
        boolean written() {
            return column.matches("recorded_(by|at)");
        }
    }

    /** What the row tells. */
    public List<Line> facts() {
        return lines.stream().filter(line -> !line.written()).toList();
    }

    /** Who wrote it down, and when. */
    public List<Line> written() {
        return lines.stream().filter(Line::written).toList();
    }
}
