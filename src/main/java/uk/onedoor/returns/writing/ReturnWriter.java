package uk.onedoor.returns.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.Column;
import uk.onedoor.returns.reading.Dates;
import uk.onedoor.returns.reading.ReadRow;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReturnShape;
import uk.onedoor.returns.reading.TableShape;

/**
 * Writes tables as the CSV files of a collection year: the year's tables and columns in the order of the guide, dates
 * dd/mm/yyyy, codes in capitals, UTF-8, and nothing that is not the guide's.
 *
 * <p>A cell that nobody could read is written as it was, so that nothing is lost; the check tells of it. Cells are not made
 * safe for spreadsheets, since the collection system must read just what they say.
 */
public final class ReturnWriter {
    private ReturnWriter() {}

    /** What stands in a cell instead of what was read; empty leaves it as it was read. */
    @FunctionalInterface
    public interface Instead {
        Instead NOTHING = (row, column) -> Optional.empty();

        Optional<String> of(ReadRow row, String column);
    }

    /** The text of each file by its name; a table without rows, or that the year does not have, makes none. */
    public static Map<String, String> csv(Collection<ReadTable> tables, CollectionYear year, Instead instead) {
        Map<String, String> files = new LinkedHashMap<>();
        for (TableShape shape : ReturnShape.shipped().tables())
            tables.stream()
                    .filter(table -> table.name().equals(shape.name()))
                    .filter(table ->
                            shape.years().include(year) && !table.rows().isEmpty())
                    .findFirst()
                    .ifPresent(table -> files.put(
                            shape.name().toLowerCase(Locale.ROOT) + ".csv", text(table, shape, year, instead)));
        return files;
    }

    /** The same files as one zip; the stream is left open. */
    public static void zip(Collection<ReadTable> tables, CollectionYear year, Instead instead, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, String> file : csv(tables, year, instead).entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String text(ReadTable table, TableShape shape, CollectionYear year, Instead instead) {
        List<String> columns = shape.columns().stream()
                .filter(column -> column.years().include(year))
                .map(Column::name)
                .toList();
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            for (ReadRow row : table.rows())
                if (row.isAligned())
                    csv.writeRecord(columns.stream()
                            .map(column -> instead.of(row, column).orElseGet(() -> cell(row, row.indexIn(column))))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(ReadRow row, int column) {
        LocalDate day = row.day(column);
        return day == null ? row.says(column) : Dates.british(day);
    }
}
