package uk.onedoor.postcodes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A postcode directory as it was given, with the tables of postcodes in it: a CSV file, one packed by gzip, or ONS's zip. */
final class DirectoryFile implements Closeable {
    private static final String DOWNLOAD_AGAIN = "Download it again and load that.";
    private static final String FOLDER_OF_PARTS = "multi_csv";
    private static final int MOST_ENTRIES = 10_000;
    private static final int SHOWN = 10;

    /** One table of postcodes by its name. */
    record Part(String name, Opening opening) {
        InputStream open() throws IOException {
            return opening.open();
        }
    }

    /** Opens the bytes of a table from their beginning. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    private final List<Part> parts;
    private final @Nullable ZipFile zip;

    private DirectoryFile(List<Part> parts, @Nullable ZipFile zip) {
        this.parts = parts;
        this.zip = zip;
    }

    /**
     * Opens a file and finds the tables of postcodes in it.
     *
     * @throws PostcodesRefused when there are none
     */
    static DirectoryFile open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file))
            throw new PostcodesRefused(
                    file + " is a directory.",
                    "Give the file of the ONS Postcode Directory: its zip, or its CSV file.");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            if (first.length == 2 && first[0] == 'P' && first[1] == 'K') return ofZip(file);
            boolean packed = first.length == 2 && first[0] == 0x1F && (first[1] & 0xFF) == 0x8B;
            Opening opening = packed
                    ? () -> new GZIPInputStream(Files.newInputStream(file), 1 << 16)
                    : () -> Files.newInputStream(file);
            Part part = new Part(name, opening);
            List<String> heading = heading(part);
            if (DirectoryColumns.of(heading) == null)
                throw unknown(
                        "Its first row says: "
                                + Sentence.list(heading.stream().limit(SHOWN).toList()) + ".",
                        name);
            return new DirectoryFile(List.of(part), null);
        }
    }

    private static DirectoryFile ofZip(Path file) throws IOException {
        ZipFile zip = opened(file);
        try {
            List<? extends ZipEntry> entries = zip.stream().limit(MOST_ENTRIES).toList();
            List<ZipEntry> tables = new ArrayList<>();
            for (ZipEntry entry : entries) if (isCsv(entry) && isDirectory(part(zip, entry))) tables.add(entry);
            if (tables.isEmpty())
                throw unknown(
                        "None of the CSV files in it is one; it holds: "
                                + Sentence.list(entries.stream()
                                        .map(ZipEntry::getName)
                                        .limit(SHOWN)
                                        .toList()) + ".",
                        String.valueOf(file.getFileName()));
            List<Part> parts =
                    chosen(tables).stream().map(entry -> part(zip, entry)).toList();
            return new DirectoryFile(parts, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new PostcodesRefused("The zip file " + file + " is damaged or cut short.", DOWNLOAD_AGAIN, e);
        }
    }

    /** ONS's zip has the whole table once, and once more cut up by postcode area. */
    private static List<ZipEntry> chosen(List<ZipEntry> tables) {
        return tables.stream()
                .filter(entry -> !isOneOfMany(entry))
                .max(Comparator.comparingLong(ZipEntry::getSize))
                .map(List::of)
                .orElse(tables);
    }

    private static boolean isOneOfMany(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).contains(FOLDER_OF_PARTS + "/");
    }

    private static boolean isCsv(ZipEntry entry) {
        return !entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static Part part(ZipFile zip, ZipEntry entry) {
        return new Part(Sentence.shown(entry.getName()), () -> zip.getInputStream(entry));
    }

    private static boolean isDirectory(Part part) throws IOException {
        return DirectoryColumns.of(heading(part)) != null;
    }

    private static List<String> heading(Part part) throws IOException {
        try (InputStream in = part.open();
                CsvReader<CsvRecord> reader =
                        CsvReader.builder().detectBomHeader(true).ofCsvRecord(in)) {
            Iterator<CsvRecord> records = reader.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException | UncheckedIOException noTable) {
            return List.of();
        }
    }

    private static PostcodesRefused unknown(String found, String name) {
        return new PostcodesRefused(
                "%s is no postcode directory. %s Expected columns for %s."
                        .formatted(Sentence.shown(name), found, DirectoryColumns.EXPECTED),
                "Give the ONS Postcode Directory as it is downloaded from the Open Geography portal of the Office for"
                        + " National Statistics. The postcodes that were loaded before are still there.");
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) zip.close();
    }
}
