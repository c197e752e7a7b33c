package uk.onedoor.returns.rules;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.Years;

/**
 * What there is to say of a rule.
 *
 * @param code DfE's code, such as 501
 * @param name a few words that name it
 * @param years the collection years in which it is in force
 * @param tables the tables without which it cannot be asked
 * @param fields the columns it is about, of any of its tables
 * @param needs what it needs beside this year's tables
 * @param weight what hangs on it
 * @param says what is wrong with a row that fails it, one sentence
 * @param remedy what would be right, one sentence
 */
public record RuleText(
        String code,
        String name,
        Years years,
        List<String> tables,
        List<String> fields,
        Set<Need> needs,
        Weight weight,
        String says,
        String remedy) {

    /** What a rule needs beside this year's tables. */
    public enum Need {
        LAST_YEAR("last year's return was not given"),
        POSTCODES("no postcodes are loaded"),
        PROVIDERS("no list of Ofsted's providers was given"),
        /** It accuses for what is not there, and that may stand in a return before last year's. */
        EARLIER_YEARS("what came before last year's return is not known");

        private final String lack;

        Need(String lack) {
            this.lack = lack;
        }

        /** Why a rule that needs this could not be checked. */
        public String lack() {
            return lack;
        }
    }

    /** What hangs on a rule. */
    public enum Weight {
        /** A number of the baseline is wrong where it fails. */
        BREAKS,
        /** A breakdown is distorted where it fails. */
        DISTORTS,
        /** Only the return's own quality. */
        QUALITY
    }

    static RuleText of(NamedCsvRecord row) {
        return new RuleText(
                row.getField("rule"),
                row.getField("name"),
                Years.of(row.getField("first_year"), row.getField("last_year")),
                words(row.getField("tables")),
                words(row.getField("fields")),
                needs(words(row.getField("needs"))),
                Weight.valueOf(row.getField("weight").toUpperCase(Locale.ROOT)),
                row.getField("says"),
                row.getField("remedy"));
    }

    public boolean isInForce(int collectionYear) {
        return years.include(new CollectionYear(collectionYear));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.trim().split(" +"));
    }

    private static Set<Need> needs(List<String> words) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        words.forEach(word -> needs.add(Need.valueOf(word.toUpperCase(Locale.ROOT))));
        return needs;
    }
}
