package uk.onedoor.homes;

import java.util.Objects;
import java.util.UUID;

/** Which constellation. */
public record ConstellationId(UUID value) {

    public ConstellationId {
        Objects.requireNonNull(value);
    }

    public static ConstellationId of(String text) {
        return new ConstellationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
