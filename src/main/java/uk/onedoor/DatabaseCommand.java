package uk.onedoor;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.onedoor.platform.postgres.OutsidePostgres;

/** What an administrator of an outside database needs. */
@Command(name = "database", description = "For those who keep the records in a PostgreSQL of their own.")
final class DatabaseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    private boolean help;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the database: ./onedoor database sql");
    }

    @Command(name = "sql", description = "Print what an administrator of that PostgreSQL must run once.")
    int sql(
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true,
                            description = "Show this and do nothing.")
                    boolean help) {
        var out = spec.commandLine().getOut();
        out.print(OutsidePostgres.preparation());
        out.flush();
        return OneDoor.DONE;
    }
}
