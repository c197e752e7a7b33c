package uk.onedoor.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.onedoor.platform.local.Telling;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/**
 * Makes a back-up of everything in the directory of the records, while others go on writing: the database, its
 * passwords, and the anchors of the trace with their key. The copy is opened once, to see that it can be, and what is in
 * it is written down.
 */
public final class Backup {

    private static final long ROOM_TO_SPARE = 200L << 20;

    private final EmbeddedPostgres postgres;
    private final Path data;

    /** @param data the directory of the records */
    public Backup(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data.toAbsolutePath().normalize();
    }

    /** Makes it in a directory that is empty or not there yet, and leaves nothing there when it cannot. */
    public void make(Path asked, Telling telling) throws IOException, SQLException {
        Path target = asked.toAbsolutePath().normalize();
        refuseUnlessFit(target);
        FileList.folder(target);
        Files.setPosixFilePermissions(target, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        boolean made = false;
        try {
            Manifest manifest = copy(target, telling);
            manifest.write(target);
            made = true;
            telling.result(words(target, manifest));
        } finally {
            if (!made) {
                FileList.empty(target);
            }
        }
    }

    private void refuseUnlessFit(Path target) throws IOException {
        if (!FileList.isVacant(target)) {
            throw new BackupRefused("A back-up needs a directory that is empty or not there yet, and " + target
                    + " is neither. Nothing was changed. Name another, perhaps with today's date.");
        }
        if (target.startsWith(data) || data.startsWith(target)) {
            throw new BackupRefused("The back-up must not lie among the records themselves, in " + data
                    + ". Name a directory elsewhere, best on another disk.");
        }
        Path there = target;
        for (Path up = target; up != null && !Files.exists(there); up = up.getParent()) {
            there = up;
        }
        long free = Files.getFileStore(there).getUsableSpace();
        long needed = size(data.resolve("postgres").resolve("data")) + ROOM_TO_SPARE;
        if (free < needed) {
            throw new BackupRefused("There is not enough room at " + target + ": "
                    + String.format(Locale.ROOT, "%,d MB are needed and %,d MB are free.", needed >> 20, free >> 20));
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            // A file may go while we look.
            return all.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private Manifest copy(Path target, Telling telling) throws IOException, SQLException {
        telling.progress("Copying the records to " + target + " ...");
        // The anchors before the database: whatever they tell of is then in it.
        copyAnchors(target);
        Path home = target.resolve("postgres");
        postgres.copyTo(home);
        telling.progress("Opening the copy once, and writing down what is in it ...");
        Contents contents;
        int schema;
        try (var copy = EmbeddedPostgres.open(home)) {
            Database database = copy.database("onedoor");
            contents = Contents.of(database);
            schema = Integer.parseInt(Contents.schema(database));
        }
        leaveOnlyRecords(home);
        telling.progress("Reckoning the hash of every file ...");
        FileList files = new FileList(target);
        List<String> folders = files.folders();
        return new Manifest(
                Manifest.FORMAT,
                Manifest.ourVersion(),
                schema,
                Manifest.POSTGRES,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                contents.tables(),
                contents.roots(),
                folders,
                files.write());
    }

    private void copyAnchors(Path target) throws IOException {
        Path audit = data.resolve("audit");
        FileList.folder(target.resolve("audit"));
        for (String name : List.of("key", "anchors")) {
            if (Files.exists(audit.resolve(name))) {
                Files.copy(audit.resolve(name), target.resolve("audit").resolve(name));
            }
        }
    }

    /** The programs come with OneDoor, and the log tells of the copy only. */
    private static void leaveOnlyRecords(Path home) throws IOException {
        try (Stream<Path> inside = Files.list(home)) {
            for (Path one : inside.toList()) {
                String name = one.getFileName().toString();
                if (!name.equals("data") && !name.equals("passwords")) {
                    FileList.empty(one);
                    Files.delete(one);
                }
            }
        }
    }

    private static String words(Path target, Manifest manifest) {
        return "The back-up is whole: " + target + ", " + manifest.tables().size() + " tables, "
                + manifest.auditRoots().size() + (manifest.auditRoots().size() == 1 ? " council" : " councils")
                + ", made " + manifest.madeAt() + ".\nIt holds everything, passwords and keys included: keep it like"
                + " the records themselves. To use it: ./onedoor restore " + target;
    }
}
