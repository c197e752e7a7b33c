package uk.onedoor.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.safety.MissingSpan;

/**
 * What the timeline tells of the three days before somebody went, and of the three after they came back: told as what was
 * near, never as why.
 *
 * @param words what it was
 * @param episodes near how many of them
 */
public record Beside(String words, int episodes) {

    static final Duration NEAR = Duration.ofDays(3);
    private static final int MOST = 12;
    private static final String OF_EPISODES = "/missing/";

    static List<Beside> before(
            List<MissingSpan> spans, List<TimelineEntry> entries, Function<TimelineEntry, String> words) {
        return near(spans, entries, words, span -> span.since().minus(NEAR), MissingSpan::since);
    }

    static List<Beside> after(
            List<MissingSpan> spans, List<TimelineEntry> entries, Function<TimelineEntry, String> words) {
        List<MissingSpan> over =
                spans.stream().filter(span -> span.until() != null).toList();
        return near(over, entries, words, Beside::back, span -> back(span).plus(NEAR));
    }

    private static Instant back(MissingSpan span) {
        Instant until = span.until();
        return until == null ? span.since() : until;
    }

    private static List<Beside> near(
            List<MissingSpan> spans,
            List<TimelineEntry> entries,
            Function<TimelineEntry, String> words,
            Function<MissingSpan, Instant> from,
            Function<MissingSpan, Instant> before) {
        Map<String, Integer> counted = new HashMap<>();
        for (MissingSpan span : spans) {
            Set<String> once = new LinkedHashSet<>();
            for (TimelineEntry entry : entries) {
                String link = entry.link();
                if ((link == null || !link.contains(OF_EPISODES))
                        && !entry.at().isBefore(from.apply(span))
                        && entry.at().isBefore(before.apply(span))) {
                    once.add(words.apply(entry));
                }
            }
            once.forEach(one -> counted.merge(one, 1, Integer::sum));
        }
        List<Beside> all = new ArrayList<>();
        counted.forEach((what, episodes) -> all.add(new Beside(what, episodes)));
        all.sort(java.util.Comparator.comparingInt((Beside one) -> -one.episodes())
                .thenComparing(Beside::words));
        return all.stream().limit(MOST).toList();
    }
}
