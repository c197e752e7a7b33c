package uk.onedoor.stays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.stays.Stay.CalledOff;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.StayFacts.Fact;

/**
 * Tells on the timeline who moved on and why, and through which moves the key worker stayed; visits; and what was booked and
 * called off. That somebody came to live somewhere is told with where they live.
 *
 * <p>A young person reads that it was so, and not what staff wrote about it for each other.
 */
@Component
@Transactional(readOnly = true)
class StayTimeline implements TimelineSource {

    private static final String KEY = "stays.timeline.";

    private final StayFacts facts;
    private final Moves moves;
    private final CurrentViewer viewer;

    StayTimeline(StayFacts facts, Moves moves, CurrentViewer viewer) {
        this.facts = facts;
        this.moves = moves;
        this.viewer = viewer;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        List<Fact> all = facts.of(glance);
        Map<StayId, String> homes = all.stream()
                .filter(fact -> fact.stay() != null && fact.home() != null)
                .collect(Collectors.toMap(
                        fact -> Objects.requireNonNull(fact.stay()).id(), fact -> Objects.requireNonNull(fact.home())));
        List<Stay> stays = all.stream().map(Fact::stay).filter(Objects::nonNull).toList();
        boolean own = viewer.get().youngPerson() != null;
        List<TimelineEntry> entries = new ArrayList<>();
        moves.of(glance, stays).forEach(move -> entries.add(moved(glance, move, homes, own)));
        stays.forEach(stay -> {
            TimelineEntry entry = stay.off() == null ? visit(glance, stay, homes, own) : off(glance, stay, homes, own);
            if (entry != null) {
                entries.add(entry);
            }
        });
        return entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.HOME);
    }

    private TimelineEntry moved(Glance glance, Move move, Map<StayId, String> homes, boolean own) {
        Stay stay = move.from();
        Stay.Leaving leaving = Objects.requireNonNull(stay.leaving());
        String key = Boolean.TRUE.equals(move.keptThrough()) ? "moved.kept" : "moved";
        Object[] places = {homes.getOrDefault(stay.id(), ""), leaving.because()};
        return entry(glance, stay, leaving.at(), key, places, leaving.words(), leaving.by(), own);
    }

    private @Nullable TimelineEntry visit(Glance glance, Stay stay, Map<StayId, String> homes, boolean own) {
        Stay.Arrival arrival = stay.arrival();
        if (arrival == null || stay.reason().kind() != StayKind.VISIT) {
            return null;
        }
        Object[] places = {homes.getOrDefault(stay.id(), "")};
        return entry(glance, stay, arrival.at(), "visit", places, stay.reason().words(), arrival.by(), own);
    }

    /** What was only held was never promised, and is not told of. */
    private @Nullable TimelineEntry off(Glance glance, Stay stay, Map<StayId, String> homes, boolean own) {
        CalledOff off = Objects.requireNonNull(stay.off());
        if (off.how() == Off.LAPSED || stay.heldUntil() != null) {
            return null;
        }
        Object[] places = {homes.getOrDefault(stay.id(), ""), stay.expected().from(), off.how()};
        return entry(glance, stay, off.at(), "off", places, off.because(), off.by(), own);
    }

    private TimelineEntry entry(
            Glance glance,
            Stay stay,
            Instant at,
            String key,
            Object[] places,
            @Nullable String words,
            UUID by,
            boolean own) {
        return new TimelineEntry(
                stay.id().value(),
                at,
                false,
                Strand.HOME,
                KEY + key,
                places,
                words == null || own ? "" : words,
                null,
                by,
                null,
                own ? "/me/where-i-sleep" : "/young-people/" + glance.youngPerson() + "/stays/" + stay.id(),
                null);
    }
}
