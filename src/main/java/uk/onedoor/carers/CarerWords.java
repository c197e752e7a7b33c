package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.carers.CarerView.Checked;
import uk.onedoor.carers.CarerView.Coming;
import uk.onedoor.carers.CarerView.Happened;
import uk.onedoor.carers.CarerView.Mark;
import uk.onedoor.carers.Story.Stage;
import uk.onedoor.carers.SuitabilityCheck.Answer;
import uk.onedoor.homes.Feature;
import uk.onedoor.platform.web.Fact;
import uk.onedoor.platform.web.Page;

/** Puts what is known of a household into words. */
final class CarerWords {

    private CarerWords() {}

    static String when(Page page, LocalDate day) {
        return page.date(day) + ", " + page.ago(day);
    }

    static String stage(Page page, Stage stage) {
        return page.t("carers.stage." + stage);
    }

    /** "10 to 17, up to 2, brothers and sisters together". */
    static String offer(Page page, Offer offer) {
        List<String> words = new ArrayList<>();
        words.add(page.t("carers.offer.ages", offer.youngest(), offer.oldest()));
        words.add(page.n("carers.offer.places", offer.places()));
        if (offer.siblings()) {
            words.add(page.t("carers.offer.siblings"));
        }
        if (offer.emergencies()) {
            words.add(page.t("carers.offer.emergencies"));
        }
        if (offer.shortBreaksOnly()) {
            words.add(page.t("carers.offer.short"));
        }
        return String.join(", ", words);
    }

    static List<Fact> facts(Page page, @Nullable Offer offer, @Nullable LocalDate reviewDue) {
        List<Fact> facts = new ArrayList<>();
        if (offer != null) {
            facts.add(Fact.words(page.t("carers.terms"), offer(page, offer)));
            if (!offer.offers().isEmpty()) {
                facts.add(Fact.words(
                        page.t("carers.terms.offers"),
                        String.join(
                                ", ",
                                offer.offers().stream()
                                        .sorted()
                                        .map(one -> feature(page, one))
                                        .toList())));
            }
            facts.add(Fact.words(page.t("carers.terms.since"), when(page, offer.from())));
        }
        if (reviewDue != null) {
            facts.add(Fact.words(page.t("carers.terms.review"), when(page, reviewDue)));
        }
        return facts;
    }

    static String feature(Page page, Feature feature) {
        return page.name(feature);
    }

    static Checked check(Page page, SuitabilityCheck check, @Nullable String who) {
        Answer answer = check.answer();
        String what = page.t("carers.check.kind." + check.kind());
        if (answer == null) {
            return new Checked(
                    what,
                    who,
                    page.t("carers.check.asked", when(page, check.askedOn())),
                    null,
                    new Mark(page.t("carers.check.out"), "wait"));
        }
        String stands = answer.validUntil() == null
                ? page.t("carers.check.came", page.date(answer.cameBackOn()))
                : page.t("carers.check.came.until", page.date(answer.cameBackOn()), page.date(answer.validUntil()));
        String kind = switch (answer.result()) {
            case NOTHING_AGAINST -> "calm";
            case TO_TALK_ABOUT -> "soon";
            case AGAINST -> "now";
        };
        Mark mark = new Mark(page.t("carers.check.result." + answer.result()), kind);
        return new Checked(what, who, stands, answer.words(), mark);
    }

    static String missing(Page page, Readiness.Missing missing) {
        String what = page.t("carers.check.kind." + missing.kind());
        return missing.human() == null
                ? what
                : page.t("carers.check.of", what, missing.human().name());
    }

    static Coming due(Page page, Due due) {
        String which = due.which() == null
                ? ""
                : due.what() == Due.What.CHECK_ENDS ? page.t("carers.check.kind." + due.which()) : due.which();
        return new Coming(
                page.t("carers.due." + due.what(), which),
                due.human() == null ? null : due.human().name(),
                when(page, due.by()),
                due.by().isBefore(page.today()));
    }

    static Happened happened(Page page, Step step, Step.@Nullable Told told, Map<UUID, String> names) {
        String when = when(page, step.on());
        if (step.kind() == Step.Kind.BREAK) {
            LocalDate end = step.backOn() == null ? step.until() : step.backOn();
            when = end == null
                    ? page.t("carers.break.open", page.date(step.on()))
                    : page.t("carers.break.span", page.date(step.on()), page.date(end));
        } else if (step.until() != null) {
            when = page.t("carers.approval.span", page.date(step.on()), page.date(step.until()));
        }
        return new Happened(
                page.t("carers.step." + step.kind()),
                when,
                told == null ? null : told.words(),
                told == null ? null : told.learned(),
                told == null ? null : next(page, told, names));
    }

    /** What is next and with whom it lies, as far as either was said. */
    static @Nullable String next(Page page, Step.Told told, Map<UUID, String> names) {
        String with = told.nextWith() == null ? null : names.get(told.nextWith().value());
        if (told.next() == null) {
            return with == null ? null : page.t("carers.next.with", with);
        }
        return with == null ? page.t("carers.next", told.next()) : page.t("carers.next.both", told.next(), with);
    }
}
