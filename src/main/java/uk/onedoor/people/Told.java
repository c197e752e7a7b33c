package uk.onedoor.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.TimelineLine;

/** Turns what rooms tell into lines for a page: words in its language, dates as people say them, names for ids. */
@Component
class Told {

    private static final int LONG_AGO = 60;

    private final Names names;

    Told(Names names) {
        this.names = names;
    }

    /** The entries as lines, said to the young person themselves when it is they who read. */
    List<Shown.Told> lines(Page page, List<TimelineEntry> entries) {
        Map<UUID, String> written = names.of(
                entries.stream().map(TimelineEntry::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Shown.Told(
                        line(page, entry, written), entry.id(), source(page, entry), entry.hiddenFromYoungPerson()))
                .toList();
    }

    private static TimelineLine line(Page page, TimelineEntry entry, Map<UUID, String> names) {
        boolean own = page.viewer() != null && page.viewer().youngPerson() != null;
        String by = entry.by() == null ? null : names.get(entry.by());
        return new TimelineLine(
                kind(entry),
                own ? entry.own(page) : entry.title(page),
                by,
                when(page, entry.at(), entry.wholeDay()),
                exact(page, entry),
                entry.body().isBlank() ? null : entry.body(),
                entry.ownWords(),
                entry.link());
    }

    /** "Tuesday 3 March, 4 days ago"; long ago the day says more than the count. */
    static String when(Page page, Instant at, boolean wholeDay) {
        LocalDate day = page.day(at);
        String exact = wholeDay ? page.date(day) : page.moment(at);
        return day.isBefore(page.today().minusDays(LONG_AGO)) ? exact : exact + ", " + page.ago(day);
    }

    private static String exact(Page page, TimelineEntry entry) {
        return entry.wholeDay() ? page.date(page.day(entry.at())) : page.moment(entry.at());
    }

    private static String kind(TimelineEntry entry) {
        if (entry.strand() == Strand.GOOD) {
            return "good";
        }
        if (entry.strand() == Strand.RETURN) {
            return "imported";
        }
        return entry.strand() == Strand.OWN_WORDS ? "own" : "";
    }

    private static @Nullable String source(Page page, TimelineEntry entry) {
        String source = entry.source();
        return source == null || !page.words().has(source) ? source : page.t(source);
    }

    /** Places of words, numbers, dates, moments and enums, as the page says them. */
    static @Nullable Object[] places(Page page, Object[] places) {
        return Arrays.stream(places)
                .map(place -> place instanceof Enum<?> constant
                        ? page.name(constant)
                        : place instanceof LocalDate day
                                ? page.date(day)
                                : place instanceof Instant at ? page.moment(at) : place)
                .toArray();
    }
}
