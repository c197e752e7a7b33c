package uk.onedoor.people;

import java.util.Objects;
import java.util.UUID;

/** Which young person. */
public record YoungPersonId(UUID value) {

    public YoungPersonId {
        Objects.requireNonNull(value);
    }

    public static YoungPersonId of(String text) {
        return new YoungPersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
