package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files somebody gave as one return, unpacked and read one by one, with every refusal among them; used once. */
final class GivenFiles {
    private final Findings findings;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<ReadFile> read = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<String> wholes = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    GivenFiles(Findings findings) {
        this.findings = findings;
    }

    void take(ReturnFile file) {
        try {
            byte[] bytes = file.bytes();
            if (ZipContents.isZip(bytes)) unpack(file.name(), bytes);
            else read(file.name(), bytes);
        } catch (FileRefused e) {
            refusals.add(e.of(file.name()));
        }
    }

    private void unpack(String zip, byte[] bytes) {
        var contents = new ZipContents(bytes);
        contents.forEach(this::takeUnpacked);
        if (!contents.others().isEmpty())
            findings.notice(
                    zip, "Only CSV and XML files are read; left alone: %s.".formatted(Words.list(contents.others())));
    }

    /** A zip within a zip is refused as any other file that is no table. */
    private void takeUnpacked(ReturnFile file) {
        try {
            read(file.name(), file.bytes());
        } catch (FileRefused e) {
            refusals.add(e.of(file.name()));
        }
    }

    private void read(String name, byte[] bytes) {
        String twin = seen.putIfAbsent(Fingerprint.of(bytes), name);
        if (twin != null) {
            findings.notice(name, "The same, byte for byte, as %s, so it was read once.".formatted(twin));
            return;
        }
        List<ReadFile> its = FileReading.of(name, bytes);
        (its.get(0).isXml() ? wholes : tables).add(name);
        read.addAll(its);
    }

    /**
     * Everything that was read.
     *
     * @throws ReturnRefused when any file was refused, or when they are more than one way of giving a return
     */
    List<ReadFile> read() {
        if (refusals.isEmpty()) refuseTwoWays();
        if (!refusals.isEmpty()) throw new ReturnRefused(refusals);
        read.forEach(file -> findings.addAll(file.findings()));
        return read;
    }

    private void refuseTwoWays() {
        if (wholes.size() > 1)
            refuse("Each of these is a whole return in XML: %s.".formatted(Words.list(wholes)));
        else if (!wholes.isEmpty() && !tables.isEmpty())
            refuse("Here are a whole return in XML (%s) and CSV files (%s). Both tell of the same children, and we cannot tell which counts."
                    .formatted(Words.list(wholes), Words.list(tables)));
    }

    private void refuse(String reason) {
        refusals.add(new Refusal(
                Refusal.WHOLE_RETURN, reason, "Give either the one XML file or the CSV files, of one year and one council."));
    }
}
