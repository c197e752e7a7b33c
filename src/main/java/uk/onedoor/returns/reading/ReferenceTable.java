package uk.onedoor.returns.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The small tables shipped beside the classes that read them. */
public final class ReferenceTable {
    private ReferenceTable() {}

    static List<NamedCsvRecord> rows(String resource) {
        return rows(ReferenceTable.class, resource);
    }

    /** The rows of a comma-separated table beside a class; lines that begin with # are comments. */
    public static List<NamedCsvRecord> rows(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is not in this build");
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
