package uk.onedoor.returns.baseline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import uk.onedoor.returns.reading.ReferenceTable;

/** The kinds of placement that published figures tell apart, and the temporary ones, which they do not. */
public enum PlacementGroup {
    FOSTER,
    CHILDRENS_HOME_OR_SECURE,
    SUPPORTED_ACCOMMODATION,
    PARENTS,
    ADOPTION,
    RESIDENTIAL_SCHOOL,
    OTHER_RESIDENTIAL,
    TEMPORARY,
    OTHER,
    /** A code that no list has. */
    UNKNOWN;

    private static final Map<String, PlacementGroup> BY_CODE = new HashMap<>();

    static {
        ReferenceTable.rows(PlacementGroup.class, "placement_groups.csv")
                .forEach(row -> BY_CODE.put(
                        row.getField("code"), valueOf(row.getField("group").toUpperCase(Locale.ROOT))));
    }

    /** The group of a code of PLACE. */
    public static PlacementGroup of(String place) {
        return BY_CODE.getOrDefault(place, UNKNOWN);
    }

    /** As fields and tables name it, such as childrens_home_or_secure. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
