package uk.onedoor.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.platform.access.CurrentViewer;

/** The one timeline of a young person: what every room tells, merged newest first, a stretch at a time. */
@Component
class Timeline {

    /** A stretch of it; {@code earlier} is the moment the next one goes back from, null when this is the beginning. */
    record Stretch(List<TimelineEntry> entries, @Nullable Instant earlier) {}

    /** What the rooms told in one round; entries at the horizon or before it may not be all there are. */
    private record Round(
            List<TimelineEntry> whole, @Nullable Instant horizon) {}

    private static final Instant BEGINNING = Instant.parse("1990-01-01T00:00:00Z");
    private static final Comparator<TimelineEntry> NEWEST_FIRST =
            Comparator.comparing(TimelineEntry::at).reversed();
    private static final int MOST_ASKED = 4_000;

    private final List<TimelineSource> sources;
    private final CurrentViewer viewer;
    private final Clock clock;

    Timeline(List<TimelineSource> sources, CurrentViewer viewer, Clock clock) {
        this.sources = sources;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The newest so many, whatever the strand: a glance. */
    List<TimelineEntry> latest(Glance glance, int most) {
        return round(glance, now(), null, most).whole().stream().limit(most).toList();
    }

    /** About {@code most} entries before a moment (null: now), of one strand (null: all). */
    Stretch stretch(Glance glance, @Nullable Instant before, @Nullable Strand strand, int most) {
        Instant from = before == null || before.isAfter(now()) ? now() : before;
        List<TimelineEntry> found = new ArrayList<>();
        int asked = most + 1;
        while (from.isAfter(BEGINNING) && found.size() <= most) {
            Round round = round(glance, from, strand, asked);
            Instant horizon = round.horizon();
            round.whole().stream()
                    .filter(entry -> horizon == null || entry.at().isAfter(horizon))
                    .filter(entry -> strand == null || entry.strand() == strand)
                    .forEach(found::add);
            if (horizon == null) {
                break;
            }
            // More entries at one moment than were asked for: ask for more, and in the end go on without the rest.
            boolean stuck = !horizon.plusNanos(1_000).isBefore(from);
            from = stuck && asked >= MOST_ASKED ? horizon : horizon.plusNanos(1_000);
            asked = Math.min(asked * 2, MOST_ASKED);
        }
        return cut(found, most);
    }

    private Round round(Glance glance, Instant before, @Nullable Strand strand, int most) {
        boolean own = viewer.find().map(who -> who.youngPerson() != null).orElse(false);
        List<TimelineEntry> all = new ArrayList<>();
        Instant horizon = null;
        for (TimelineSource source : sources) {
            if (strand != null && !source.strands().contains(strand)) {
                continue;
            }
            List<TimelineEntry> told = source.of(glance, before, most);
            all.addAll(told);
            Instant last = told.size() < most ? null : told.get(told.size() - 1).at();
            horizon = last == null || horizon != null && horizon.isAfter(last) ? horizon : last;
        }
        // The database gives a young person nothing that is withheld; should a room forget, it still is not told.
        all.removeIf(entry -> own && entry.hiddenFromYoungPerson() != null);
        all.sort(NEWEST_FIRST);
        return new Round(all, horizon);
    }

    /** What happened at one moment stays together, so that the next stretch neither misses nor repeats anything. */
    private static Stretch cut(List<TimelineEntry> found, int most) {
        if (found.size() <= most) {
            return new Stretch(found, null);
        }
        int end = most;
        while (end > 0 && found.get(end - 1).at().equals(found.get(most).at())) {
            end--;
        }
        if (end == 0) {
            end = most;
            while (end < found.size() && found.get(end).at().equals(found.get(0).at())) {
                end++;
            }
        }
        return new Stretch(found.subList(0, end), found.get(end - 1).at());
    }

    private Instant now() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
