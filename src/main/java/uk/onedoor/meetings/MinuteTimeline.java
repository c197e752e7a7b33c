package uk.onedoor.meetings;

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

/** Tells what the team said of somebody at its daily meeting. */
@Component
@Transactional(readOnly = true)
class MinuteTimeline implements TimelineSource {

    private final MinuteRepository kept;

    MinuteTimeline(MinuteRepository kept) {
        this.kept = kept;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        return kept.of(glance).stream()
                .filter(one -> one.stands() && one.at().isBefore(before))
                .limit(most)
                .map(MinuteTimeline::entry)
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.WITH_US);
    }

    private static TimelineEntry entry(Minute one) {
        return new TimelineEntry(
                one.id(),
                one.at(),
                false,
                Strand.WITH_US,
                "meetings.timeline",
                new Object[0],
                one.words(),
                null,
                one.byAccount(),
                null,
                "/meetings/" + one.meeting(),
                null);
    }
}
