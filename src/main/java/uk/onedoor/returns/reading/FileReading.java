package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reading of one file, from its bytes to rows; used once. */
final class FileReading {
    private final String file;
    private final Findings findings = new Findings();
    private final List<ReadRow> rows = new ArrayList<>();
    private @Nullable RowReader rowReader;

    private FileReading(String file) {
        this.file = file;
    }

    /** The one table of a CSV file, or all those of an XML file. */
    static List<ReadFile> of(String file, byte[] bytes) {
        FileText text = FileText.of(bytes);
        return text.isXml() ? XmlReading.of(file, text) : List.of(new FileReading(file).read(text));
    }

    private ReadFile read(FileText text) {
        if (text.notice() != null) findings.notice(file, text.notice());
        CsvText csv = CsvText.of(text.text());
        csv.forEach(this::record);
        if (rowReader == null)
            throw new FileRefused("The file has no heading row.", "Export it again with its headings.");
        if (!csv.usesCommas()) findings.notice(file, "Separated by %s.".formatted(csv.separatorWords()));
        rowReader.report();
        if (rows.isEmpty()) findings.notice(file, "There are no rows under the heading.");
        return new ReadFile(rowReader.layout(), rows, findings, false);
    }

    private void record(CsvLine record) {
        List<String> cells = record.cells();
        refuseHugeCells(record);
        if (rowReader != null) {
            ReadRow row = rowReader.row(cells);
            if (row != null) rows.add(row);
            if (rows.size() > Limits.ROWS_PER_FILE)
                throw new FileRefused(
                        "The file has more than %,d rows.".formatted(Limits.ROWS_PER_FILE),
                        "Give one year's return for one council.");
        } else if (!RowReader.isBlank(cells)) {
            Layout layout = Heading.of(cells).layout(file);
            rowReader = new RowReader(layout, findings);
            describe(layout);
        }
    }

    private void describe(Layout layout) {
        String table = layout.shape().name();
        if (!layout.extraNames().isEmpty())
            findings.notice(
                    file,
                    "Read as %s. Columns the guide does not have are kept aside: %s."
                            .formatted(table, Words.list(layout.extraNames())));
        if (!layout.absentNames().isEmpty())
            findings.notice(
                    file,
                    "Read as %s without these columns, which count as blank: %s."
                            .formatted(table, Words.list(layout.absentNames())));
    }

    private static void refuseHugeCells(CsvLine record) {
        List<String> cells = record.cells();
        for (int i = 0; i < cells.size(); i++)
            if (cells.get(i).length() > Limits.CHARACTERS_PER_CELL)
                throw new FileRefused(
                        "Cell %d of line %d has more than %,d characters."
                                .formatted(i + 1, record.startsAt(), Limits.CHARACTERS_PER_CELL),
                        "Look there for a missing quotation mark or line break, or export the file again.");
    }
}
