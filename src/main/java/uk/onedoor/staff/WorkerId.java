package uk.onedoor.staff;

import java.util.Objects;
import java.util.UUID;

/** Which worker: the id of their account. */
public record WorkerId(UUID value) {

    public WorkerId {
        Objects.requireNonNull(value);
    }

    public static WorkerId of(String text) {
        return new WorkerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
