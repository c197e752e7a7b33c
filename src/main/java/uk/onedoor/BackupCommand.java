package uk.onedoor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.onedoor.platform.backup.Backup;
import uk.onedoor.platform.backup.BackupRefused;
import uk.onedoor.platform.local.Telling;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/** Copies all records into a directory: through the server that runs, or without one. */
@Command(
        name = "backup",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Copies all records into a directory, opens the copy once to see that it can be, and writes down what is in it.",
            "",
            "People can go on working meanwhile. Everything is in the copy, passwords and keys included, so keep it like the"
                    + " records themselves, and not on the same disk only.",
            ""
        },
        footer = {"", "The exit status is 0 when the back-up is whole, and 1 when there is none."})
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "A directory that is empty or not there yet.")
    private Path directory = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the records are kept (the directory data beside this program unless said).")
    private Path data = ServeOptions.usualData();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    private boolean help;

    @Override
    public Integer call() throws IOException, SQLException {
        Path records = data.toAbsolutePath().normalize();
        Path target = directory.toAbsolutePath().normalize();
        Telling telling = Said.by(spec.commandLine());
        var asked = RunningServer.ask(records, null, "/local/backup", Map.of("directory", target.toString()), telling);
        if (asked.isPresent()) {
            return asked.get();
        }
        if (!Files.isDirectory(records.resolve("postgres").resolve("data"))) {
            telling.result("There are no records in " + records + ", so there is nothing to back up.");
            return OneDoor.CANNOT;
        }
        telling.progress("No OneDoor runs on the records in " + records + "; opening them ...");
        try (var postgres = EmbeddedPostgres.open(records.resolve("postgres"))) {
            new Backup(postgres, records).make(target, telling);
            return OneDoor.DONE;
        } catch (BackupRefused refused) {
            telling.result(String.valueOf(refused.getMessage()));
            return OneDoor.CANNOT;
        }
    }
}
