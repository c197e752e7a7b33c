package uk.onedoor.deadlines;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.deadlines.Rule.Again;
import uk.onedoor.deadlines.Rule.Ages;
import uk.onedoor.deadlines.Rule.DoneBy;
import uk.onedoor.deadlines.Rule.Grade;
import uk.onedoor.deadlines.Rule.Only;
import uk.onedoor.deadlines.Rule.Validity;

/** The rules together: those of England's law and practice from {@code rules.csv}, or any others. */
public final class RuleBook {

    private final Map<String, Duty> duties = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two lines of one key hold on one day for one age */
    public RuleBook(Collection<Rule> rules) {
        Map<String, List<Rule>> lines = new LinkedHashMap<>();
        rules.forEach(rule ->
                lines.computeIfAbsent(rule.key(), any -> new ArrayList<>()).add(rule));
        lines.forEach((key, of) -> duties.put(key, new Duty(of)));
    }

    /** The rules as they come with the product. */
    public static RuleBook ofTheLaw() {
        try (InputStream file = Objects.requireNonNull(RuleBook.class.getResourceAsStream("rules.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new RuleBook(rows.stream().map(RuleBook::rule).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same rules with what a council set for itself: each from its day on, until its next one. What is found in the law
     * is the law's, and stays; of two for one day the later in the list holds.
     */
    RuleBook with(List<OwnValue> own) {
        List<Rule> lines = new ArrayList<>();
        for (Rule line : rules()) {
            lines.addAll(line.grade().isUnconfirmed() ? OwnValues.of(line, own) : List.of(line));
        }
        return new RuleBook(lines);
    }

    /** The line of a rule that holds on a day, by the age it begins at. */
    Optional<Rule> find(String key, int fromAge, LocalDate day) {
        return rules().stream()
                .filter(line -> line.key().equals(key) && line.ages().from() == fromAge)
                .filter(line -> line.validity().holdsOn(day))
                .findFirst();
    }

    /** Every line, in the order of the book. */
    public List<Rule> rules() {
        return duties.values().stream().flatMap(duty -> duty.lines().stream()).toList();
    }

    /** Every kind of fact a rule asks for. */
    Set<FactKind> kinds() {
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        for (Rule line : rules()) {
            kinds.addAll(line.startedBy());
            kinds.addAll(line.metBy());
            kinds.addAll(line.endedBy());
            if (line.only() != null) {
                kinds.add(line.only().since());
                kinds.add(line.only().until());
            }
        }
        return kinds;
    }

    /**
     * Every clock of a life as it stands at a moment, the first due first: what was met, what was missed, what runs, and
     * what ended. What comes again is there up to the one that runs.
     */
    public List<Deadline> deadlines(Life life, Instant now) {
        return duties.values().stream()
                .flatMap(duty -> Clocks.of(duty, life, now).stream())
                .sorted(Comparator.comparing(Deadline::by)
                        .thenComparing(one -> one.rule().key())
                        .thenComparing(Deadline::from)
                        .thenComparing(Deadline::turn))
                .toList();
    }

    private static Rule rule(NamedCsvRecord row) {
        String until = row.getField("valid_until");
        String age = row.getField("ages");
        return new Rule(
                row.getField("key"),
                new Validity(
                        LocalDate.parse(row.getField("valid_from")), until.isEmpty() ? null : LocalDate.parse(until)),
                age.isEmpty() ? Ages.ALL : ages(age),
                only(row.getField("only")),
                kinds(row.getField("started_by")),
                kinds(row.getField("met_by")),
                kinds(row.getField("ended_by")),
                lengths(row.getField("lengths")),
                Again.valueOf(row.getField("again")),
                "yes".equals(row.getField("beforehand")),
                Grade.valueOf(row.getField("grade")),
                row.getField("source"),
                DoneBy.valueOf(row.getField("done_by")));
    }

    /** {@code while} or {@code unless}, what begins it, and what ends it. */
    private static @Nullable Only only(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] words = text.split(" ", -1);
        boolean so = words[0].equals("while");
        if (words.length != 3 || !so && !words[0].equals("unless")) {
            throw new IllegalArgumentException("Not while and not unless: " + text);
        }
        return new Only(FactKind.valueOf(words[1]), FactKind.valueOf(words[2]), so);
    }

    private static Ages ages(String text) {
        int dash = text.indexOf('-');
        return new Ages(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    /** Lengths as a file or a column holds them: {@code 20 WORKING_DAYS; 3 MONTHS; 6 MONTHS}. */
    static List<Length> lengths(String text) {
        return Stream.of(text.split(";", -1)).map(Length::of).toList();
    }

    private static Set<FactKind> kinds(String text) {
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        Stream.of(text.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(FactKind::valueOf)
                .forEach(kinds::add);
        return kinds;
    }
}
