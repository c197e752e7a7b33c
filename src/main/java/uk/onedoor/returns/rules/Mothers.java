package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Header;
import uk.onedoor.returns.rows.Oc3;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on girls who are mothers: told of every girl looked after in the year, and of nobody else. */
final class Mothers {
    private static final String IS_MOTHER = "1";
    private static final String IS_NOT = "0";
    private static final Set<String> TOLD = Set.of(IS_MOTHER, IS_NOT);
    private static final int YOUNGEST = 11;

    private Mothers() {}

    static void fill(RuleSheet rules) {
        row(rules);
        care(rules);
        lastYear(rules);
    }

    private static void row(RuleSheet rules) {
        rules.dates("171", Table.HEADER, "MC_DOB");
        rules.rows("174", Table.HEADER, (child, header) -> Sexes.isBoy(header) && hasChildsDob(header));
        rules.rows("611", Table.HEADER, (child, header) -> isMother(header) && !hasChildsDob(header));
        rules.rows(
                "612",
                Table.HEADER,
                (child, header) -> Sexes.isGirl(header) && !isMother(header) && hasChildsDob(header));
        rules.rows(
                "620",
                Table.HEADER,
                (child, header) -> isMother(header)
                        && header.dob()
                                .plusYears(YOUNGEST)
                                .isAfter(child.setting().start()));
        rules.rows("621", Table.HEADER, (child, header) -> header.childsDob().isOnOrBefore(header.dob()));
    }

    private static void care(RuleSheet rules) {
        rules.child("165", Mothers::isWronglyTold);
        rules.child("393", (child, wrong) -> {
            if (!child.episodes().stream().allMatch(Episode::isShortBreak))
                girlsUntold(child).forEach(wrong);
        });
        rules.child("607", Mothers::leftUntold);
        rules.child("625", Mothers::bornTooLate);
        rules.child("628", (child, wrong) -> {
            if (child.has(Table.EPISODES) || child.rows(Table.OC3).stream().noneMatch(Leavers::isAnswered)) return;
            for (Header header : child.rows(Table.HEADER)) if (header.isGiven("MOTHER")) wrong.accept(header);
        });
    }

    private static void lastYear(RuleSheet rules) {
        rules.child("207", (child, wrong) -> {
            if (!child.has(Table.EPISODES) || !isMother(child.last().header())) return;
            for (Header header : child.rows(Table.HEADER)) if (!isMother(header)) wrong.accept(header);
        });
        rules.child("624", (child, wrong) -> {
            if (isLeaverOnly(child)) return;
            for (Header header : child.rows(Table.HEADER))
                if (isAnotherChild(header, child.last().header())) wrong.accept(header);
        });
        rules.child("626", (child, wrong) -> {
            if (!child.last().header().mother().equals(IS_NOT)) return;
            for (Header header : child.rows(Table.HEADER))
                if (isMother(header)
                        && header.childsDob().isBefore(child.setting().start())) wrong.accept(header);
        });
    }

    /** A care leaver who was not looked after in the year: what is asked of mothers is left blank for her. */
    private static boolean isLeaverOnly(Child child) {
        return child.has(Table.OC3) && !child.has(Table.EPISODES);
    }

    private static boolean isAnotherChild(Header now, Header before) {
        return before.childsDob().isDate()
                && !now.childsDob().isUnreadable()
                && !now.childsDob().isOn(before.childsDob());
    }

    private static boolean isMother(Header header) {
        return header.mother().equals(IS_MOTHER);
    }

    private static boolean hasChildsDob(Header header) {
        return header.childsDob().isGiven();
    }

    private static List<Header> girlsUntold(Child child) {
        return child.rows(Table.HEADER).stream()
                .filter(header -> Sexes.isGirl(header) && header.mother().isEmpty())
                .toList();
    }

    private static void isWronglyTold(Child child, Consumer<Row> wrong) {
        boolean isAnyWrong = false;
        for (Header header : child.rows(Table.HEADER))
            if (!isRightlyTold(child, header)) {
                wrong.accept(header);
                isAnyWrong = true;
            }
        if (isAnyWrong) for (Oc3 oc3 : child.rows(Table.OC3)) wrong.accept(oc3);
    }

    private static boolean isRightlyTold(Child child, Header header) {
        if (!header.mother().isEmpty()) return !Sexes.isBoy(header) && TOLD.contains(header.mother());
        return !Sexes.isGirl(header) || !isLookedAfterInYear(child);
    }

    private static boolean isLookedAfterInYear(Child child) {
        Day start = child.setting().start();
        Day end = child.setting().end();
        for (Episode episode : child.episodes())
            if (!episode.isShortBreak() && episode.mayTouch(start, end)) return true;
        return false;
    }

    private static void leftUntold(Child child, Consumer<Row> wrong) {
        List<Header> girls = girlsUntold(child);
        if (girls.isEmpty()) return;
        for (Episode episode : child.episodes())
            if (episode.endsCare() && child.setting().isInYear(episode.dec()) && !episode.isShortBreak()) {
                wrong.accept(episode);
                girls.forEach(wrong);
            }
    }

    private static void bornTooLate(Child child, Consumer<Row> wrong) {
        Optional<Episode> latest = child.lastEpisode();
        Day left = latest.map(Episode::dec).orElse(Day.BLANK);
        for (Header header : child.rows(Table.HEADER)) {
            Day born = header.childsDob();
            if (!born.isAfter(left) && !born.isAfter(child.setting().end())) continue;
            wrong.accept(header);
            latest.ifPresent(wrong);
        }
    }
}
