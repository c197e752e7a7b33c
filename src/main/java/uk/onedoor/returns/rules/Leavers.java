package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Oc3;
import uk.onedoor.returns.rows.Period;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on care leavers, of whom OC3 tells how they were around a birthday in the year. */
final class Leavers {
    private static final String SUBJECT = "OC3";
    private static final String NOT_KNOWN = "0";
    private static final String DIED = "DIED";
    private static final int YOUNGEST = 17;
    private static final int GROWN_UP = 18;
    private static final int TOO_OLD = 22;

    /** Of whom there is no more to tell: died, or went home for good. */
    private static final Set<String> GONE = Set.of(DIED, "RHOM");

    private static final Set<String> WITH_FORMER_CARER = Set.of("Z1", "Z2");
    private static final Set<String> FOYER = Set.of("T1", "T2");

    private static final List<String> COLUMNS = List.of("IN_TOUCH", "ACTIV", "ACCOM");
    private static final List<String> ADOPTION =
            List.of("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR");
    private static final List<String> HEALTH = List.of(
            "CONVICTED",
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
            "INTERVENTION_RECEIVED",
            "INTERVENTION_OFFERED");

    /** Tables that have nothing to say of somebody who only left care. */
    private static final List<Table<?>> OF_CARE = Table.all().stream()
            .filter(table -> table != Table.HEADER && table != Table.EPISODES && table != Table.OC3)
            .toList();

    private Leavers() {}

    static void fill(RuleSheet rules) {
        row(rules);
        care(rules);
        others(rules);
    }

    private static void row(RuleSheet rules) {
        rules.rows("131", Table.OC3, (child, oc3) -> !isCode(child, oc3, "IN_TOUCH"));
        rules.rows("132", Table.OC3, (child, oc3) -> !isCode(child, oc3, "ACTIV") && !isRightlyBlank(oc3, "ACTIV"));
        rules.rows("133", Table.OC3, (child, oc3) -> !isCode(child, oc3, "ACCOM") && !isRightlyBlank(oc3, "ACCOM"));
        rules.rows(
                "153",
                Table.OC3,
                (child, oc3) -> isAnswered(oc3)
                        && !COLUMNS.stream().allMatch(oc3::isGiven)
                        && !(isRightlyBlank(oc3, "ACTIV") && isRightlyBlank(oc3, "ACCOM")));
        rules.rows(
                "344",
                Table.OC3,
                (child, oc3) ->
                        GONE.contains(oc3.inTouch()) && (isKnown(oc3.activity()) || isKnown(oc3.accommodation())));
        rules.rows(
                "345",
                Table.OC3,
                (child, oc3) -> oc3.inTouch().equals("YES")
                        && (oc3.activity().equals(NOT_KNOWN)
                                || oc3.accommodation().equals(NOT_KNOWN)));
        rules.rows(
                "347",
                Table.OC3,
                (child, oc3) -> FOYER.contains(oc3.accommodation())
                        && dob(child, oc3)
                                .plusYears(GROWN_UP)
                                .isAfter(child.setting().end()));
        rules.rows("391", Table.OC3, (child, oc3) -> isAnswered(oc3) && isOfAnotherAge(child, dob(child, oc3)));
        rules.rows(
                "3001",
                Table.OC3,
                (child, oc3) -> WITH_FORMER_CARER.contains(oc3.accommodation())
                        && child.setting().isInYear(dob(child, oc3).plusYears(YOUNGEST)));
    }

    private static void care(RuleSheet rules) {
        answered(rules, "1000", (child, oc3) -> hasDied(child) || hasDied(child.last()));
        answered(rules, "1001", (child, oc3) -> Relevance.isRuledOut(child, dob(child, oc3)));
        answered(rules, "1002", (child, oc3) -> Relevance.wasNeverSeenInCare(child));
        answered(rules, "1007", (child, oc3) -> child.isLookedAfterOn(birthday(child, oc3)));
        answered(
                rules,
                "1010",
                (child, oc3) -> !child.has(Table.EPISODES)
                        && child.last().lastEpisode().filter(Episode::isOpen).isPresent());
        answered(
                rules,
                "1011",
                (child, oc3) -> child.lastEpisode()
                        .filter(episode -> episode.rec().equals("E3"))
                        .isPresent());
        answered(rules, "1016", (child, oc3) -> hasLeftAfter(child, birthday(child, oc3)));
    }

    private static void others(RuleSheet rules) {
        rules.child("134", (child, wrong) -> both(child, Table.AD1, ADOPTION, wrong));
        rules.child("215", (child, wrong) -> both(child, Table.OC2, HEALTH, wrong));
        rules.child("187", (child, wrong) -> {
            if (!child.isLookedAfterThroughout(
                    child.setting().start(), child.setting().end())) return;
            answered(child, Table.AD1, ADOPTION).forEach(wrong);
            answered(child, Table.OC3, COLUMNS).forEach(wrong);
        });
        rules.child("348", (child, wrong) -> {
            boolean wasDead = child.last().rows(Table.OC3).stream()
                    .anyMatch(before -> before.inTouch().equals(DIED));
            for (Oc3 now : child.rows(Table.OC3)) if (wasDead && !now.inTouch().equals(DIED)) wrong.accept(now);
        });
        rules.child("1012", (child, wrong) -> {
            if (child.has(Table.OC3) && !isInCareInYear(child))
                for (Table<?> table : OF_CARE) child.rows(table).forEach(wrong);
        });
    }

    /** Whether OC3 says anything of a care leaver; a row of a file without its columns is taken to. */
    static boolean isAnswered(Oc3 oc3) {
        return isAnswered(oc3, COLUMNS);
    }

    /** Whether a child is in the return as a care leaver only: with answers in OC3 and no episode in the year. */
    static boolean isOnlyLeaver(Child child) {
        return child.rows(Table.OC3).stream().anyMatch(Leavers::isAnswered) && !isInCareInYear(child);
    }

    private static boolean isAnswered(Row row, List<String> columns) {
        return columns.stream().anyMatch(row::isGiven) || columns.stream().noneMatch(row::hasHeading);
    }

    private static boolean isInCareInYear(Child child) {
        Day start = child.setting().start();
        Day end = child.setting().end();
        for (Episode episode : child.episodes()) if (episode.mayTouch(start, end)) return true;
        return false;
    }

    private static void answered(RuleSheet rules, String code, BiPredicate<Child, Oc3> isWrong) {
        rules.child(code, (child, wrong) -> {
            for (Oc3 oc3 : child.rows(Table.OC3)) if (isAnswered(oc3) && isWrong.test(child, oc3)) wrong.accept(oc3);
        });
    }

    private static List<? extends Row> answered(Child child, Table<?> table, List<String> columns) {
        return child.rows(table).stream()
                .filter(row -> isAnswered(row, columns))
                .toList();
    }

    private static void both(Child child, Table<?> table, List<String> columns, Consumer<Row> wrong) {
        List<? extends Row> others = answered(child, table, columns);
        List<? extends Row> leavers = answered(child, Table.OC3, COLUMNS);
        if (others.isEmpty() || leavers.isEmpty()) return;
        others.forEach(wrong);
        leavers.forEach(wrong);
    }

    private static boolean isCode(Child child, Oc3 oc3, String column) {
        return child.setting().isCode(SUBJECT, column, oc3.says(column));
    }

    private static boolean isRightlyBlank(Oc3 oc3, String column) {
        return !oc3.isGiven(column) && GONE.contains(oc3.inTouch());
    }

    private static boolean isKnown(String code) {
        return !code.isEmpty() && !code.equals(NOT_KNOWN);
    }

    private static Day dob(Child child, Oc3 oc3) {
        return oc3.dob().isDate() ? oc3.dob() : child.header().dob();
    }

    /** The seventeenth or eighteenth birthday, whichever lies in the year; blank when neither does. */
    private static Day birthday(Child child, Oc3 oc3) {
        Day dob = dob(child, oc3);
        for (int age = YOUNGEST; age <= GROWN_UP; age++)
            if (child.setting().isInYear(dob.plusYears(age))) return dob.plusYears(age);
        return Day.BLANK;
    }

    /** Neither seventeen nor more by the end of the year, or older than twenty-one all through it. */
    private static boolean isOfAnotherAge(Child child, Day dob) {
        return dob.plusYears(YOUNGEST).isAfter(child.setting().end())
                || dob.plusYears(TOO_OLD).isOnOrBefore(child.setting().start());
    }

    private static boolean hasDied(Child child) {
        return child.episodes().stream().anyMatch(episode -> episode.rec().equals("E2"));
    }

    private static boolean hasLeftAfter(Child child, Day birthday) {
        if (!birthday.isDate()) return false;
        for (Period period : child.periods()) {
            boolean isOver = !period.last().isShortBreak() && !period.last().saysAnotherFollows();
            boolean lastsOverBirthday =
                    period.end().isAfter(birthday) && !period.start().isAfter(birthday);
            if (isOver && lastsOverBirthday && child.setting().isInYear(period.end())) return true;
        }
        return false;
    }
}
