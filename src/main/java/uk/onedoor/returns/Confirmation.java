package uk.onedoor.returns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked a finding up and it is right as it is.
 *
 * @param print of the finding, by which it is known again in every return that says the same
 * @param because why it is right
 * @param takenBackBy who took it back, by name; null while it holds
 */
public record Confirmation(
        UUID id,
        String print,
        String because,
        String by,
        Instant at,
        @Nullable String takenBackBy,
        @Nullable Instant takenBackAt) {

    public boolean holds() {
        return takenBackAt == null;
    }
}
