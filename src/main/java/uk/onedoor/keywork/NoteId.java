package uk.onedoor.keywork;

import java.util.Objects;
import java.util.UUID;

/** Which note: one row, about one young person. */
public record NoteId(UUID value) {

    public NoteId {
        Objects.requireNonNull(value);
    }

    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
