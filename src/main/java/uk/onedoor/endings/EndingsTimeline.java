package uk.onedoor.endings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.time.London;

/** Tells on the timeline from which day support grew less, and how the young person found the pace, and how close we stayed. */
@Component
@Transactional(readOnly = true)
class EndingsTimeline implements TimelineSource {

    private final EndingsReading reading;

    EndingsTimeline(EndingsReading reading) {
        this.reading = reading;
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.WITH_US, Strand.OWN_WORDS);
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        Known known = reading.of(glance);
        List<TimelineEntry> entries = new ArrayList<>();
        known.plan().steps().forEach(step -> entries.add(step(step)));
        known.paces().forEach(said -> entries.add(pace(said)));
        known.wishes().forEach(wish -> entries.add(wish(wish)));
        known.kept().forEach(keeping -> tell(keeping, entries));
        return entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    private static TimelineEntry step(Step step) {
        String key = step.total() == 0 ? "endings.timeline.none" : "endings.timeline.step";
        Object[] places = {Hours.plain(step.total())};
        boolean own = step.saidBy() == SaidBy.YOUNG_PERSON;
        return onADay(
                step.id(), step.from(), key, places, own ? "" : step.words(), own ? step.words() : null, step.by());
    }

    private static TimelineEntry pace(PaceSaid said) {
        return new TimelineEntry(
                said.id(),
                said.at(),
                false,
                Strand.OWN_WORDS,
                "endings.timeline.pace",
                new Object[] {said.pace()},
                "",
                said.words().isBlank() ? null : said.words(),
                said.saidBy() == SaidBy.YOUNG_PERSON ? null : said.by(),
                null,
                null,
                null);
    }

    private static TimelineEntry wish(Wish wish) {
        return new TimelineEntry(
                wish.id(),
                wish.at(),
                false,
                Strand.OWN_WORDS,
                wish.withUs() ? "endings.timeline.more" : "endings.timeline.back",
                new Object[0],
                "",
                wish.words().isBlank() ? null : wish.words(),
                null,
                null,
                null,
                null);
    }

    private static void tell(Keeping keeping, List<TimelineEntry> entries) {
        if (keeping.outcome() != null && keeping.outcomeOn() != null && keeping.id() != null) {
            String key = "endings.timeline.keeping." + keeping.outcome();
            Object[] what = {keeping.kind()};
            entries.add(
                    onADay(keeping.id(), keeping.outcomeOn(), key, what, keeping.outcomeWords(), null, keeping.by()));
        }
    }

    private static TimelineEntry onADay(
            UUID id,
            LocalDate on,
            String key,
            Object[] places,
            String body,
            @Nullable String ownWords,
            @Nullable UUID by) {
        return new TimelineEntry(
                id, London.startOf(on), true, Strand.WITH_US, key, places, body, ownWords, by, null, null, null);
    }
}
