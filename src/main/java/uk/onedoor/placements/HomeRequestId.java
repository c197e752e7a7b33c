package uk.onedoor.placements;

import java.util.Objects;
import java.util.UUID;

/** Which request for a home. */
public record HomeRequestId(UUID value) {

    public HomeRequestId {
        Objects.requireNonNull(value);
    }

    public static HomeRequestId of(String text) {
        return new HomeRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
