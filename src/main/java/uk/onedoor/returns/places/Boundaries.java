package uk.onedoor.returns.places;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReferenceTable;
import uk.onedoor.returns.reading.Years;

/**
 * Which authority had the duties for children's services where, in each collection year, as boundaries.csv lists it
 * (nine-character codes of the Office for National Statistics, from the Government Statistical Service's register).
 *
 * <p>A council may be known by several codes: North Yorkshire was E10000023 until the collection year 2023 and is E06000065
 * since. Which of them mean the same council is asked for a year, because Cumbria was one then and is two now.
 */
public final class Boundaries {
    /** Beyond England DfE tells only the country. */
    private static final Map<Character, String> COUNTRIES = Map.of('W', "WAL", 'S', "SCO", 'N', "NIR");

    private static final Boundaries SHIPPED = new Boundaries(ReferenceTable.rows(Boundaries.class, "boundaries.csv"));

    private record Rule(String authority, Years years) {}

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, Set<String>> districtsOf = new TreeMap<>();

    private Boundaries(List<NamedCsvRecord> rows) {
        for (NamedCsvRecord row : rows) {
            String district = row.getField("district");
            String authority = row.getField("authority");
            Years years = Years.of(row.getField("first_year"), row.getField("last_year"));
            rules.computeIfAbsent(district, d -> new ArrayList<>()).add(new Rule(authority, years));
            districtsOf.computeIfAbsent(authority, a -> new TreeSet<>()).add(district);
        }
    }

    public static Boundaries shipped() {
        return SHIPPED;
    }

    /** True for a code that an authority with these duties has or had in any year. */
    public boolean isAuthority(String code) {
        return districtsOf.containsKey(code);
    }

    /** The authority in force for a district in a year; WAL, SCO or NIR beyond England; empty when it is not known. */
    public String authority(String district, CollectionYear year) {
        if (district.isEmpty()) return "";
        for (Rule rule : rules.getOrDefault(district, List.of())) if (rule.years.include(year)) return rule.authority;
        return COUNTRIES.getOrDefault(district.charAt(0), "");
    }

    /** True when the table says nothing of an English district: it is newer than this product. */
    boolean isUnknown(String district) {
        return !rules.containsKey(district) && district.startsWith("E");
    }

    /** Whether two codes mean the same authority in a year, each by its own name or that of who came before or after it. */
    public boolean same(String code, String other, CollectionYear year) {
        return code.equals(other) || own(code, year).test(other);
    }

    /** Which codes mean an authority in a year; for {@link uk.onedoor.returns.rows.Setting#with}. */
    public Predicate<String> own(String authority, CollectionYear year) {
        Set<String> meant = inForce(authority, year);
        Set<String> codes = new TreeSet<>();
        codes.add(authority);
        for (String code : districtsOf.keySet())
            if (inForce(code, year).stream().anyMatch(meant::contains)) codes.add(code);
        return codes::contains;
    }

    /** Who has the duties in a year where this authority has or had them. */
    private Set<String> inForce(String code, CollectionYear year) {
        Set<String> authorities = new TreeSet<>();
        for (String district : districtsOf.getOrDefault(code, Set.of())) authorities.add(authority(district, year));
        authorities.remove("");
        return authorities;
    }
}
