package uk.onedoor.returns;

import java.util.List;
import java.util.stream.Stream;
import uk.onedoor.platform.web.Sheet;
import uk.onedoor.returns.CareHistories.LeftOff;
import uk.onedoor.returns.reading.UnreadableCell;

/** The report of a reading for a spreadsheet. */
final class ReportCsv {

    private static final String[] HEADING = {"FILE", "TABLE", "ROW", "COLUMN", "TEXT", "WHAT", "REMEDY"};

    private ReportCsv() {}

    static String of(List<UnreadableCell> unreadable, List<LeftOff> leftOff) {
        Stream<String[]> cells = unreadable.stream().map(cell -> new String[] {
            cell.file(),
            cell.table(),
            String.valueOf(cell.row()),
            cell.column(),
            cell.text(),
            cell.what(),
            cell.remedy()
        });
        Stream<String[]> rows = leftOff.stream()
                .map(off -> new String[] {off.file(), off.table(), String.valueOf(off.row()), "", "", off.why(), ""});
        return Sheet.of(HEADING, Stream.concat(cells, rows));
    }
}
