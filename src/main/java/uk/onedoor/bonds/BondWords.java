package uk.onedoor.bonds;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.WorkerId;

/** Tells one bond in plain words: to staff, or to the young person themselves. */
final class BondWords {

    private static final int MINUTES_IN_AN_HOUR = 60;

    private final Page page;
    private final boolean own;
    private final YoungPersonId who;
    private final AsAt asAt;

    BondWords(Page page, boolean own, YoungPersonId who, AsAt asAt) {
        this.page = page;
        this.own = own;
        this.who = who;
        this.asAt = asAt;
    }

    String finding(int all, int now) {
        return own ? page.n("bonds.own.finding", all) : page.n("bonds.finding", all, page.n("bonds.finding.team", now));
    }

    BondMap.Line line(WorkerId worker, String name, List<Part> parts, @Nullable Bond bond) {
        return new BondMap.Line(
                name, parts(parts), bond == null ? met() : words(bond), bond == null || own ? null : rows(worker));
    }

    private String rows(WorkerId worker) {
        return "/young-people/" + who + "/bonds/days?worker=" + worker + "&on=" + asAt.day();
    }

    private List<String> met() {
        return List.of(page.t(own ? "bonds.own.not.met" : "bonds.not.met"));
    }

    /** As what they stand there on the day; when nothing any more, what they were and until when. */
    private String parts(List<Part> parts) {
        List<Part> now = parts.stream().filter(part -> part.on(asAt.day())).toList();
        if (!now.isEmpty()) {
            return now.stream().map(part -> page.name(part.part())).distinct().collect(Collectors.joining(", "));
        }
        return parts.stream()
                .map(part -> page.t(
                        "bonds.part.until", page.name(part.part()), page.date(Objects.requireNonNull(part.until()))))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<String> words(Bond bond) {
        List<String> words = new ArrayList<>();
        LocalDate first = page.day(bond.knownSince());
        words.add(page.t(own ? "bonds.own.since" : "bonds.since", page.date(first), page.ago(first)));
        BondRules.Often often = BondRules.often(bond);
        String times = page.n(own ? "bonds.own.contacts" : "bonds.contacts", bond.contacts());
        words.add(often == null ? times : page.t("bonds.contacts.often", times, page.name(often)));
        words.add(last(bond));
        if (!own) {
            more(bond, words);
        }
        return words;
    }

    private String last(Bond bond) {
        boolean seen = bond.lastSeen() != null;
        LocalDate day = page.day(seen ? Objects.requireNonNull(bond.lastSeen()) : bond.lastContact());
        String key = (own ? "bonds.own." : "bonds.") + (seen ? "seen" : "spoke");
        return page.t(key, page.date(day), page.ago(day));
    }

    private void more(Bond bond, List<String> words) {
        int days = bond.longestSilence();
        if (bond.contacts() > 1 && days > 1) {
            words.add(page.n("bonds.silence", days));
        }
        if (bond.begunKnown() > 0) {
            words.add(page.n("bonds.begun", bond.begunKnown(), bond.begunByThem()));
        }
        long hours = Math.round(Duration.ofMinutes(bond.minutes()).toMinutes() / (double) MINUTES_IN_AN_HOUR);
        if (hours > 0) {
            words.add(page.n("bonds.hours", hours));
        }
    }
}
