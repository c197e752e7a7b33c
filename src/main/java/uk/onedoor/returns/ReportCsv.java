package uk.onedoor.returns;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import uk.onedoor.returns.CareHistories.LeftOff;

/** The report of a reading for a spreadsheet, in which no cell can pass for a formula. */
final class ReportCsv {

    private ReportCsv() {}

    static String of(List<UnreadableCell> unreadable, List<LeftOff> leftOff) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("FILE", "TABLE", "ROW", "COLUMN", "TEXT", "WHAT", "REMEDY");
            unreadable.forEach(cell -> write(
                    csv,
                    cell.file(),
                    cell.table(),
                    String.valueOf(cell.row()),
                    cell.column(),
                    cell.text(),
                    cell.what(),
                    cell.remedy()));
            leftOff.forEach(
                    off -> write(csv, off.file(), off.table(), String.valueOf(off.row()), "", "", off.why(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, String... cells) {
        csv.writeRecord(Stream.of(cells).map(ReportCsv::harmless).toArray(String[]::new));
    }

    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
