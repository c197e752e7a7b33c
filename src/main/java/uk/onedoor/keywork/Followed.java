package uk.onedoor.keywork;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.WorkerId;

/**
 * Whom the next key worker of one person follows: who is there now, two where joined records had one each, or the last one
 * where their time goes on and nobody came after them.
 */
record Followed(List<Allocation> parts) {

    static final Followed NOBODY = new Followed(List.of());

    /** Two people stand beside them as key worker: one of the two stays, and the other hands over. */
    boolean areTwo() {
        return parts.stream()
                        .filter(Allocation::isNow)
                        .map(Allocation::worker)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whom this one would follow; null when nobody, or only themselves in a time that went on. */
    @Nullable
    Allocation before(WorkerId next) {
        return parts.stream()
                .filter(part -> !part.worker().equals(next))
                .findFirst()
                .orElse(parts.isEmpty() || !parts.get(0).isNow() ? null : parts.get(0));
    }

    /** What a page shows as the one who is followed; null when it is a first key worker. */
    @Nullable
    Allocation shown() {
        return parts.isEmpty() ? null : parts.get(0);
    }

    /** True when that page was about this: whoever saw another one decides anew. */
    boolean wasSeen(@Nullable AllocationId instead) {
        return parts.isEmpty()
                ? instead == null
                : parts.stream().anyMatch(part -> part.id().equals(instead));
    }

    boolean has(WorkerId worker) {
        return parts.stream().anyMatch(part -> part.worker().equals(worker));
    }
}
