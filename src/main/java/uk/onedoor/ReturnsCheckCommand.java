package uk.onedoor;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.onedoor.postcodes.PostcodesRefused;
import uk.onedoor.returns.check.Checked;
import uk.onedoor.returns.check.FileCheck;
import uk.onedoor.returns.check.FindingLines;
import uk.onedoor.returns.check.Memory;
import uk.onedoor.returns.check.Outcome;
import uk.onedoor.returns.check.ProviderFile;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.rows.Providers;

/** Checks the files of a return on this machine: without a server, without a database, and nothing is sent anywhere. */
@Command(
        name = "check",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Asks every validation rule of the year of a return, and says which rows fail which.",
            "",
            "Nothing is kept and nothing leaves this machine.",
            ""
        },
        footer = {
            "",
            "With --json, findings go to standard output, one line of JSON each and then one that sums up; progress and what was"
                    + " noticed go to standard error. The exit status is 0 when the return was checked, whatever was found,"
                    + " and 2 when it could not be read."
        })
final class ReturnsCheckCommand implements Callable<Integer> {

    private static final double NANOSECONDS = 1e9;
    private static final int QUARTER = 25;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReturnFileOptions asked = new ReturnFileOptions();

    @Option(
            names = "--providers",
            paramLabel = "FILE",
            description = "The list of the providers that Ofsted has registered (CSV), for the rules on their numbers.")
    private @Nullable Path providers;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        var telling = Said.by(spec.commandLine());
        Checked checked;
        try {
            Providers known = providers == null ? Providers.NOT_GIVEN : ProviderFile.read(providers);
            checked = new FileCheck(asked.data, ReturnFileOptions.everyCore(), telling::progress)
                    .check(asked.files, asked.lastYear, asked.year, asked.authority, known, hundredths -> {
                        if (hundredths % QUARTER == 0) telling.progress(hundredths + "% checked");
                    });
        } catch (ReturnRefused | PostcodesRefused refused) {
            telling.progress(String.valueOf(refused.getMessage()));
            return OneDoor.MISUNDERSTOOD;
        }
        if (asked.json) print(checked, (System.nanoTime() - began) / NANOSECONDS);
        tell(checked, telling::progress);
        return OneDoor.DONE;
    }

    private void print(Checked checked, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        var buffered = new BufferedWriter(out);
        FindingLines.write(checked, seconds, Memory.peakMegabytes(), buffered);
        out.flush();
    }

    private void tell(Checked checked, java.util.function.Consumer<String> say) {
        for (Outcome outcome : checked.outcomes()) {
            String rule = outcome.rule().code() + " " + outcome.rule().text().name();
            if (outcome.kind() == Outcome.Kind.FAILED)
                say.accept("%s: %d. %s"
                        .formatted(
                                rule,
                                outcome.rows().size(),
                                outcome.rule().text().remedy()));
            else if (outcome.kind() == Outcome.Kind.OUR_FAULT) say.accept(rule + ": " + outcome.why());
        }
        say.accept("%d children; %d rules passed, %d failed, %d not applicable, %d could not be checked."
                .formatted(
                        checked.roll().children().size(),
                        checked.count(Outcome.Kind.PASSED),
                        checked.count(Outcome.Kind.FAILED),
                        checked.count(Outcome.Kind.NOT_APPLICABLE),
                        checked.count(Outcome.Kind.COULD_NOT_BE_CHECKED)));
    }
}
