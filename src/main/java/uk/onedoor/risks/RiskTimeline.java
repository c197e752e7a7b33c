package uk.onedoor.risks;

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

/** Tells when a worry was written down, what came of it, and when a hard decision was made. */
@Component
@Transactional(readOnly = true)
class RiskTimeline implements TimelineSource {

    private final RiskLines lines;

    RiskTimeline(RiskLines lines) {
        this.lines = lines;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        String at = RiskPages.at(glance.youngPerson());
        return lines.of(glance).stream()
                .filter(one -> one.at().isBefore(before))
                .limit(most)
                .map(one -> entry(one, at + one.page()))
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.WITH_US);
    }

    private static TimelineEntry entry(RiskLine one, String link) {
        return new TimelineEntry(
                one.id(),
                one.at(),
                false,
                Strand.WITH_US,
                "risks.timeline." + one.kind(),
                new Object[0],
                one.words(),
                null,
                null,
                null,
                link,
                null);
    }
}
