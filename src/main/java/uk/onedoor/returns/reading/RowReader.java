package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns the records under one heading into rows, and keeps count of what they have in common. */
final class RowReader {
    private static final int LISTED_TEXT = 200;
    private static final String[] NONE = {};

    private final Layout layout;
    private final Findings findings;
    private final List<CellReader> readers = new ArrayList<>();
    private final int[] isoDates;
    private int number;
    private int blankRows;
    private int blankAtEnd;
    private int shortRows;
    private int longRows;

    RowReader(Layout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
        layout.shape().columns().forEach(column -> readers.add(new CellReader(layout.shape(), column)));
        this.isoDates = new int[readers.size()];
    }

    Layout layout() {
        return layout;
    }

    /** The row, or null for a blank one, which still has its number so that numbers agree with a spreadsheet's. */
    @Nullable
    ReadRow row(List<String> cells) {
        number++;
        if (isBlank(cells)) {
            blankAtEnd++;
            return null;
        }
        blankRows += blankAtEnd;
        blankAtEnd = 0;
        int width = layout.heading().size();
        if (cells.size() > width && !isBlank(cells.subList(width, cells.size())))
            return misaligned(cells, "has %d cells under %d columns".formatted(cells.size(), width));
        if (cells.size() > width) longRows++;
        if (cells.size() < width) {
            if (!layout.onlyOptionalFrom(cells.size()))
                return misaligned(cells, "has only %d cells under %d columns".formatted(cells.size(), width));
            shortRows++;
        }
        return aligned(cells, CellReader::read);
    }

    /** A row that has a cell under each heading, also when all of them are blank. */
    ReadRow complete(List<String> cells) {
        number++;
        return aligned(cells, CellReader::read);
    }

    /** The same of cells that somebody read before: null for a blank one, and codes only as the list writes them. */
    ReadRow verbatim(List<@Nullable String> cells) {
        number++;
        return aligned(cells, (reader, cell) -> cell == null ? null : reader.verbatim(cell));
    }

    /** Adds one notice for each thing that many rows share. */
    void report() {
        for (int i = 0; i < isoDates.length; i++)
            if (isoDates[i] > 0)
                findings.notice(
                        layout.file(),
                        "%s: %s written yyyy-mm-dd; read, but the return itself wants dd/mm/yyyy."
                                .formatted(
                                        readers.get(i).column().name(),
                                        Words.count(isoDates[i], "date is", "dates are")));
        notice(blankRows, "blank row was", "blank rows were", "passed over");
        notice(shortRows, "row is", "rows are", "shorter than the heading; the cells that may be blank count as blank");
        notice(longRows, "row has", "rows have", "empty cells beyond the heading, which were passed over");
    }

    static boolean isBlank(List<String> cells) {
        for (String cell : cells) if (!Words.trimmed(cell).isEmpty()) return false;
        return true;
    }

    private ReadRow aligned(List<String> cells, BiFunction<CellReader, String, @Nullable Object> read) {
        @Nullable Object[] values = new Object[readers.size()];
        boolean keysReadable = true;
        for (int i = 0; i < values.length; i++) {
            int place = layout.places().get(i);
            if (place == Layout.ABSENT) continue;
            CellReader reader = readers.get(i);
            Object value = read.apply(reader, place < cells.size() ? cells.get(place) : "");
            values[i] = value;
            if (value instanceof IsoDate) isoDates[i]++;
            if (value instanceof Unread unread) {
                findings.unreadable(layout, number, reader.column().name(), unread);
                if (reader.column().isKey()) keysReadable = false;
            }
        }
        ReadRow.State state = keysReadable ? ReadRow.State.USABLE : ReadRow.State.KEY_UNREADABLE;
        return new ReadRow(layout, number, values, extras(cells), state);
    }

    private ReadRow misaligned(List<String> cells, String what) {
        String text = String.join(" | ", cells);
        findings.unreadableRow(
                layout, number, text.length() > LISTED_TEXT ? text.substring(0, LISTED_TEXT) + "…" : text, what);
        return new ReadRow(layout, number, new Object[0], NONE, ReadRow.State.UNREADABLE);
    }

    private String[] extras(List<String> cells) {
        List<Integer> places = layout.extraPlaces();
        if (places.isEmpty()) return NONE;
        String[] extras = new String[places.size()];
        for (int i = 0; i < extras.length; i++)
            extras[i] = places.get(i) < cells.size()
                    ? Words.trimmed(Objects.requireNonNullElse(cells.get(places.get(i)), ""))
                    : "";
        return extras;
    }

    private void notice(int count, String one, String many, String rest) {
        if (count > 0) findings.notice(layout.file(), Words.count(count, one, many) + " " + rest + ".");
    }
}
