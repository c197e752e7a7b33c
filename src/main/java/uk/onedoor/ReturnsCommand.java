package uk.onedoor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.onedoor.platform.postgres.EmbeddedPostgres;
import uk.onedoor.returns.LocalReturns;

/** What can be done with a council's statutory return from the command line. */
@Command(
        name = "returns",
        description = "For those who look after the council's SSDA903 return.",
        subcommands = {
            ReturnsCommand.Read.class,
            ReturnsCheckCommand.class,
            ReturnsBaselineCommand.class,
            ReturnsConformanceCommand.class
        })
final class ReturnsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    private boolean help;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with the return: check or baseline (both DIR --authority CODE --year YYYY), conformance"
                        + " FILE.jsonl, or ./onedoor returns read DIR --authority CODE --as USER");
    }

    /** The reading of one return. */
    @Command(
            name = "read",
            sortOptions = false,
            usageHelpWidth = 100,
            description = {
                "Reads the files of one year's SSDA903 return, whole or not at all, and says what came of it.",
                "",
                "CSV files are known by their columns, so they may be called anything that ends in .csv. Young people of"
                        + " the hub's ages become known from the return, on nobody's list until a door opens to them, and the"
                        + " history of their care is kept as dated facts. Reading the same return twice changes nothing.",
                ""
            },
            footer = {
                "",
                "While OneDoor runs on the same records, it does the reading; otherwise this command does. What is being"
                        + " done is told on standard error, the result on standard output. The exit status is 0 when the"
                        + " return was read, and 2 when it was refused or could not be read: then nothing of it was kept."
            })
    static final class Read implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "DIR",
                description =
                        "The directory that holds the CSV files of the return, a zip of them, or its one XML file.")
        private Path directory = Path.of("");

        @Option(
                names = "--authority",
                paramLabel = "CODE",
                required = true,
                description =
                        "The council's nine-character code, as in E06000065. A council that is not there yet is made.")
        private String authority = "";

        @Option(
                names = "--as",
                paramLabel = "USER",
                required = true,
                description =
                        "The username as whom it is read: a performance officer, hub manager or administrator of that"
                                + " council. For a new council it becomes its administrator, and a set-up code is printed.")
        private String username = "";

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "What a new council is called (\"Council CODE\" unless said).")
        private @Nullable String name;

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Where the records are kept (the directory data beside this program unless said).")
        private Path data = ServeOptions.usualData();

        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--json", description = "Print the result as one line of JSON.")
        private boolean json;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this and do nothing.")
        private boolean help;

        /** The line that was told last: it says whether the return was read. */
        private String last = "";

        @Override
        public Integer call() {
            database.refuseLonelyPasswords(spec.commandLine());
            Path records = data.toAbsolutePath().normalize();
            var asked = new LocalReturns.Asked(directory.toAbsolutePath().normalize(), authority, name, username);
            try {
                if (!RunningServer.read(records, database.url, asked, this::print)) {
                    readAlone(records, asked);
                }
            } catch (ParameterException misunderstood) {
                throw misunderstood;
            } catch (RuntimeException | IOException | ClassNotFoundException failure) {
                say(reason(failure));
                return OneDoor.MISUNDERSTOOD;
            }
            if (!last.startsWith("!")) {
                say(
                        "The server stopped before it had answered. Start it again, and look at /returns whether it was read.");
            }
            return last.equals(LocalReturns.READ) ? OneDoor.DONE : OneDoor.MISUNDERSTOOD;
        }

        /** Opens the records itself; another OneDoor that holds them is named, and nothing is done. */
        private void readAlone(Path records, LocalReturns.Asked asked) throws ClassNotFoundException {
            String outside = database.url;
            if (outside != null) {
                say("Opening the records in " + outside + " ...");
                readWith(database.properties(outside, spec.commandLine()), records, asked);
                return;
            }
            say("No OneDoor runs on the records in " + records + "; opening them ...");
            try (var postgres = EmbeddedPostgres.open(records.resolve("postgres"))) {
                readWith(List.of(), records, asked);
            }
        }

        private void readWith(List<String> where, Path records, LocalReturns.Asked asked)
                throws ClassNotFoundException {
            List<String> properties = new ArrayList<>(where);
            properties.addAll(List.of(
                    "--onedoor.data=" + records,
                    "--onedoor.demo=false",
                    "--onedoor.jobs=false",
                    "--spring.main.log-startup-info=false"));
            var application = new SpringApplication(Class.forName(Serve.APPLICATION));
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setLazyInitialization(true);
            try (var running = application.run(properties.toArray(String[]::new))) {
                running.getBean(LocalReturns.class).read(asked, this::print);
            }
        }

        private void print(String line) {
            last = line;
            String words = line.isEmpty() ? "" : line.substring(1);
            char mark = line.isEmpty() ? ' ' : line.charAt(0);
            if (mark == LocalReturns.PROGRESS) {
                say(words);
            } else if (mark == (json ? LocalReturns.JSON : LocalReturns.RESULT)) {
                spec.commandLine().getOut().println(words);
                spec.commandLine().getOut().flush();
            }
        }

        private void say(String words) {
            spec.commandLine().getErr().println(words);
            spec.commandLine().getErr().flush();
        }

        private static String reason(Exception failure) {
            String plain = PlainFailures.reason(failure);
            return plain != null
                    ? plain
                    : "The return could not be read: " + failure.getMessage() + ". Nothing of it was kept.";
        }
    }
}
