package uk.onedoor.homes;

import java.util.Objects;
import java.util.UUID;

/** Which bed. */
public record BedId(UUID value) {

    public BedId {
        Objects.requireNonNull(value);
    }

    public static BedId of(String text) {
        return new BedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
