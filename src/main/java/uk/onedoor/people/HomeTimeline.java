package uk.onedoor.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.platform.time.London;

/** Tells where somebody moved, on the day they did. */
@Component
@Transactional(readOnly = true)
class HomeTimeline implements TimelineSource {

    private final Homes homes;

    HomeTimeline(Homes homes) {
        this.homes = homes;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        // A move counts from the first minute of its day.
        LocalDate day = London.day(before.minusNanos(1_000)).plusDays(1);
        return homes.before(glance.records(), day, most).stream()
                .map(HomeTimeline::entry)
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.HOME);
    }

    private static TimelineEntry entry(Home home) {
        String words = home.words();
        return new TimelineEntry(
                home.id().value(),
                London.startOf(home.from()),
                true,
                Strand.HOME,
                words == null ? "people.timeline.home" : "people.timeline.home.words",
                words == null ? new Object[] {home.kind()} : new Object[] {words, home.kind()},
                "",
                null,
                home.recordedBy(),
                null,
                null,
                null);
    }
}
