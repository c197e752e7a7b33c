package uk.onedoor.returns.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text at all, handed to every column of a return and to what reads dates. */
public final class CellTarget {

    private static final List<CellReader> CELLS = ReturnShape.shipped().tables().stream()
            .flatMap(table -> table.columns().stream().map(column -> new CellReader(table, column)))
            .toList();

    private CellTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        CELLS.forEach(cell -> cell.read(text));
        var date = Dates.british(text);
        if (date != null && !Dates.british(date).equals(text)) {
            throw new AssertionError("read as another day: " + text);
        }
        Dates.isPartDate(text);
        Dates.iso(text);
    }
}
