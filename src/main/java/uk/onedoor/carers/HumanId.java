package uk.onedoor.carers;

import java.util.Objects;
import java.util.UUID;

/** Which human being, whatever parts they have. */
public record HumanId(UUID value) {

    public HumanId {
        Objects.requireNonNull(value);
    }

    public static HumanId of(String text) {
        return new HumanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
