package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files somebody gave as one return: unpacked, read side by side, and refused together when any cannot be read. */
final class GivenFiles {
    private final Findings findings;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<ReadFile> read = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<String> wholes = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    private GivenFiles(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads the files in as many threads as the pool has that this is called in.
     *
     * @throws ReturnRefused when any cannot be read, or when they give a return in two ways
     */
    static List<ReadFile> read(List<ReturnFile> files, Findings findings) {
        List<List<Attempt>> attempts = files.parallelStream().map(Attempt::at).toList();
        GivenFiles given = new GivenFiles(findings);
        attempts.forEach(its -> its.forEach(given::take));
        return given.read();
    }

    private void take(Attempt attempt) {
        String twin = seen.putIfAbsent(attempt.fingerprint, attempt.file);
        if (twin != null)
            findings.notice(attempt.file, "The same, byte for byte, as %s, so it was read once.".formatted(twin));
        else if (attempt.refused != null) refusals.add(attempt.refused.of(attempt.file));
        else if (attempt.leftAlone.isEmpty()) {
            (attempt.isXml() ? wholes : tables).add(attempt.file);
            read.addAll(attempt.read);
        } else
            findings.notice(
                    attempt.file,
                    "Only CSV and XML files are read; left alone: %s.".formatted(Words.list(attempt.leftAlone)));
    }

    private List<ReadFile> read() {
        if (refusals.isEmpty()) refuseTwoWays();
        if (!refusals.isEmpty()) throw new ReturnRefused(refusals);
        read.forEach(file -> findings.addAll(file.findings()));
        return read;
    }

    private void refuseTwoWays() {
        if (wholes.size() > 1) refuse("Each of these is a whole return in XML: %s.".formatted(Words.list(wholes)));
        else if (!wholes.isEmpty() && !tables.isEmpty())
            refuse(("Here are a whole return in XML (%s) and CSV files (%s). Both tell of the same children, and we"
                            + " cannot tell which counts.")
                    .formatted(Words.list(wholes), Words.list(tables)));
    }

    private void refuse(String reason) {
        refusals.add(new Refusal(
                Refusal.WHOLE_RETURN,
                reason,
                "Give either the one XML file or the CSV files, of one year and one council."));
    }

    /** One file tried: read or refused; or a zip of which something was left alone. */
    private record Attempt(
            String file,
            String fingerprint,
            List<ReadFile> read,
            List<String> leftAlone,
            @Nullable FileRefused refused) {

        static List<Attempt> at(ReturnFile file) {
            try {
                byte[] bytes = file.bytes();
                return ZipContents.isZip(bytes) ? within(file.name(), bytes) : List.of(of(file.name(), bytes));
            } catch (FileRefused e) {
                return List.of(refused(file.name(), "unread: " + file.name(), e));
            }
        }

        /** A zip within a zip is refused as any other file that is no table. */
        private static List<Attempt> within(String zip, byte[] bytes) {
            ZipContents contents = ZipContents.of(bytes);
            List<Attempt> attempts = new ArrayList<>(
                    contents.files().parallelStream().map(Attempt::unpacked).toList());
            if (!contents.others().isEmpty())
                attempts.add(new Attempt(zip, Fingerprint.quick(bytes), List.of(), contents.others(), null));
            return attempts;
        }

        private static Attempt unpacked(ReturnFile file) {
            try {
                return of(file.name(), file.bytes());
            } catch (FileRefused e) {
                return refused(file.name(), "unread: " + file.name(), e);
            }
        }

        private static Attempt of(String file, byte[] bytes) {
            String fingerprint = Fingerprint.quick(bytes);
            try {
                return new Attempt(file, fingerprint, FileReading.of(file, bytes), List.of(), null);
            } catch (FileRefused e) {
                return refused(file, fingerprint, e);
            }
        }

        private static Attempt refused(String file, String fingerprint, FileRefused why) {
            return new Attempt(file, fingerprint, List.of(), List.of(), why);
        }

        boolean isXml() {
            return read.get(0).isXml();
        }
    }
}
