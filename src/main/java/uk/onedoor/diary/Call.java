package uk.onedoor.diary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/** A call a young person asked somebody for: when it suits, until when it is due, when we tried, and what became of it. */
public record Call(
        UUID id,
        YoungPersonId youngPerson,
        WorkerId worker,
        String workerName,
        Suits suits,
        @Nullable String words,
        Instant askedAt,
        Instant dueAt,
        @Nullable CallEnd endedHow,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        List<Instant> tries) {

    /** What became of it. */
    public enum CallEnd {
        CALLED,
        NOT_NEEDED
    }

    public boolean isOpen() {
        return endedHow == null;
    }
}
