package uk.onedoor.house;

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
import uk.onedoor.stays.EverStayed;

/** Tells what was written about somebody in the log of the home they live in. */
@Component
@Transactional(readOnly = true)
class LogTimeline implements TimelineSource {

    private final EntryRepository kept;
    private final EverStayed stayed;

    LogTimeline(EntryRepository kept, EverStayed stayed) {
        this.kept = kept;
        this.stayed = stayed;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        return stayed.maybe(glance)
                ? kept.about(glance, before, most).stream()
                        .map(LogTimeline::entry)
                        .toList()
                : List.of();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.HOME);
    }

    private static TimelineEntry entry(Entry one) {
        return new TimelineEntry(
                one.id(),
                one.happened(),
                false,
                Strand.HOME,
                "house.timeline",
                new Object[0],
                one.words(),
                null,
                one.byAccount(),
                null,
                null,
                null);
    }
}
