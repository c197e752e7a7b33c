package uk.onedoor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.platform.local.Telling;
import uk.onedoor.platform.time.London;
import uk.onedoor.postcodes.LoadedPostcodes;
import uk.onedoor.postcodes.PostcodeLoading;
import uk.onedoor.postcodes.PostcodesRefused;

/** Loads the postcodes of the country, from which distances and areas of placements are told. */
@Command(
        name = "postcodes",
        description = "For distances: where the postcodes of the country lie.",
        subcommands = {PostcodesCommand.Load.class})
final class PostcodesCommand implements Callable<Integer> {

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
                spec.commandLine(), "Say what to do with the postcodes: ./onedoor postcodes load FILE");
    }

    /** The loading of one directory of postcodes. */
    @Command(
            name = "load",
            sortOptions = false,
            usageHelpWidth = 100,
            description = {
                "Loads the ONS Postcode Directory, so that returns are checked and measured with distances.",
                "",
                "FILE is the zip as the Office for National Statistics publishes it four times a year on its Open Geography"
                        + " portal (ONSPD), the CSV file in its directory Data, or any CSV file with columns for postcode,"
                        + " grid reference and district; .gz is read too. Nothing is fetched and nothing is sent.",
                ""
            },
            footer = {
                "",
                "Without postcodes, distances and areas of placements are not known, and are said not to be. Progress and"
                        + " what was left out are told on standard error, one line of JSON on standard output. The exit"
                        + " status is 0 when the postcodes were loaded, and 2 when the file could not be read: then what was"
                        + " loaded before is still there."
            })
    static final class Load implements Callable<Integer> {
        private static final double NANOSECONDS = 1e9;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The ONS Postcode Directory.")
        private Path file = Path.of("");

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Where the postcodes are kept (the directory data beside this program unless said).")
        private Path data = ServeOptions.usualData();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this and do nothing.")
        private boolean help;

        @Override
        public Integer call() {
            long began = System.nanoTime();
            Telling telling = Said.by(spec.commandLine());
            try {
                PostcodeLoading.Loaded loaded =
                        PostcodeLoading.load(file, data, London.today(Clock.systemUTC()), telling::progress);
                telling.result(JsonMapper.shared()
                        .writeValueAsString(line(loaded, (System.nanoTime() - began) / NANOSECONDS)));
                telling.progress(LoadedPostcodes.LICENCE);
                return OneDoor.DONE;
            } catch (PostcodesRefused refused) {
                telling.progress(String.valueOf(refused.getMessage()));
                return OneDoor.MISUNDERSTOOD;
            }
        }

        private static Map<String, Object> line(PostcodeLoading.Loaded loaded, double seconds) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("postcodes", loaded.postcodes().postcodes());
            line.put("ended", loaded.ended());
            line.put("districts", loaded.postcodes().districts());
            line.put("left_out_northern_ireland", loaded.northernIrish());
            line.put("left_out_without_place", loaded.withoutPlace());
            line.put("left_out_unreadable", loaded.unreadable());
            line.put("source", loaded.postcodes().source());
            line.put("loaded", loaded.postcodes().loaded().toString());
            line.put("seconds", Math.round(seconds * 100) / 100.0);
            return line;
        }
    }
}
