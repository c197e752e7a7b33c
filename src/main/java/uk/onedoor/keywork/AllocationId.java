package uk.onedoor.keywork;

import java.util.Objects;
import java.util.UUID;

/** Which allocation. */
public record AllocationId(UUID value) {

    public AllocationId {
        Objects.requireNonNull(value);
    }

    public static AllocationId of(String text) {
        return new AllocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
