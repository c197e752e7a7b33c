package uk.onedoor.postcodes;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Makes the index of a data directory out of a postcode directory: whole, or not at all. */
public final class PostcodeLoading {
    /** Fewer than these are a part of the country, or a download that broke off at the end of a line. */
    private static final int WHOLE_COUNTRY = 2_000_000;

    private static final int MEGABYTE = 1_000_000;

    private PostcodeLoading() {}

    /**
     * What was loaded and what was left out.
     *
     * @param ended how many of the postcodes are no longer in use
     * @param northernIrish how many were left out because they lie in Northern Ireland
     * @param withoutPlace how many were left out because they have no grid reference or no district
     * @param unreadable how many rows made no sense
     */
    public record Loaded(LoadedPostcodes postcodes, int ended, int northernIrish, int withoutPlace, int unreadable) {}

    /**
     * Reads the ONS Postcode Directory (its zip, the CSV file within, or that packed by gzip; or any CSV file with
     * columns for postcode, grid reference and district) and puts its index in place of the one there was.
     *
     * @param says told what is being done and noticed, a sentence at a time
     * @throws PostcodesRefused when the file is none, or damaged, or the index cannot be written
     */
    public static Loaded load(Path file, Path data, LocalDate today, Consumer<String> says) {
        if (Files.notExists(file))
            throw new PostcodesRefused("There is no file called " + file + ".", "Give the ONS Postcode Directory.");
        var reading = new DirectoryReading(says);
        GatheredPostcodes gathered = read(file, reading);
        reading.report(says);
        GatheredPostcodes.Sorted sorted = gathered.sorted();
        if (sorted.count() < gathered.size())
            says.accept("%s there more than once; the first counts."
                    .formatted(Sentence.count(gathered.size() - sorted.count(), "row stands", "rows stand")));
        if (sorted.count() < WHOLE_COUNTRY)
            says.accept("Only %s: that is a part of the country, or not all of the file."
                    .formatted(Sentence.count(sorted.count(), "postcode", "postcodes")));
        var head = new LoadedPostcodes(
                String.valueOf(file.getFileName()),
                today,
                sorted.count(),
                sorted.sectorCount(),
                sorted.districts().size());
        write(data, head, sorted, says);
        return new Loaded(head, reading.ended(), reading.northernIrish(), reading.withoutPlace(), reading.unreadable());
    }

    private static GatheredPostcodes read(Path file, DirectoryReading reading) {
        try (DirectoryFile directory = DirectoryFile.open(file)) {
            return reading.read(directory);
        } catch (IOException e) {
            throw new PostcodesRefused(
                    "The file " + file + " cannot be read: it is damaged or cut short, or you may not read it.",
                    "Download it again, or check that you may read it.",
                    e);
        }
    }

    private static void write(
            Path data, LoadedPostcodes head, GatheredPostcodes.Sorted postcodes, Consumer<String> says) {
        Path index = PostcodeIndex.in(data);
        says.accept("Writing %s (%d MB) ...".formatted(index, IndexFile.size(head) / MEGABYTE + 1));
        try {
            Files.createDirectories(data);
            Path part = Files.createTempFile(data, "postcodes", ".part");
            try {
                IndexFile.write(part, head, postcodes);
                LoadedPostcodes old = PostcodeIndex.head(data);
                if (old != null)
                    says.accept("It takes the place of %s, loaded on %s with %,d postcodes."
                            .formatted(old.source(), old.loaded(), old.postcodes()));
                move(part, index);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new PostcodesRefused(
                    "The postcodes cannot be kept in " + data + ": " + e.getMessage() + ".",
                    "Check that the directory may be written and has room. What was loaded before is still there.",
                    e);
        }
    }

    private static void move(Path part, Path index) throws IOException {
        try {
            Files.move(part, index, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, index, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
