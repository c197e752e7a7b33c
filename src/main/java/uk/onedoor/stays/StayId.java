package uk.onedoor.stays;

import java.util.Objects;
import java.util.UUID;

/** Which stay. */
public record StayId(UUID value) {

    public StayId {
        Objects.requireNonNull(value);
    }

    public static StayId of(String text) {
        return new StayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
