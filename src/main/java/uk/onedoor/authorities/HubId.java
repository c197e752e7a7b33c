package uk.onedoor.authorities;

import java.util.Objects;
import java.util.UUID;

/** Which hub. */
public record HubId(UUID value) {

    public HubId {
        Objects.requireNonNull(value);
    }

    public static HubId of(String text) {
        return new HubId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
