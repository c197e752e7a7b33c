package uk.onedoor.outcomes;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;

/** Tells the timeline what happened, good things on a strand of their own. */
@Component
@Transactional(readOnly = true)
class OutcomesTimeline implements TimelineSource {

    private final HappeningRepository happened;
    private final Bundles bundles;
    private final CurrentViewer viewer;

    OutcomesTimeline(HappeningRepository happened, Bundles bundles, CurrentViewer viewer) {
        this.happened = happened;
        this.bundles = bundles;
        this.viewer = viewer;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        boolean own = viewer.get().youngPerson() != null;
        return happened.before(glance.records(), before, most).stream()
                .map(what -> entry(what, own))
                .toList();
    }

    private TimelineEntry entry(Happening what, boolean own) {
        LocalTime time = what.time();
        return new TimelineEntry(
                what.id(),
                what.on()
                        .atTime(time == null ? LocalTime.MIDNIGHT : time)
                        .atZone(London.ZONE)
                        .toInstant(),
                time == null,
                what.kind().good() ? Strand.GOOD : Strand.HAPPENED,
                titleKey(what),
                new Object[] {days(what)},
                what.words(),
                null,
                what.recordedBy(),
                what.source() == HappeningSource.SEEN ? null : "HappeningSource." + what.source(),
                own ? null : "/young-people/" + what.youngPerson() + "/happened/" + what.id(),
                hidden(what));
    }

    private static String titleKey(Happening what) {
        String key = "HappeningKind." + what.kind();
        if (what.endedOn() == null) {
            return key;
        }
        long days = days(what);
        return key + (days == 0 ? ".none" : days == 1 ? ".one" : ".many");
    }

    private static long days(Happening what) {
        return what.endedOn() == null ? 0 : ChronoUnit.DAYS.between(what.on(), what.endedOn());
    }

    /** Police matters are never on a young person's own pages; everything else is, unless somebody says why not. */
    private @Nullable String hidden(Happening what) {
        return what.kind().section() == Section.POLICE
                ? bundles.find(Language.ENGLISH, "outcomes.police.not.shown")
                : what.heldBackBecause();
    }
}
