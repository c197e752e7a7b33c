package uk.onedoor.records;

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
import uk.onedoor.records.Copies.Copy;

/** Tells that a copy of the record was made, to the young person too. */
@Component
@Transactional(readOnly = true)
class CopyTimeline implements TimelineSource {

    private final CopyRepository copies;

    CopyTimeline(CopyRepository copies) {
        this.copies = copies;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        return copies.of(glance.records()).stream()
                .filter(copy -> copy.at().isBefore(before))
                .limit(most)
                .map(CopyTimeline::entry)
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.WITH_US);
    }

    private static TimelineEntry entry(Copy copy) {
        return new TimelineEntry(
                copy.asked().id().value(),
                copy.at(),
                false,
                Strand.WITH_US,
                "records.timeline.copy",
                new Object[0],
                "",
                null,
                copy.by(),
                null,
                null,
                null);
    }
}
