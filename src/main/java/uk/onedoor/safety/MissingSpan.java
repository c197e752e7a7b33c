package uk.onedoor.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * How long somebody was not where they were expected.
 *
 * @param record the record it stands in
 * @param until when they were back; null while they are not
 */
public record MissingSpan(
        UUID episode,
        YoungPersonId record,
        Instant since,
        @Nullable Instant until) {}
