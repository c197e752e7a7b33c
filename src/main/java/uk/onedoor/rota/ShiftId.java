package uk.onedoor.rota;

import java.util.Objects;
import java.util.UUID;

/** Which planned shift. */
public record ShiftId(UUID value) {

    public ShiftId {
        Objects.requireNonNull(value);
    }

    public static ShiftId of(String text) {
        return new ShiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
