package uk.onedoor.returns.rules;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Header;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.returns.rows.Uasc;

/**
 * Rules on unaccompanied asylum-seeking children. Files in CSV tell of them by a table of its own, XML by two fields of
 * the header; a rule takes what the return has.
 */
final class Asylum {
    private static final String YES = "1";
    private static final Set<String> TOLD = Set.of("0", YES);
    private static final int GROWN_UP = 18;

    /** Somebody younger hardly ever comes alone. */
    private static final int EXPECTED_AGE = 11;

    private Asylum() {}

    static void fill(RuleSheet rules) {
        rows(rules);
        lastYear(rules);
        rules.child("1014", Asylum::leavers);
    }

    private static void rows(RuleSheet rules) {
        rules.each("104", (child, wrong) -> {
            for (Uasc uasc : child.rows(Table.UASC))
                if (uasc.isGiven("DUC") && (!uasc.isDate("DUC") || isBeforeYear(child, uasc.duc()))) wrong.accept(uasc);
            for (Header header : child.rows(Table.HEADER))
                if (header.duc().isUnreadable() || isBeforeYear(child, header.duc())) wrong.accept(header);
        });
        rules.rows("105", Table.HEADER, (child, header) -> child.setting().isXml() && !TOLD.contains(header.uasc()));
        rules.rows(
                "231",
                Table.HEADER,
                (child, header) -> child.isUasc()
                        && header.dob()
                                .plusYears(EXPECTED_AGE)
                                .isAfter(child.setting().end()));
        rules.child("303", Asylum::endedWithoutMark);
        rules.each("304", (child, wrong) -> {
            for (Uasc uasc : child.rows(Table.UASC))
                if (uasc.duc().isAfter(uasc.dob().plusYears(GROWN_UP))) wrong.accept(uasc);
            for (Header header : child.rows(Table.HEADER))
                if (header.duc().isAfter(header.dob().plusYears(GROWN_UP))) wrong.accept(header);
        });
        rules.episodes(
                "406", (child, episode) -> (child.isUasc() || child.last().isUasc()) && episode.hasDistance());
    }

    private static void lastYear(RuleSheet rules) {
        child(
                rules,
                "205A",
                child -> !isMarked(child)
                        && isMarked(child.last())
                        && ceased(child.last()).isOnOrAfter(child.setting().start())
                        && !Leavers.isOnlyLeaver(child));
        child(
                rules,
                "205B",
                child -> isMarked(child)
                        && isMarked(child.last())
                        && isNotBirthday(child, ceased(child))
                        && isNotBirthday(child, ceased(child.last())));
        child(
                rules,
                "205C",
                child -> !isMarked(child)
                        && !isMarked(child.last())
                        && (ceased(child).isGiven() || ceased(child.last()).isGiven()));
        rules.child("205D", (child, wrong) -> {
            if (!isMarked(child) || !child.wasThereLastYear() || isMarked(child.last())) return;
            Table<?> told = child.header().uasc().isEmpty() ? Table.UASC : Table.HEADER;
            child.rows(told).forEach(wrong);
        });
    }

    /** Binds a rule that accuses both what Header and what UASC say of a child. */
    private static void child(RuleSheet rules, String code, Predicate<Child> isWrong) {
        rules.child(code, (child, wrong) -> {
            if (!isWrong.test(child)) return;
            child.rows(Table.UASC).forEach(wrong);
            child.rows(Table.HEADER).forEach(wrong);
        });
    }

    /** What the header says, where it says anything; otherwise whether the child stands in the table. */
    private static boolean isMarked(Child child) {
        String said = child.header().uasc();
        return said.isEmpty() ? child.has(Table.UASC) : said.equals(YES);
    }

    /** The day the status ceased or will cease, from either place. */
    private static Day ceased(Child child) {
        for (Uasc uasc : child.rows(Table.UASC)) if (uasc.duc().isGiven()) return uasc.duc();
        return child.header().duc();
    }

    private static boolean isBeforeYear(Child child, Day day) {
        return day.isBefore(child.setting().start());
    }

    /** A status that lasts may be blank or end with childhood: any other date says that it was over before. */
    private static boolean isNotBirthday(Child child, Day ceased) {
        Day dob = child.rows(Table.UASC).stream()
                .map(Uasc::dob)
                .filter(Day::isDate)
                .findFirst()
                .orElse(child.header().dob());
        return ceased.isNotOn(dob.plusYears(GROWN_UP));
    }

    private static void endedWithoutMark(Child child, Consumer<Row> wrong) {
        String said = child.header().uasc();
        boolean isToldByHeader = child.setting().isXml() || !said.isEmpty();
        if (!isToldByHeader || said.equals(YES) || !ceased(child).isGiven()) return;
        child.rows(Table.UASC).forEach(wrong);
        child.rows(Table.HEADER).forEach(wrong);
    }

    private static void leavers(Child child, Consumer<Row> wrong) {
        if (!child.has(Table.UASC) || !Leavers.isOnlyLeaver(child)) return;
        child.rows(Table.UASC).forEach(wrong);
        child.rows(Table.OC3).stream().filter(Leavers::isAnswered).forEach(wrong);
    }
}
