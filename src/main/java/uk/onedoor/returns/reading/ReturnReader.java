package uk.onedoor.returns.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the CSV files of one SSDA903 return: whole, or not at all with a {@link ReturnRefused}. */
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

    /** Reads the CSV files that lie directly in a directory; other files are left alone with a notice. */
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
                    "Only CSV files are read; left alone: %s.".formatted(Words.list(listed.others())));
        return read(listed.files(), year, findings);
    }

    private static ReadReturn read(List<ReturnFile> files, @Nullable CollectionYear year, Findings findings) {
        if (files.isEmpty())
            throw refused(
                    "There are no files to read.", "Give the CSV files of the return, at least Header and Episodes.");
        if (files.size() > Limits.FILES)
            throw refused(
                    "There are more than %d files.".formatted(Limits.FILES),
                    "Give the files of one year's return for one council.");
        List<ReadFile> read = readAll(files, findings);
        List<ReadTable> tables = JoinedTables.of(read, findings);
        YearFound found = year == null ? YearFound.from(tables) : YearFound.told(year);
        YearNotices.add(tables, found, year == null ? null : YearFound.from(tables), findings);
        return new ReadReturn(tables, found, findings);
    }

    /** Reads the files side by side, in as many threads as the pool has that this is called in. */
    private static List<ReadFile> readAll(List<ReturnFile> files, Findings findings) {
        List<Attempt> attempts = files.parallelStream().map(Attempt::at).toList();
        List<Refusal> refusals = new ArrayList<>();
        List<ReadFile> read = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Attempt attempt : attempts) {
            String twin = seen.putIfAbsent(attempt.fingerprint(), attempt.file());
            if (twin != null)
                findings.notice(
                        attempt.file(), "The same, byte for byte, as %s, so it was read once.".formatted(twin));
            else if (attempt.read() != null) read.add(attempt.read());
            else if (attempt.refused() != null) refusals.add(attempt.refused().of(attempt.file()));
        }
        if (!refusals.isEmpty()) throw new ReturnRefused(refusals);
        read.forEach(file -> findings.addAll(file.findings()));
        return read;
    }

    /** One file tried: either read or refused. */
    private record Attempt(
            String file, String fingerprint, @Nullable ReadFile read, @Nullable FileRefused refused) {

        static Attempt at(ReturnFile file) {
            String fingerprint = "unread: " + file.name();
            try {
                byte[] bytes = file.bytes();
                fingerprint = Fingerprint.of(bytes);
                return new Attempt(file.name(), fingerprint, FileReading.of(file.name(), bytes), null);
            } catch (FileRefused e) {
                return new Attempt(file.name(), fingerprint, null, e);
            }
        }
    }

    public static ReturnRefused refused(String reason, String remedy) {
        return new ReturnRefused(List.of(new Refusal(Refusal.WHOLE_RETURN, reason, remedy)));
    }
}
