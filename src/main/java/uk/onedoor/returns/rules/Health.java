package uk.onedoor.returns.rules;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Oc2;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on the health and well-being of children looked after for the twelve months up to 31 March. */
final class Health {

    /** What is asked of every such child. */
    private static final List<String> ASKED_OF_ALL =
            List.of("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE");

    /** What is asked of some: by age, and of those with a substance misuse problem. */
    private static final List<String> ASKED_OF_SOME =
            List.of("CONVICTED", "HEALTH_CHECK", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED");

    /** SDQ_REASON of a child outside the ages at which the questionnaire is wanted. */
    private static final String OUTSIDE_THE_AGES = "SDQ1";

    private static final String YES = "1";
    private static final String NO = "0";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,2})(?:\\.0+)?");
    private static final int HIGHEST_SCORE = 40;

    /** A score is wanted from this age on the first day of the year. */
    private static final int SCORED_FROM = 4;

    /** No score is wanted from this age. */
    private static final int SCORED_UNDER = 17;

    /** Health promotion checks are asked of children under this age. */
    private static final int CHECKED_UNDER = 5;

    /** Convictions are asked of children from this age, that of criminal responsibility. */
    private static final int CONVICTED_FROM = 10;

    private Health() {}

    static void fill(RuleSheet rules) {
        fillAnswers(rules);
        fillMisuse(rules);
        fillScores(rules);
        fillAges(rules);
        fillYear(rules);
    }

    private static void fillAnswers(RuleSheet rules) {
        rules.rows(
                "181",
                Table.OC2,
                (child, row) -> hasNeitherYesNorNo(row, ASKED_OF_ALL) || hasNeitherYesNorNo(row, ASKED_OF_SOME));
        rules.rows("182", Table.OC2, (child, row) -> anyGiven(row) && lacksAny(row));
        rules.rows("544", Table.OC2, (child, row) -> isGiven(row.convicted()) && lacksAny(row));
        rules.rows("547", Table.OC2, (child, row) -> isGiven(row.healthCheck()) && lacksAny(row));
    }

    private static void fillMisuse(RuleSheet rules) {
        rules.rows(
                "158",
                Table.OC2,
                (child, row) -> row.interventionReceived().equals(YES) && isGiven(row.interventionOffered()));
        rules.rows(
                "159",
                Table.OC2,
                (child, row) -> row.substanceMisuse().equals(YES)
                        && row.interventionReceived().equals(NO)
                        && !isGiven(row.interventionOffered()));
        rules.rows(
                "192",
                Table.OC2,
                (child, row) -> row.substanceMisuse().equals(YES) && !isGiven(row.interventionReceived()));
        rules.rows(
                "193",
                Table.OC2,
                (child, row) -> (row.substanceMisuse().equals(NO) || !isGiven(row.substanceMisuse()))
                        && (isGiven(row.interventionReceived()) || isGiven(row.interventionOffered())));
    }

    private static void fillScores(RuleSheet rules) {
        rules.rows("180", Table.OC2, (child, row) -> isGiven(row.sdqScore()) && !isScore(row.sdqScore()));
        rules.codes("196", Table.OC2, "SDQ_REASON");
        rules.rows("197a", Table.OC2, (child, row) -> isGiven(row.sdqScore()) && isGiven(row.sdqReason()));
        rules.rows(
                "188",
                Table.OC2,
                (child, row) -> isUnder(SCORED_FROM, row, child.setting().end()) && isScoreOrReasonGiven(row));
        rules.rows(
                "189",
                Table.OC2,
                // Whoever turned 17 on the first day did so in the year, in which a score or reason is still wanted.
                (child, row) -> row.dob()
                                .plusYears(SCORED_UNDER)
                                .isBefore(child.setting().start())
                        && isScoreOrReasonGiven(row));
    }

    private static void fillAges(RuleSheet rules) {
        rules.rows(
                "542",
                Table.OC2,
                (child, row) -> isUnder(CONVICTED_FROM, row, child.setting().end()) && isGiven(row.convicted()));
        rules.rows(
                "546",
                Table.OC2,
                (child, row) -> isAtLeast(CHECKED_UNDER, row, child.setting().end()) && isGiven(row.healthCheck()));
        ofYear(
                rules,
                "543",
                (child, row) -> isAtLeast(CONVICTED_FROM, row, child.setting().end()) && !isGiven(row.convicted()));
        ofYear(
                rules,
                "545",
                (child, row) -> isUnder(CHECKED_UNDER, row, child.setting().end()) && !isGiven(row.healthCheck()));
    }

    private static void fillYear(RuleSheet rules) {
        ofYear(
                rules,
                "157",
                (child, row) -> isOfScoredAge(child, row) && row.sdqReason().equals(OUTSIDE_THE_AGES));
        ofYear(rules, "186", (child, row) -> isOfScoredAge(child, row) && !isScoreOrReasonGiven(row));
        ofYear(rules, "197B", (child, row) -> turnedFourOrSeventeen(child, row) && !isScoreOrReasonGiven(row));
        rules.childRows("185", Table.OC2, (child, row) -> isGiven(row.sdqScore()) && isSurelyShorterThanTheYear(child));
        rules.childRows("190", Table.OC2, (child, row) -> anyGiven(row) && isSurelyShorterThanTheYear(child));
        rules.childRows(
                "198", Table.OC2, (child, row) -> isGiven(row.sdqReason()) && isSurelyShorterThanTheYear(child));
        rules.child("191", Health::leavesOutTheYear);
    }

    /** Binds a rule on children who were looked after for the whole year. */
    private static void ofYear(RuleSheet rules, String code, Rule.OfRow<Oc2> isWrong) {
        rules.childRows(code, Table.OC2, (child, row) -> isWrong.isWrong(child, row) && isLookedAfterAllYear(child));
    }

    private static void leavesOutTheYear(Child child, Consumer<Row> wrong) {
        if (!isLookedAfterAllYear(child)) return;
        List<Oc2> rows = child.rows(Table.OC2);
        // With no row to point at, the episode tells since when the child is looked after.
        if (rows.isEmpty()) wrong.accept(child.episodes().get(0));
        for (Oc2 row : rows) if (lacksAny(row)) wrong.accept(row);
    }

    private static boolean isLookedAfterAllYear(Child child) {
        return child.isLookedAfterThroughout(
                child.setting().start(), child.setting().end());
    }

    /** Not looked after for the whole year; false also when a day cannot be read, since then nobody can tell. */
    private static boolean isSurelyShorterThanTheYear(Child child) {
        if (isLookedAfterAllYear(child)) return false;
        for (Episode episode : child.episodes())
            if (!episode.decom().isDate() || episode.dec().isUnreadable()) return false;
        return true;
    }

    private static boolean isOfScoredAge(Child child, Oc2 row) {
        return isAtLeast(SCORED_FROM, row, child.setting().start())
                && isUnder(SCORED_UNDER, row, child.setting().end());
    }

    private static boolean turnedFourOrSeventeen(Child child, Oc2 row) {
        int age = row.dob().ageOn(child.setting().end());
        return age == SCORED_FROM || age == SCORED_UNDER;
    }

    private static boolean isAtLeast(int age, Oc2 row, Day day) {
        return row.dob().plusYears(age).isOnOrBefore(day);
    }

    private static boolean isUnder(int age, Oc2 row, Day day) {
        return row.dob().plusYears(age).isAfter(day);
    }

    private static boolean isScore(String text) {
        return WHOLE_NUMBER.matcher(text).matches() && Double.parseDouble(text) <= HIGHEST_SCORE;
    }

    private static boolean isScoreOrReasonGiven(Oc2 row) {
        return isGiven(row.sdqScore()) || isGiven(row.sdqReason());
    }

    private static boolean anyGiven(Oc2 row) {
        for (String column : ASKED_OF_ALL) if (isGiven(row.says(column))) return true;
        for (String column : ASKED_OF_SOME) if (isGiven(row.says(column))) return true;
        return false;
    }

    private static boolean lacksAny(Oc2 row) {
        for (String column : ASKED_OF_ALL) if (!isGiven(row.says(column))) return true;
        return false;
    }

    private static boolean hasNeitherYesNorNo(Oc2 row, List<String> columns) {
        for (String column : columns) {
            String answer = row.says(column);
            if (isGiven(answer) && !answer.equals(YES) && !answer.equals(NO)) return true;
        }
        return false;
    }

    private static boolean isGiven(String text) {
        return !text.isEmpty();
    }
}
