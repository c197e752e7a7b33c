package uk.onedoor.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Timeline.Stretch;

/** What the timeline of a young person tells since a moment, for rooms above. */
@Component
public class TimelineSince {

    private static final int AT_ONCE = 400;

    private final Timeline timeline;

    TimelineSince(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Every entry since a moment, the newest first. */
    public List<TimelineEntry> of(Glance glance, Instant moment) {
        List<TimelineEntry> all = new ArrayList<>();
        @Nullable Instant before = null;
        do {
            Stretch stretch = timeline.stretch(glance, before, null, AT_ONCE);
            stretch.entries().stream()
                    .filter(entry -> !entry.at().isBefore(moment))
                    .forEach(all::add);
            before = stretch.earlier();
        } while (before != null && before.isAfter(moment));
        return all;
    }
}
