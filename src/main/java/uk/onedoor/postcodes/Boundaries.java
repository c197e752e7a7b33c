package uk.onedoor.postcodes;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which authority had the duties for children's services where, on each day, as boundaries.csv lists it (nine-character
 * codes of the Office for National Statistics, from the Government Statistical Service's register). Councils are reorganised
 * on 1 April, so the table goes by years that begin on that day.
 *
 * <p>A council may be known by several codes: North Yorkshire was E10000023 until 31 March 2023 and is E06000065 since.
 * Which of them mean the same council is asked for a day, because Cumbria was one then and is two now.
 */
public final class Boundaries {
    /** Beyond England only the country is told, as DfE's return tells it. */
    private static final Map<Character, String> COUNTRIES = Map.of('W', "WAL", 'S', "SCO", 'N', "NIR");

    private static final Boundaries SHIPPED = new Boundaries(rows());

    /** An authority in the years from 1 April that end in {@code first} to {@code last}, both among them. */
    private record Rule(String authority, int first, int last) {

        static Rule of(NamedCsvRecord row) {
            String first = row.getField("first_year");
            String last = row.getField("last_year");
            return new Rule(
                    row.getField("authority"),
                    first.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(first),
                    last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
        }

        boolean isInForceOn(LocalDate day) {
            int ends = day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() + 1 : day.getYear();
            return first <= ends && ends <= last;
        }
    }

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, Set<String>> districtsOf = new TreeMap<>();

    private Boundaries(List<NamedCsvRecord> rows) {
        for (NamedCsvRecord row : rows) {
            String district = row.getField("district");
            Rule rule = Rule.of(row);
            rules.computeIfAbsent(district, d -> new ArrayList<>()).add(rule);
            districtsOf.computeIfAbsent(rule.authority, a -> new TreeSet<>()).add(district);
        }
    }

    private static List<NamedCsvRecord> rows() {
        try (InputStream in = Objects.requireNonNull(
                        Boundaries.class.getResourceAsStream("boundaries.csv"), "boundaries.csv");
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Boundaries shipped() {
        return SHIPPED;
    }

    /** True for a code that an authority with these duties has or had in any year. */
    public boolean isAuthority(String code) {
        return districtsOf.containsKey(code);
    }

    /** The authority in force for a district on a day; WAL, SCO or NIR beyond England; empty when it is not known. */
    public String authority(String district, LocalDate day) {
        if (district.isEmpty()) return "";
        for (Rule rule : rules.getOrDefault(district, List.of())) if (rule.isInForceOn(day)) return rule.authority;
        return COUNTRIES.getOrDefault(district.charAt(0), "");
    }

    /** True when the table says nothing of an English district: it is newer than this product. */
    boolean isUnknown(String district) {
        return !rules.containsKey(district) && district.startsWith("E");
    }

    /** Whether two codes mean the same authority on a day, each by its own name or that of who came before or after it. */
    public boolean same(String code, String other, LocalDate day) {
        return code.equals(other) || own(code, day).test(other);
    }

    /** Which codes mean an authority on a day. */
    public Predicate<String> own(String authority, LocalDate day) {
        Set<String> meant = inForce(authority, day);
        Set<String> codes = new TreeSet<>();
        codes.add(authority);
        for (String code : districtsOf.keySet())
            if (inForce(code, day).stream().anyMatch(meant::contains)) codes.add(code);
        return codes::contains;
    }

    /** Who has the duties on a day where this authority has or had them. */
    private Set<String> inForce(String code, LocalDate day) {
        Set<String> authorities = new TreeSet<>();
        for (String district : districtsOf.getOrDefault(code, Set.of())) authorities.add(authority(district, day));
        authorities.remove("");
        return authorities;
    }
}
