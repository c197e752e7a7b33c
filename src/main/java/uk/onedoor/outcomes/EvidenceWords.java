package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.outcomes.Evidence.Changed;
import uk.onedoor.outcomes.Evidence.Counted;
import uk.onedoor.outcomes.Evidence.Found;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.platform.web.Bar;
import uk.onedoor.platform.web.Page;

/** Tells evidence in words and small pictures: counts with how long they were counted, never a share or a rank. */
final class EvidenceWords {

    private EvidenceWords() {}

    /** "Missing: 6 times in the year before, 2 times in the 7 months with us". */
    static List<String> sentences(Page page, Found found) {
        Support support = found.support();
        if (support == null) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (Counted counted : found.counts()) {
            String with = page.t("outcomes.evidence.with", times(page, counted.withUs()), withUs(page, support));
            String after = counted.after() == null
                    ? ""
                    : page.t("outcomes.evidence.after", times(page, counted.after()), after(page, support));
            told.add(page.t(
                    "outcomes.evidence.counted",
                    page.t("outcomes.counted." + counted.kind()),
                    before(page, found.baseline(), counted.then()),
                    with + after));
        }
        return told;
    }

    private static String before(Page page, @Nullable Baseline baseline, @Nullable Answer then) {
        if (then == null || baseline == null) {
            return page.t("outcomes.evidence.before.not.asked");
        }
        return then.number() == null
                ? page.t("outcomes.evidence.before.not.known")
                : page.t("outcomes.evidence.before", times(page, then.number()));
    }

    static List<List<String>> changes(Page page, Found found) {
        List<List<String>> told = new ArrayList<>();
        for (Changed changed : found.changes()) {
            FollowUp by = changed.told();
            Answer since = changed.since();
            told.add(List.of(
                    page.t("outcomes.question." + changed.question() + ".short"),
                    AnswerFacts.told(page, changed.then()),
                    by == null || since == null
                            ? page.t("outcomes.evidence.no.follow.up")
                            : AnswerFacts.told(page, since),
                    by == null ? "" : page.date(by.on())));
        }
        return told;
    }

    static List<Bar> bars(Page page, Found found) {
        Support support = found.support();
        List<Bar> bars = new ArrayList<>();
        for (Counted counted : found.counts()) {
            Answer then = counted.then();
            if (support == null || then == null || then.number() == null) {
                continue;
            }
            String kind = page.t("outcomes.counted." + counted.kind());
            bars.add(new Bar(
                    page.t("outcomes.evidence.bar.before", kind), then.number(), String.valueOf(then.number())));
            bars.add(new Bar(
                    page.t("outcomes.evidence.bar.with", kind, withUs(page, support)),
                    counted.withUs(),
                    String.valueOf(counted.withUs())));
        }
        return bars;
    }

    static double most(Found found) {
        int most = 1;
        for (Counted counted : found.counts()) {
            Answer then = counted.then();
            most = Math.max(most, counted.withUs());
            most = Math.max(most, then == null || then.number() == null ? 0 : then.number());
        }
        return most;
    }

    static String withUs(Page page, Support support) {
        LocalDate until = support.endedOn() == null ? page.today() : support.endedOn();
        return stretch(page, support.beganOn(), until);
    }

    private static String after(Page page, Support support) {
        return stretch(page, support.endedOn() == null ? page.today() : support.endedOn(), page.today());
    }

    /** How long, as people say it: in months once there is a whole one, in days before. */
    static String stretch(Page page, LocalDate from, LocalDate until) {
        long months = Period.between(from, until).toTotalMonths();
        return months > 0
                ? page.n("outcomes.months", months)
                : page.n("outcomes.days.stretch", Math.max(1, until.toEpochDay() - from.toEpochDay()));
    }

    private static String times(Page page, long number) {
        return page.n("outcomes.times", number);
    }

    /** The same numbers as a table. */
    static List<List<String>> counts(Page page, Found found) {
        return found.counts().stream()
                .map(counted -> List.of(
                        page.t("outcomes.counted." + counted.kind()),
                        before(page, found.baseline(), counted.then()),
                        String.valueOf(counted.withUs())))
                .toList();
    }
}
