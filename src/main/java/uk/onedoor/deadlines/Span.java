package uk.onedoor.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what started a duty to what ended it, which may not have come. What began and ended in one moment is none. */
record Span(Fact start, @Nullable Instant end, @Nullable Instant endBefore) {

    /**
     * The spans of a life for one rule, by what each is about. A second start while one lasts starts nothing; what ends and
     * starts again in one moment is two.
     */
    static List<Span> of(Life life, Rule rule, Instant now) {
        List<Fact> starts = known(life, rule.startedBy(), now);
        List<Fact> ends = starts.isEmpty() ? List.of() : known(life, rule.endedBy(), now);
        Set<@Nullable UUID> abouts = new LinkedHashSet<>();
        starts.forEach(start -> abouts.add(start.about()));
        List<Span> spans = new ArrayList<>();
        for (UUID about : abouts) {
            spans.addAll(about(about, starts, ends));
        }
        return spans;
    }

    private static List<Fact> known(Life life, Set<FactKind> kinds, Instant now) {
        return kinds.isEmpty()
                ? List.of()
                : life.of(kinds).stream()
                        .filter(fact -> !fact.at().isAfter(now))
                        .toList();
    }

    private static List<Span> about(@Nullable UUID about, List<Fact> starts, List<Fact> ends) {
        List<Span> spans = new ArrayList<>();
        Instant before = null;
        List<Instant> endsAt = ends.stream()
                .filter(end -> end.isAbout(about))
                .map(Fact::at)
                .distinct()
                .toList();
        for (Fact start : starts) {
            boolean lasts = before != null && start.at().isBefore(before);
            boolean open = !spans.isEmpty() && spans.get(spans.size() - 1).end == null;
            if (!java.util.Objects.equals(start.about(), about) || open || lasts) {
                continue;
            }
            boolean reopened = before != null && before.equals(start.at());
            Instant end = after(endsAt, start.at(), reopened);
            if (!start.at().equals(end)) {
                spans.add(new Span(start, end, before));
            }
            before = end == null ? before : end;
        }
        return spans;
    }

    /** The next end; one in the very moment of the start is of what lasted before, if anything did. */
    private static @Nullable Instant after(List<Instant> ends, Instant start, boolean reopened) {
        Stream<Instant> later = ends.stream().filter(end -> reopened ? end.isAfter(start) : !end.isBefore(start));
        return later.findFirst().orElse(null);
    }
}
