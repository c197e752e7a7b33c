package uk.onedoor.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;

/** What is known of one young person's nights, from all their records. */
record NightFacts(List<Support> support, List<Stayed> stays, List<Moved> moves) {

    static final NightFacts NONE = new NightFacts(List.of(), List.of(), List.of());

    /** A time with a hub; {@code until} is the first day without it, null while it goes on. */
    record Support(
            UUID id, HubId hub, LocalDate from, @Nullable LocalDate until) {}

    /**
     * A stay that began; one that was only planned tells of no night.
     *
     * @param until the day they left; null while they are there, also past the planned end
     * @param slept as of each of its nights, but for the hub, which the support says
     */
    record Stayed(
            UUID id,
            Instant arrivedAt,
            LocalDate from,
            @Nullable LocalDate until,
            Slept slept) {}

    /** A move somebody wrote down: from that day on they live there. */
    record Moved(UUID id, LocalDate from, Instant recordedAt, NightKind kind) {}

    static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate night) {
        return !night.isBefore(from) && (until == null || night.isBefore(until));
    }
}
