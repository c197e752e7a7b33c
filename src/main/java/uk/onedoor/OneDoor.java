package uk.onedoor;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: without a command it serves the pages; each command beside that is a class of its own. */
@Command(
        name = "./onedoor",
        description = "Starts OneDoor, which runs a No Wrong Door hub, and prints where to find it. Ctrl-C stops it.",
        subcommands = {
            DatabaseCommand.class,
            ReturnsCommand.class,
            PostcodesCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        sortOptions = false,
        usageHelpWidth = 100,
        usageHelpAutoWidth = false)
public final class OneDoor implements Callable<Integer> {

    static final int DONE = 0;
    static final int CANNOT = 1;
    static final int MISUNDERSTOOD = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServeOptions options = new ServeOptions();

    public static void main(String[] arguments) {
        int status = commandLine().execute(arguments);
        if (status != DONE) {
            System.exit(status);
        }
        // Otherwise the pages are being served, and this process lives until it is told to stop.
    }

    static CommandLine commandLine() {
        return new CommandLine(new OneDoor())
                .setParameterExceptionHandler(OneDoor::explain)
                .setExecutionExceptionHandler(OneDoor::explain);
    }

    @Override
    public Integer call() throws Exception {
        new Serve(options, spec.commandLine()).run();
        return DONE;
    }

    private static int explain(ParameterException misunderstood, String[] arguments) {
        var err = misunderstood.getCommandLine().getErr();
        err.println(misunderstood.getMessage());
        err.println("See " + misunderstood.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return MISUNDERSTOOD;
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        String reason = PlainFailures.reason(failure);
        if (reason == null) {
            throw failure;
        }
        command.getErr().println(reason);
        return CANNOT;
    }
}
