package uk.onedoor.placements;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.placements.PlacementFacts.Kind;
import uk.onedoor.placements.PlacementFacts.Told;
import uk.onedoor.platform.access.CurrentViewer;

/** Tells on the timeline that a home was asked for, and what was decided. */
@Component
@Transactional(readOnly = true)
class PlacementTimeline implements TimelineSource {

    private final PlacementFacts facts;
    private final CurrentViewer viewer;

    PlacementTimeline(PlacementFacts facts, CurrentViewer viewer) {
        this.facts = facts;
        this.viewer = viewer;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        boolean theirOwnPage = viewer.get().youngPerson() != null;
        return facts.of(glance).stream()
                .filter(told -> told.kind() == Kind.OPEN || told.kind() == Kind.CLOSED)
                .filter(told -> told.at().isBefore(before))
                .limit(most)
                .map(told -> entry(told, theirOwnPage))
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.HOME);
    }

    private static TimelineEntry entry(Told told, boolean theirOwnPage) {
        String at = theirOwnPage
                ? "/me/home-requests"
                : "/young-people/" + told.youngPerson() + "/home-requests/" + told.id();
        return new TimelineEntry(
                told.id(),
                told.at(),
                false,
                Strand.HOME,
                told.decided() == null ? "placements.timeline.asked" : "placements.timeline." + told.decided(),
                new Object[0],
                told.words(),
                null,
                told.writtenBy(),
                null,
                at,
                null);
    }
}
