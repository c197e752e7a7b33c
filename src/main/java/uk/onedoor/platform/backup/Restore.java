package uk.onedoor.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import uk.onedoor.platform.audit.Verification;
import uk.onedoor.platform.local.Telling;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/** Brings a back-up back into a directory of records that is empty, and looks whether everything in it is there. */
public final class Restore {

    private final Path backup;
    private final Path data;

    public Restore(Path backup, Path data) {
        this.backup = backup.toAbsolutePath().normalize();
        this.data = data.toAbsolutePath().normalize();
    }

    /**
     * Restores it, or leaves nothing behind.
     *
     * @return whether the trace in it is whole; when not, everything was restored as it was backed up all the same
     */
    public boolean run(Telling telling) throws IOException, SQLException {
        if (!FileList.isVacant(data)) {
            throw new BackupRefused("Records are restored only where there are none, and " + data
                    + " is not empty. Nothing was changed. Stop OneDoor if it runs there, move that directory away, or name"
                    + " another with --data DIR.");
        }
        Manifest manifest = Manifest.read(backup);
        telling.progress("Copying the back-up of " + manifest.madeAt() + " to " + data + " ...");
        FileList.folder(data);
        boolean restored = false;
        try {
            Path part = data.resolve("restoring");
            FileList.folder(part);
            for (String folder : manifest.folders()) {
                FileList.folder(part.resolve(folder));
            }
            new FileList(backup).copyTo(part, manifest.files());
            Files.move(part.resolve("audit"), data.resolve("audit"));
            Files.move(part.resolve("postgres"), data.resolve("postgres"));
            Files.delete(part);
            boolean whole = compare(manifest, telling);
            restored = true;
            return whole;
        } finally {
            if (!restored) {
                FileList.empty(data);
            }
        }
    }

    private boolean compare(Manifest manifest, Telling telling) throws IOException, SQLException {
        telling.progress("Comparing what is there with what was backed up ...");
        try (var postgres = EmbeddedPostgres.open(data.resolve("postgres"))) {
            Database database = postgres.database("onedoor");
            List<String> differences = Contents.of(database).differences(manifest.contents());
            if (!differences.isEmpty()) {
                throw new BackupRefused(
                        "What was restored is not what was backed up, and was taken away again. It differs in "
                                + String.join(", ", differences) + ".");
            }
            telling.progress("Looking through the trace ...");
            Verification.Outcome trace = new Verification(database, data).run(telling::progress);
            telling.result("Restored to " + data + ": all " + manifest.tables().size()
                    + " tables and the traces of all councils are as they were backed up, " + manifest.madeAt() + ".");
            telling.result(trace.words());
            return trace.whole();
        }
    }
}
