package uk.onedoor.returns.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one SSDA903 return (its CSV files, a zip of them, or its one XML file): whole, or not at all with a {@link
 * ReturnRefused}.
 */
public final class ReturnReader {
    private ReturnReader() {}

    /** Reads the files and finds the collection year from their dates. */
    public static ReadReturn read(List<ReturnFile> files) {
        return read(files, null, new Findings());
    }

    /** Reads the files as the return of a year the caller knows. */
    public static ReadReturn read(List<ReturnFile> files, CollectionYear year) {
        return read(files, year, new Findings());
    }

    /** Reads the CSV or XML files that lie directly in a directory; other files are left alone with a notice. */
    public static ReadReturn readDirectory(Path directory) {
        return readDirectory(directory, null);
    }

    /** The same, as the return of a year the caller knows. */
    public static ReadReturn readDirectory(Path directory, @Nullable CollectionYear year) {
        ReturnDirectory listed = ReturnDirectory.list(directory);
        Findings findings = new Findings();
        if (!listed.others().isEmpty())
            findings.notice(
                    Refusal.WHOLE_RETURN,
                    "Only CSV and XML files are read; left alone: %s.".formatted(Words.list(listed.others())));
        return read(listed.files(), year, findings);
    }

    /** Reads a return that is a directory with its files, a zip of them, or one XML file, and finds its year. */
    public static ReadReturn readPath(Path path) {
        return readPath(path, null);
    }

    /** The same, as the return of a year the caller knows. */
    public static ReadReturn readPath(Path path, @Nullable CollectionYear year) {
        if (Files.isRegularFile(path)) return read(List.of(ReturnFile.of(path)), year, new Findings());
        return readDirectory(path, year);
    }

    private static ReadReturn read(List<ReturnFile> files, @Nullable CollectionYear year, Findings findings) {
        if (files.isEmpty())
            throw refused(
                    "There are no files to read.", "Give the CSV files of the return, at least Header and Episodes.");
        if (files.size() > Limits.FILES) throw tooMany();
        List<ReadFile> read = GivenFiles.read(files, findings);
        if (read.size() > Limits.FILES) throw tooMany();
        List<ReadTable> tables = JoinedTables.of(read, findings);
        YearFound found = year == null ? YearFound.from(tables) : YearFound.told(year);
        YearNotices.add(tables, found, year == null ? null : YearFound.from(tables), findings);
        return new ReadReturn(tables, found, findings, read.get(0).isXml());
    }

    private static ReturnRefused tooMany() {
        return refused(
                "There are more than %d files.".formatted(Limits.FILES),
                "Give the files of one year's return for one council.");
    }

    public static ReturnRefused refused(String reason, String remedy) {
        return new ReturnRefused(List.of(new Refusal(Refusal.WHOLE_RETURN, reason, remedy)));
    }
}
