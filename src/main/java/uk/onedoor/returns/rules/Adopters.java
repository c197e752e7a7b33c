package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import uk.onedoor.returns.rows.Adoption;
import uk.onedoor.returns.rows.Table;

/** Rules on what is told of an adoption and of those who adopted. */
final class Adopters {

    /** What is told of an adoption: all of it, or nothing. */
    static final List<String> TOLD =
            List.of("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR");

    private static final String TWO = "2";
    private static final Set<String> SINGLE = Set.of("M1", "F1");
    private static final Set<String> COUPLES = Set.of("MM", "FF", "MF");
    private static final Set<String> SAME_SEX = Set.of("MM", "FF");
    private static final Set<String> DIFFERENT_SEX = Set.of("MF");

    private Adopters() {}

    static void fill(RuleSheet rules) {
        rules.dates("112", Table.AD1, "DATE_INT");
        rules.dates("113", Table.AD1, "DATE_MATCH");
        rules.codes("114", Table.AD1, "FOSTER_CARE");
        rules.codes("175", Table.AD1, "NB_ADOPTR");
        rules.codes("176", Table.AD1, "SEX_ADOPTR");
        rules.codes("177", Table.AD1, "LS_ADOPTR");
        rules.rows("151", Table.AD1, (child, row) -> tellsAnything(row) && !tellsAll(row));
        rules.rows("333", Table.AD1, (child, row) -> row.dateInt().isAfter(row.dateMatch()));
        rules.rows(
                "511",
                Table.AD1,
                (child, row) -> row.adopters().equals(TWO)
                        && !row.adoptersSex().isEmpty()
                        && !COUPLES.contains(row.adoptersSex()));
        fitting(rules, "514", "L0", SINGLE);
        fitting(rules, "517", "L3", DIFFERENT_SEX);
        fitting(rules, "518", "L4", SAME_SEX);
        fitting(rules, "519", "L2", COUPLES);
        fitting(rules, "524", "L12", SAME_SEX);
        rules.rows(
                "520",
                Table.AD1,
                (child, row) -> row.adoptersStatus().equals("L11") && SAME_SEX.contains(row.adoptersSex()));
    }

    static boolean tellsAnything(Adoption row) {
        return TOLD.stream().anyMatch(row::isGiven);
    }

    static boolean tellsAll(Adoption row) {
        return TOLD.stream().allMatch(row::isGiven);
    }

    /** A legal status with which only some genders go; none at all does not go with it either. */
    private static void fitting(RuleSheet rules, String code, String status, Set<String> genders) {
        rules.rows(
                code,
                Table.AD1,
                (child, row) -> row.adoptersStatus().equals(status) && !genders.contains(row.adoptersSex()));
    }
}
