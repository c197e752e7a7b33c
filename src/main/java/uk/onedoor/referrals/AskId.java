package uk.onedoor.referrals;

import java.util.Objects;
import java.util.UUID;

/** Which ask for help. */
public record AskId(UUID value) {

    public AskId {
        Objects.requireNonNull(value);
    }

    public static AskId of(String text) {
        return new AskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
