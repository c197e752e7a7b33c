package uk.onedoor.returns.baseline;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.onedoor.returns.reading.ReferenceTable;

/** What the baseline measures; the table measures.csv says of each what it is called and how it is defined. */
public enum MeasureKind {
    CLA_31MARCH,
    CLA_31MARCH_BY_AGE,
    CLA_31MARCH_BY_PLACEMENT_GROUP,
    CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP,
    CLA_31MARCH_BY_PLACE_CODE,
    CLA_31MARCH_BY_LEGAL_STATUS,
    LOCALITY_DISTANCE_31MARCH,
    LOCATION_31MARCH,
    DISTANCE_31MARCH,
    OVER_100_MILES_31MARCH,
    LOOKED_AFTER_DURING_YEAR,
    LOOKED_AFTER_WHILE_AGED,
    CHILDREN_STARTED,
    STARTS,
    STARTS_BY_AGE,
    CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE,
    CEASES,
    CEASES_BY_REASON,
    BED_NIGHTS,
    BED_NIGHTS_BY_PROVIDER,
    BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER,
    BED_NIGHTS_PRIVATE_CHILDRENS_HOMES,
    THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH,
    LONG_TERM_STABILITY_31MARCH,
    CHILDREN_MISSING,
    MISSING_INCIDENTS_STARTED_IN_YEAR,
    MISSING_INCIDENTS_TOUCHING_YEAR,
    MISSING_INCIDENTS_OPEN_31MARCH,
    MISSING_DAYS,
    BREAKDOWN_SIGNALS,
    MOVES_BY_REASON,
    MOVES_WITHIN_100_DAYS,
    RESIDENTIAL_AFTER_FOSTER_BREAKDOWN,
    CUSTODY,
    CONVICTED,
    SUBSTANCE_MISUSE;

    private static final String TEN_AND_OVER = "_10plus";
    private static final Set<String> WHO_AND_WHEN = Set.of("CHILD", "DOB", "DECOM", "DEC", "REC", "RNE", "LS");

    private final Text text;

    MeasureKind() {
        text = Text.of(name().toLowerCase(Locale.ROOT));
    }

    /** What it is called, in a few plain words. */
    public String title() {
        return text.title;
    }

    /** How it is counted, in plain sentences. */
    public String definition() {
        return text.definition;
    }

    /** What is counted: children, nights, times, periods, days. */
    public String unit() {
        return text.unit;
    }

    /** Whether it has several numbers, each with a key; otherwise it is one number. */
    public boolean hasParts() {
        return text.hasParts;
    }

    /** The tables it is read from, beside Header, which tells ages. */
    public List<String> tables() {
        return text.tables;
    }

    /** Whether it rests on a column: those that say who is looked after, when and how old, and its own. */
    public boolean reads(String column) {
        return WHO_AND_WHEN.contains(column) || text.reads.contains(column);
    }

    /** The name of its field in JSON for some ages. */
    public String field(AgeRange ages) {
        if (ages.isAll()) return text.field;
        return text.tenAndOver.replace(TEN_AND_OVER, "_" + ages.suffix());
    }

    /** One line of the table. */
    private record Text(
            String field,
            String tenAndOver,
            String unit,
            boolean hasParts,
            List<String> tables,
            Set<String> reads,
            String title,
            String definition) {

        static Text of(String field) {
            NamedCsvRecord row = Lines.BY_FIELD.get(field);
            if (row == null) throw new IllegalStateException("measures.csv has no line of " + field);
            String tenAndOver = row.getField("field_10plus");
            return new Text(
                    field,
                    tenAndOver.isEmpty() ? field + TEN_AND_OVER : tenAndOver,
                    row.getField("unit"),
                    row.getField("parts").equals("yes"),
                    List.of(row.getField("tables").split(" ")),
                    Set.of(row.getField("reads").split(" ")),
                    row.getField("name"),
                    row.getField("definition"));
        }
    }

    /** The table, read once when the first measure is named. */
    private static final class Lines {
        static final Map<String, NamedCsvRecord> BY_FIELD = new HashMap<>();

        static {
            ReferenceTable.rows(MeasureKind.class, "measures.csv")
                    .forEach(row -> BY_FIELD.put(row.getField("field"), row));
        }
    }
}
