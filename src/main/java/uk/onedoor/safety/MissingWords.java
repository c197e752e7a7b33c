package uk.onedoor.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.Interview.Themes;
import uk.onedoor.safety.MissingFact.Judged;
import uk.onedoor.safety.MissingFact.Kind;
import uk.onedoor.safety.MissingFact.Reported;
import uk.onedoor.safety.MissingFact.Returned;
import uk.onedoor.safety.MissingFact.Search;

/** Tells an episode in words: every fact with its time and how long ago that is. */
@Component
class MissingWords {

    /** What is written down later than this after it happened says when it was. */
    private static final Duration LATER = Duration.ofMinutes(15);

    private final ReturnInterviewDue interviews;

    MissingWords(ReturnInterviewDue interviews) {
        this.interviews = interviews;
    }

    /** One line, with the moment it is put in order by. */
    private record Placed(Instant at, MissingLine line) {}

    MissingShown told(Page page, Frame frame, MissingEpisode one) {
        Instant now = page.clock().instant();
        Instant since = one.began().since();
        String at = MissingPages.at(frame.person().id(), one.id());
        MissingFact back = one.returned().orElse(null);
        Deadline due = one.written().stands() && back != null
                ? interviews
                        .open(new Glance(frame.person().id(), frame.records()))
                        .filter(clock -> one.id().equals(clock.about()))
                        .findFirst()
                        .orElse(null)
                : null;
        return new MissingShown(
                one.id(),
                at,
                one.isOpen(),
                one.written().stands(),
                state(page, one),
                page.moment(since),
                ago(page, since, now),
                back == null ? null : page.t("safety.lasted", length(page, Duration.between(since, back.at()))),
                one.began().seenWhere(),
                one.began().seenWith(),
                one.began().wearing(),
                line(
                        page,
                        since,
                        page.t("safety.kind.BEGAN", one.began().noticedBy()),
                        "",
                        one.written(),
                        one.written().stands() ? withdraw(at, one.id()) : null),
                one.last(Kind.JUDGED)
                        .map(fact -> ((Judged) fact.what()).grade())
                        .map(page::name)
                        .orElse(null),
                one.last(Kind.REPORTED).map(fact -> what(page, fact)).orElse(null),
                back == null ? null : page.moment(back.at()),
                due == null
                        ? null
                        : page.t(
                                due.state().isMissed() ? "safety.interview.late" : "safety.interview.by",
                                until(page, due)),
                due != null && due.state().isMissed(),
                one.interview().map(talk -> what(page, talk)).orElse(null),
                lines(page, one, at));
    }

    private static String until(Page page, Deadline due) {
        Instant until = due.until();
        return until == null ? page.date(due.by()) : page.moment(until);
    }

    OpenEpisode line(Page page, @Nullable String name, MissingEpisode one, String at, boolean late) {
        Instant since = one.began().since();
        return new OpenEpisode(
                name,
                late ? page.t("safety.state.late") : state(page, one),
                page.moment(since),
                ago(page, since, page.clock().instant()),
                one.last(Kind.JUDGED).map(fact -> what(page, fact)).orElse(null),
                at,
                late);
    }

    private static String state(Page page, MissingEpisode one) {
        return page.t("safety.state." + (!one.written().stands() ? "withdrawn" : one.isOpen() ? "open" : "back"));
    }

    /** The newest first: what was heard last stands on top. */
    private List<MissingLine> lines(Page page, MissingEpisode one, String at) {
        List<Placed> placed = new ArrayList<>();
        one.entries().forEach(entry -> {
            MissingFact fact = entry.fact();
            placed.add(new Placed(
                    fact.at(),
                    line(
                            page,
                            fact.at(),
                            what(page, fact),
                            fact.words(),
                            entry.written(),
                            link(one, entry.written(), at, fact.id()))));
        });
        one.interviews().forEach(kept -> {
            Interview talk = kept.interview();
            placed.add(new Placed(
                    talk.at(),
                    line(
                            page,
                            talk.at(),
                            what(page, kept),
                            words(page, talk),
                            kept.written(),
                            link(one, kept.written(), at, talk.id()))));
        });
        return placed.stream()
                .sorted(Comparator.comparing(Placed::at).reversed())
                .map(Placed::line)
                .toList();
    }

    private static @Nullable String link(MissingEpisode one, Written written, String at, UUID id) {
        return one.written().stands() && written.stands() ? withdraw(at, id) : null;
    }

    private static String withdraw(String at, UUID entry) {
        return at + "/entries/" + entry + "/withdrawal";
    }

    /** One fact as a page tells it. */
    static MissingLine line(
            Page page, Instant at, String what, String words, Written written, @Nullable String withdraw) {
        Written.TakenBack back = written.back();
        return new MissingLine(
                page.moment(at),
                ago(page, at, page.clock().instant()),
                what,
                words,
                written.by(),
                Duration.between(at, written.at()).compareTo(LATER) > 0
                        ? page.t("safety.later", page.moment(written.at()))
                        : null,
                back == null ? null : page.t("safety.withdrawn", back.by(), page.moment(back.at()), back.because()),
                withdraw);
    }

    static String what(Page page, MissingFact fact) {
        if (fact.what() instanceof Search search) {
            return page.name(search.tried());
        }
        if (fact.what() instanceof Judged judged) {
            return page.t("safety.kind.JUDGED", page.name(judged.grade()));
        }
        if (fact.what() instanceof Reported reported) {
            return reported.reference() == null
                    ? page.t("safety.kind.REPORTED", reported.to())
                    : page.t("safety.kind.REPORTED.reference", reported.to(), reported.reference());
        }
        return fact.what() instanceof Returned returned
                ? page.t("safety.kind.RETURNED", returned.foundBy())
                : page.t("safety.kind.UPDATE");
    }

    private static String what(Page page, Interview.Kept kept) {
        return page.t("safety.interview.kind." + kept.interview().kind(), kept.byName());
    }

    private static String words(Page page, Interview talk) {
        Themes themes = talk.themes();
        return Stream.of(
                        talk.words(),
                        said(page, "why", themes.why()),
                        said(page, "where", themes.where()),
                        said(page, "with", themes.withWhom()),
                        said(page, "harm", themes.harm()),
                        said(page, "help", themes.wouldHelp()),
                        said(page, "not", Objects.requireNonNullElse(talk.by().notIndependentBecause(), "")))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String said(Page page, String theme, String words) {
        return words.isBlank() ? "" : page.t("safety.theme." + theme, words);
    }

    private static String ago(Page page, Instant at, Instant now) {
        return page.t("safety.ago", length(page, Duration.between(at, now)));
    }

    /** "5 min", "2 h 10 min", "3 days 4 h": as it passed, whatever the clocks did. */
    static String length(Page page, Duration time) {
        if (time.toHours() < 1) {
            return page.t("safety.length.minutes", time.toMinutes());
        }
        return time.toDays() < 1
                ? page.t("safety.length.hours", time.toHours(), time.toMinutesPart())
                : page.n("safety.length.days", time.toDays(), time.toHoursPart());
    }
}
