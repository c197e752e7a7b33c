package uk.onedoor;

import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import uk.onedoor.returns.reading.CollectionYear;

/** What is asked of every command that reads the files of a return and keeps nothing of them. */
final class ReturnFileOptions {

    @Parameters(
            paramLabel = "DIR|ZIP|XML",
            description = "The directory or zip file with the CSV files of the return, or the return as XML.")
    Path files = Path.of("");

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            required = true,
            description = "The council's nine-character code, as in E10000020.")
    String authority = "";

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            required = true,
            converter = Year.class,
            description = "The collection year, named by the year it ends: 2026 is 1 April 2025 to 31 March 2026.")
    CollectionYear year = new CollectionYear(2026);

    @Option(
            names = "--last-year",
            paramLabel = "DIR|ZIP|XML",
            description = "The return of the year before, for the rules that compare with it.")
    @Nullable
    Path lastYear;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the postcodes were loaded (the directory data beside this program unless said).")
    Path data = ServeOptions.usualData();

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    boolean help;

    /** A thread for each core: the common pool counts on the one that waits, which here would be idle. */
    static ForkJoinPool everyCore() {
        return new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    }

    static final class Year implements ITypeConverter<CollectionYear> {
        @Override
        public CollectionYear convert(String text) {
            if (!text.matches("20\\d\\d"))
                throw new TypeConversionException(
                        "a collection year is four figures, such as 2026, not '" + text + "'");
            return new CollectionYear(Integer.parseInt(text));
        }
    }
}
