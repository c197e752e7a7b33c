package uk.onedoor.returns.reading;

import java.util.Map;

/** The codes of one column, each with the years it may be used. */
public final class CodeList {
    private final Map<String, Codes.Code> codes;

    private CodeList(Map<String, Codes.Code> codes) {
        this.codes = codes;
    }

    /** The list of a column; empty when the column has no closed list. */
    public static CodeList of(String table, String column) {
        return new CodeList(Codes.shipped().of(table, column));
    }

    /** Whether a code may be used in a collection year. */
    public boolean has(String code, int collectionYear) {
        Codes.Code known = codes.get(code);
        return known != null
                && known.years().first() <= collectionYear
                && collectionYear <= known.years().last();
    }
}
