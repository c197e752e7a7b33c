package uk.onedoor.returns.reading;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes of the return with what they mean, as codes.csv lists them. */
public final class Codes {
    private static final Codes SHIPPED = new Codes(ReferenceTable.rows("codes.csv"));
    private static final String EVERY_TABLE = "*";

    /** One code: its meaning in a few of our own words and the years it may be used. */
    public record Code(String code, String meaning, Years years) {}

    private final Map<String, Map<String, Code>> lists = new HashMap<>();

    private Codes(List<NamedCsvRecord> rows) {
        for (NamedCsvRecord row : rows) {
            Code code = new Code(
                    row.getField("code"),
                    row.getField("meaning"),
                    Years.of(row.getField("first_year"), row.getField("last_year")));
            lists.computeIfAbsent(listName(row.getField("table"), row.getField("column")), l -> new HashMap<>())
                    .put(code.code(), code);
        }
    }

    public static Codes shipped() {
        return SHIPPED;
    }

    /** The codes of a column in any year; empty when the column has no closed list. */
    public Map<String, Code> of(String table, String column) {
        Map<String, Code> own = lists.get(listName(table, column));
        if (own == null) own = lists.get(listName(EVERY_TABLE, column));
        return own == null ? Map.of() : own;
    }

    public Optional<String> meaning(String table, String column, String code) {
        return Optional.ofNullable(of(table, column).get(code)).map(Code::meaning);
    }

    private static String listName(String table, String column) {
        return table + "/" + column;
    }
}
