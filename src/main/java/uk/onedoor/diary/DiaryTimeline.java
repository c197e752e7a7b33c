package uk.onedoor.diary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.diary.DiaryRows.Of;
import uk.onedoor.diary.DiaryRows.Row;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.time.London;

/** Tells what somebody would tell: a promise kept, a call that came, something they waited for that began, time out together. */
@Component
@Transactional(readOnly = true)
class DiaryTimeline implements TimelineSource {

    private static final Set<String> TOLD = Set.of(
            "PROMISE KEPT",
            "CALL CALLED",
            "WAIT STARTED",
            AppointmentKind.ACTIVITY.name() + " HAPPENED",
            AppointmentKind.FAMILY_TIME.name() + " HAPPENED");

    private final DiaryRows rows;

    DiaryTimeline(DiaryRows rows) {
        this.rows = rows;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        return rows.of(glance).stream()
                .filter(row -> row.endedAt() != null
                        && row.endedAt().isBefore(before)
                        && TOLD.contains((row.of() == Of.APPOINTMENT ? row.words() : row.of()) + " " + row.how()))
                .map(DiaryTimeline::entry)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.WITH_US, Strand.TOGETHER, Strand.GOOD);
    }

    private static TimelineEntry entry(Row row) {
        Instant at = Objects.requireNonNull(row.endedAt());
        Object name = Objects.requireNonNullElse(row.name(), "");
        return switch (row.of()) {
            case PROMISE ->
                row.name() == null
                        ? entry(row, at, Strand.GOOD, "diary.timeline.kept.theirs", new Object[0], row.words())
                        : entry(row, at, Strand.WITH_US, "diary.timeline.kept", new Object[] {name}, row.words());
            case CALL -> entry(row, at, Strand.TOGETHER, "diary.timeline.called", new Object[] {name}, "");
            case APPOINTMENT ->
                entry(row, at, Strand.TOGETHER, "diary.timeline." + row.words(), new Object[] {name}, "");
            case WAIT -> {
                long days = ChronoUnit.DAYS.between(Objects.requireNonNull(row.on()), London.day(at));
                yield entry(
                        row,
                        at,
                        Strand.WITH_US,
                        "diary.timeline.started",
                        new Object[] {WaitsFor.valueOf(row.words()), days},
                        "");
            }
        };
    }

    private static TimelineEntry entry(Row row, Instant at, Strand strand, String key, Object[] places, String body) {
        boolean wholeDay = row.of() == Of.PROMISE || row.of() == Of.WAIT;
        return new TimelineEntry(row.id(), at, wholeDay, strand, key, places, body, null, row.by(), null, null, null);
    }
}
