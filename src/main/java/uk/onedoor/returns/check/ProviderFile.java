package uk.onedoor.returns.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.onedoor.returns.reading.Refusal;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Providers;

/** The list of the homes and agencies that Ofsted has registered, as a comma-separated file. */
public final class ProviderFile {
    private static final String URN = "urn";
    private static final String AUTHORITY = "local authority";
    private static final String PLACES = "placement code";
    private static final String KINDS = "placement provider code";
    private static final String CLOSED = "deregistration date";
    private static final String POSTCODE = "setting address postcode";
    private static final List<String> COLUMNS = List.of(URN, AUTHORITY, PLACES, KINDS, CLOSED, POSTCODE);

    private ProviderFile() {}

    /**
     * Reads the list. Several codes in one cell stand with a comma, semicolon or bar between them.
     *
     * @throws ReturnRefused when it cannot be read or lacks a column, naming what it needs
     */
    public static Providers read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(name, "could not be read");
        }
    }

    /** The same of a file that is in memory already. */
    public static Providers read(String name, byte[] bytes) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            List<Providers.Provider> providers = new ArrayList<>();
            for (NamedCsvRecord row : reader) providers.add(provider(row, name));
            if (providers.isEmpty()) throw refused(name, "has no rows");
            return Providers.of(providers);
        } catch (ReturnRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw refused(name, "could not be read");
        }
    }

    private static Providers.Provider provider(NamedCsvRecord row, String file) {
        for (String column : COLUMNS)
            if (!row.getHeader().contains(column)) throw refused(file, "has no column called " + column);
        return new Providers.Provider(
                row.getField(URN).trim(),
                row.getField(AUTHORITY).trim(),
                codes(row.getField(PLACES)),
                codes(row.getField(KINDS)),
                Day.read(row.getField(CLOSED).trim()),
                row.getField(POSTCODE).trim());
    }

    private static Set<String> codes(String cell) {
        return Arrays.stream(cell.split("[,;|]"))
                .map(String::trim)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ReturnRefused refused(String file, String why) {
        return new ReturnRefused(List.of(new Refusal(
                file,
                "The list of providers " + why + ".",
                "Give it as comma-separated text (UTF-8) with the columns " + String.join(", ", COLUMNS) + ".")));
    }
}
