package uk.onedoor;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.onedoor.platform.backup.BackupRefused;
import uk.onedoor.platform.backup.Restore;
import uk.onedoor.platform.local.Telling;

/** Brings a back-up back into an empty directory of records. */
@Command(
        name = "restore",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Brings a back-up back into a directory of records that is empty, and compares what is there with what was backed"
                    + " up. Nothing that is there already is ever written over.",
            ""
        },
        footer = {
            "",
            "The exit status is 0 when everything was restored, and 1 when nothing was, or when the trace that was backed up"
                    + " had been tampered with before: then the answer says where."
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The directory of the back-up.")
    private Path directory = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the records are to be kept (the directory data beside this program unless said).")
    private Path data = ServeOptions.usualData();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    private boolean help;

    @Override
    public Integer call() throws IOException, SQLException {
        Telling telling = Said.by(spec.commandLine());
        try {
            return new Restore(directory, data).run(telling) ? OneDoor.DONE : OneDoor.CANNOT;
        } catch (BackupRefused refused) {
            telling.result(String.valueOf(refused.getMessage()));
            return OneDoor.CANNOT;
        }
    }
}
