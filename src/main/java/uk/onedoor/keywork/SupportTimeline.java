package uk.onedoor.keywork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.time.London;

/** Tells on the timeline when support began and ended, and who stood beside the young person. */
@Component
@Transactional(readOnly = true)
class SupportTimeline implements TimelineSource {

    private final SupportEpisodeRepository episodes;
    private final AllocationRepository allocations;
    private final Authorities authorities;

    SupportTimeline(SupportEpisodeRepository episodes, AllocationRepository allocations, Authorities authorities) {
        this.episodes = episodes;
        this.allocations = allocations;
        this.authorities = authorities;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<SupportEpisode> all = episodes.of(glance);
        Map<HubId, String> hubs = new HashMap<>();
        all.forEach(episode ->
                hubs.computeIfAbsent(episode.hub(), hub -> authorities.hub(hub).name()));
        all.forEach(episode -> tell(episode, all, hubs.getOrDefault(episode.hub(), ""), entries));
        List<Allocation> parts = allocations.of(glance);
        parts.forEach(allocation -> tell(allocation, parts, entries));
        return entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    private static void tell(
            SupportEpisode episode, List<SupportEpisode> all, String hub, List<TimelineEntry> entries) {
        boolean back = all.stream().anyMatch(other -> other.isBefore(episode));
        String began = back ? "keywork.timeline.back" : "keywork.timeline.began";
        entries.add(entry(episode.id(), episode.beganOn(), began, hub, episode.beganBecause()));
        if (episode.endedOn() != null) {
            String key = episode.stayClose() ? "keywork.timeline.ended.close" : "keywork.timeline.ended";
            entries.add(entry(episode.id(), episode.endedOn(), key, hub, episode.endedWords()));
        }
        if (episode.stayCloseEndedOn() != null && all.stream().noneMatch(episode::goesOnIn)) {
            entries.add(entry(episode.id(), episode.stayCloseEndedOn(), "keywork.timeline.close.ended", hub, ""));
        }
    }

    private static void tell(Allocation part, List<Allocation> all, List<TimelineEntry> entries) {
        UUID id = part.id().value();
        String key = "keywork.timeline." + part.part();
        Handover handover = part.handover();
        entries.add(entry(id, part.fromOn(), key, part.workerName(), handover == null ? "" : handover.told()));
        if (handover != null) {
            String left = all.stream()
                    .filter(other -> other.id().equals(handover.from()))
                    .map(Allocation::workerName)
                    .findFirst()
                    .orElse("");
            tell(handover, id, left, part.workerName(), entries);
        }
        if (part.untilOn() != null) {
            entries.add(entry(id, part.untilOn(), key + ".until", part.workerName(), ""));
        }
    }

    private static void tell(Handover handover, UUID id, String left, String came, List<TimelineEntry> entries) {
        if (handover.metOn() != null) {
            entries.add(new TimelineEntry(
                    id,
                    London.startOf(handover.metOn()),
                    true,
                    Strand.WITH_US,
                    "keywork.timeline.met",
                    new Object[] {left, came},
                    "",
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        if (handover.goodbyeOn() != null) {
            entries.add(new TimelineEntry(
                    id,
                    London.startOf(handover.goodbyeOn()),
                    true,
                    Strand.WITH_US,
                    "keywork.timeline.goodbye",
                    new Object[] {left},
                    handover.goodbyeWords() == null ? "" : handover.goodbyeWords(),
                    handover.goodbyeOwnWords(),
                    null,
                    null,
                    null,
                    null));
        }
    }

    private static TimelineEntry entry(UUID id, LocalDate on, String key, String place, @Nullable String body) {
        return new TimelineEntry(
                id,
                London.startOf(on),
                true,
                Strand.WITH_US,
                key,
                new Object[] {place},
                body == null ? "" : body,
                null,
                null,
                null,
                null,
                null);
    }
}
