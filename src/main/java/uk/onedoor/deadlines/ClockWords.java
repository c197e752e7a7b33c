package uk.onedoor.deadlines;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.deadlines.ClockLine.ClockMark;
import uk.onedoor.deadlines.ClockLine.Said;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.deadlines.Rule.Again;
import uk.onedoor.deadlines.Rule.Grade;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;

/** Clocks and rules in words. */
final class ClockWords {

    private ClockWords() {}

    /** One clock; {@code at} is the address of their clocks when the viewer may write there, else null. */
    static ClockLine told(Page page, Deadline one, List<MissedReason> reasons, @Nullable String at) {
        List<Said> why = reasons.stream()
                .filter(reason -> reason.clock().equals(one.name()))
                .map(reason -> new Said(
                        reason.words(), page.t("deadlines.reason.by", reason.by(), page.date(London.day(reason.at())))))
                .toList();
        String say = at == null || !one.state().isMissed()
                ? null
                : at + "/reason?clock=" + URLEncoder.encode(one.name(), StandardCharsets.UTF_8);
        return new ClockLine(
                title(page, one.rule()),
                came(page, one),
                because(page, one),
                one.rule().source(),
                page.name(one.rule().doneBy()),
                one.rule().grade().isUnconfirmed() ? page.t("deadlines.unconfirmed") : null,
                mark(page, one, why.isEmpty()),
                why,
                say);
    }

    static String title(Page page, Rule rule) {
        return page.t("deadlines.rule." + rule.key());
    }

    private static String came(Page page, Deadline one) {
        String by = by(page, one);
        Fact met = one.met();
        return met == null
                ? page.t("deadlines.came." + one.state(), by)
                : page.t("deadlines.came." + one.state(), by, page.date(met.day()));
    }

    /** By when: the day, and the moment when hours are counted. */
    static String by(Page page, Deadline one) {
        return one.until() == null ? page.date(one.by()) : page.moment(one.until());
    }

    private static String because(Page page, Deadline one) {
        String when = one.until() == null
                ? page.date(one.because().day())
                : page.moment(one.because().at());
        LocalDate from = one.fromDay();
        String which = one.rule().again() == Again.EACH_TIME ? "deadlines.because.each" : "deadlines.because";
        String said = page.t(which, page.name(one.because().kind()), when, length(page, one.length()), by(page, one));
        return from.equals(one.because().day()) ? said : page.t("deadlines.because.since", said, page.date(from));
    }

    private static @Nullable ClockMark mark(Page page, Deadline one, boolean noReason) {
        if (one.state() == State.MISSED) {
            return new ClockMark(page.t("deadlines.mark.missed"), "now");
        }
        if (one.state() == State.MET_LATE && noReason) {
            return new ClockMark(page.t("deadlines.mark.late"), "wait");
        }
        boolean soon =
                one.state() == State.RUNNING && !one.by().isAfter(page.today().plusDays(7));
        return soon ? new ClockMark(page.ago(one.by()), "soon") : null;
    }

    static String length(Page page, Length length) {
        return page.n("deadlines.length." + length.unit(), length.amount());
    }

    static String lengths(Page page, Rule rule) {
        return page.t("deadlines.again." + rule.again(), one(page, rule.lengths()));
    }

    private static String one(Page page, List<Length> lengths) {
        return lengths.stream()
                .map(length -> length(page, length))
                .reduce((before, then) -> page.t("deadlines.length.then", before, then))
                .orElseThrow();
    }

    /** One line of the rules, with what the council set for it. */
    static RuleLine rule(Page page, Rule rule, List<OwnValue> own, boolean mayChange) {
        boolean open = rule.grade().isUnconfirmed() || rule.grade() == Grade.OWN;
        List<String> set = own.stream()
                .filter(value -> value.isFor(rule))
                .map(value -> page.t(
                        "deadlines.own.line",
                        one(page, value.lengths()),
                        page.date(value.from()),
                        value.by(),
                        page.date(London.day(value.at())),
                        value.because()))
                .toList();
        return new RuleLine(
                forWhom(page, rule),
                lengths(page, rule),
                page.t("deadlines.from", page.date(rule.validity().from())),
                rule.source(),
                page.name(rule.grade()),
                rule.grade().isUnconfirmed(),
                set,
                open && mayChange ? ownAt(rule) : null);
    }

    private static String forWhom(Page page, Rule rule) {
        String title = rule.only() != null && rule.only().so()
                ? page.t("deadlines.only." + rule.only().since(), title(page, rule))
                : title(page, rule);
        return rule.ages().isForAll()
                ? title
                : page.t(
                        "deadlines.ages", title, rule.ages().from(), rule.ages().until());
    }

    static String ownAt(Rule rule) {
        return "/deadlines/rules/own?rule=" + rule.key() + "&age=" + rule.ages().from();
    }
}
