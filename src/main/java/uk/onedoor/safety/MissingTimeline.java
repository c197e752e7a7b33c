package uk.onedoor.safety;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;

/** Tells when somebody was not where they were expected, when they were back, and what became of the talk after. */
@Component
@Transactional(readOnly = true)
class MissingTimeline implements TimelineSource {

    private final MissingRepository kept;

    MissingTimeline(MissingRepository kept) {
        this.kept = kept;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (MissingEpisode one : kept.of(glance)) {
            if (one.written().stands()) {
                String at = "/young-people/" + glance.youngPerson() + "/missing/" + one.id();
                Beginning began = one.began();
                entries.add(entry(one.id(), began.since(), "began", "", at));
                one.returned()
                        .ifPresent(back -> entries.add(entry(back.id(), back.at(), "returned", back.words(), at)));
                one.interviews().stream()
                        .filter(talk -> talk.written().stands())
                        .map(Interview.Kept::interview)
                        .forEach(talk ->
                                entries.add(entry(talk.id(), talk.at(), "interview." + talk.kind(), talk.words(), at)));
            }
        }
        return entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.HAPPENED);
    }

    private static TimelineEntry entry(UUID id, Instant at, String key, String words, String link) {
        return new TimelineEntry(
                id,
                at,
                false,
                Strand.HAPPENED,
                "safety.timeline." + key,
                new Object[0],
                words,
                null,
                null,
                null,
                link,
                null);
    }
}
