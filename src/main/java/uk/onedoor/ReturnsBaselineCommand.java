package uk.onedoor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.platform.local.Telling;
import uk.onedoor.postcodes.PostcodesRefused;
import uk.onedoor.returns.baseline.AgeRange;
import uk.onedoor.returns.baseline.Baseline;
import uk.onedoor.returns.baseline.BaselineFields;
import uk.onedoor.returns.baseline.Measure;
import uk.onedoor.returns.check.Checked;
import uk.onedoor.returns.check.FileCheck;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.rows.Providers;

/** Says where a council's looked-after children stand, from the files of its return: nothing is kept or sent anywhere. */
@Command(
        name = "baseline",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Counts a return: who is looked after and where, nights, moves, times missing, who came and who left.",
            "",
            "Every number is told for all ages, for 10 and over and for 12 to 17, and for any ages you name. With --also"
                    + " several years come in one answer, and each is compared with the one before where that is there.",
            ""
        },
        footer = {
            "",
            "With --json, the numbers go to standard output as one object of JSON by collection year; progress and what was noticed go"
                    + " to standard error. The exit status is 0 when the return was counted, whatever is wrong with it, and"
                    + " 2 when it could not be read."
        })
final class ReturnsBaselineCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<AgeRange> ALWAYS =
            List.of(AgeRange.ALL, AgeRange.TEN_AND_OVER, AgeRange.TWELVE_TO_SEVENTEEN);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReturnFileOptions asked = new ReturnFileOptions();

    @Option(
            names = "--also",
            paramLabel = "YYYY=DIR|ZIP|XML",
            converter = ReturnFileOptions.Year.class,
            description = "The return of another year, to be counted as well. May be given several times.")
    private Map<CollectionYear, Path> also = new LinkedHashMap<>();

    @Option(
            names = "--ages",
            paramLabel = "AGES",
            converter = Ages.class,
            description = "More ages to count, as in 13-17 or 16+. May be given several times.")
    private List<AgeRange> ages = new ArrayList<>();

    @Option(names = "--rows", description = "Tell the rows behind each number, too: child, table and row.")
    private boolean rows;

    @Override
    public Integer call() {
        if (also.containsKey(asked.year))
            throw new ParameterException(spec.commandLine(), asked.year.ends() + " is given twice.");
        Telling telling = Said.by(spec.commandLine());
        Set<AgeRange> ranges = new LinkedHashSet<>(ALWAYS);
        ranges.addAll(ages);
        Map<String, Object> years = new LinkedHashMap<>();
        SortedMap<Integer, Path> given = years();
        var check = new FileCheck(asked.data, ReturnFileOptions.everyCore(), telling::progress);
        try {
            for (Map.Entry<Integer, Path> year : given.entrySet()) {
                Checked checked = checked(check, year.getKey(), year.getValue(), given.get(year.getKey() - 1));
                if (asked.json)
                    years.put(year.getKey().toString(), BaselineFields.of(checked, List.copyOf(ranges), rows));
                else tell(checked, telling);
            }
        } catch (ReturnRefused | PostcodesRefused refused) {
            telling.progress(String.valueOf(refused.getMessage()));
            return OneDoor.MISUNDERSTOOD;
        }
        if (asked.json) telling.result(JSON.writeValueAsString(years));
        return OneDoor.DONE;
    }

    /** The files of every year asked for, the earliest first. */
    private SortedMap<Integer, Path> years() {
        SortedMap<Integer, Path> years = new TreeMap<>();
        also.forEach((year, files) -> years.put(year.ends(), files));
        years.put(asked.year.ends(), asked.files);
        return years;
    }

    private Checked checked(FileCheck check, int year, Path files, @Nullable Path before) {
        return check.check(
                files,
                year == asked.year.ends() && asked.lastYear != null ? asked.lastYear : before,
                new CollectionYear(year),
                asked.authority,
                Providers.NOT_GIVEN,
                hundredths -> {});
    }

    private static void tell(Checked checked, Telling telling) {
        telling.progress("Collection year " + checked.roll().setting().year() + ":");
        for (Measure measure : Baseline.of(checked.roll(), AgeRange.ALL).measures())
            telling.progress("  %s: %s (%s)"
                    .formatted(
                            measure.kind().title(),
                            measure.figures().stream()
                                    .map(figure -> (figure.key() + " " + figure.number()).trim())
                                    .collect(Collectors.joining(", ")),
                            measure.kind().unit()));
    }

    /** Reads ages as people write them. */
    static final class Ages implements ITypeConverter<AgeRange> {
        @Override
        public AgeRange convert(String text) {
            try {
                return AgeRange.of(text);
            } catch (IllegalArgumentException misunderstood) {
                throw new TypeConversionException(misunderstood.getMessage());
            }
        }
    }
}
