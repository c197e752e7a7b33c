package uk.onedoor.homes;

import java.util.Objects;
import java.util.UUID;

/** Which home. */
public record HomeId(UUID value) {

    public HomeId {
        Objects.requireNonNull(value);
    }

    public static HomeId of(String text) {
        return new HomeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
