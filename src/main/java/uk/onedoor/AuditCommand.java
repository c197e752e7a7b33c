package uk.onedoor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.onedoor.platform.audit.Verification;
import uk.onedoor.platform.local.Telling;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/** Looks through the trace of who saw and changed what: through the server that runs, or without one. */
@Command(
        name = "audit",
        description = "For those who answer for the trace of who saw and changed what.",
        subcommands = {AuditCommand.Verify.class})
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    private boolean help;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the trace: ./onedoor audit verify");
    }

    /** The look through the whole trace. */
    @Command(
            name = "verify",
            sortOptions = false,
            usageHelpWidth = 100,
            description = {
                "Looks through the trace, and says where anything was altered, taken out, put in, moved, back-dated or cut"
                        + " off since it was written.",
                ""
            },
            footer = {
                "",
                "While OneDoor runs on the same records, it does the looking; otherwise this command does. How it gets on is"
                        + " told on standard error, the result on standard output. The exit status is 0 when the trace is"
                        + " whole, 1 when it is not, and 2 when it could not be looked through."
            })
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Where the records are kept (the directory data beside this program unless said).")
        private Path data = ServeOptions.usualData();

        @Mixin
        private DatabaseOptions outside = new DatabaseOptions();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this and do nothing.")
        private boolean help;

        @Override
        public Integer call() {
            outside.refuseLonelyPasswords(spec.commandLine());
            Path records = data.toAbsolutePath().normalize();
            Telling telling = Said.by(spec.commandLine());
            try {
                return RunningServer.ask(records, outside.url, "/local/audit", Map.of(), telling)
                        .orElseGet(() -> alone(records, telling));
            } catch (ParameterException misunderstood) {
                throw misunderstood;
            } catch (RuntimeException | IOException failure) {
                String plain = PlainFailures.reason(failure);
                telling.progress(
                        plain != null ? plain : "The trace could not be looked through: " + failure.getMessage());
                return OneDoor.MISUNDERSTOOD;
            }
        }

        private int alone(Path records, Telling telling) {
            String address = outside.url;
            if (address != null) {
                telling.progress("Opening the records in " + address + " ...");
                return looked(outside.open(address, spec.commandLine()), records, telling);
            }
            if (!Files.isDirectory(records.resolve("postgres"))) {
                telling.progress("There are no records in " + records + ".");
                return OneDoor.MISUNDERSTOOD;
            }
            telling.progress("No OneDoor runs on the records in " + records + "; opening them ...");
            try (var postgres = EmbeddedPostgres.open(records.resolve("postgres"))) {
                return looked(postgres.database("onedoor"), records, telling);
            }
        }

        private static int looked(Database database, Path records, Telling telling) {
            try {
                Verification.Outcome outcome = new Verification(database, records).run(telling::progress);
                telling.result(outcome.words());
                return outcome.whole() ? OneDoor.DONE : OneDoor.CANNOT;
            } catch (SQLException | IOException failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        }
    }
}
