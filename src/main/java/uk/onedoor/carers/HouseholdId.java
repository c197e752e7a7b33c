package uk.onedoor.carers;

import java.util.Objects;
import java.util.UUID;

/** Which household. */
public record HouseholdId(UUID value) {

    public HouseholdId {
        Objects.requireNonNull(value);
    }

    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
