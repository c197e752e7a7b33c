package uk.onedoor.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/**
 * Something that happened, and when. {@code about} says which stay, episode or incident it belongs to; null when it belongs
 * to all of them alike, as a visit does.
 */
public record Fact(FactKind kind, Instant at, @Nullable UUID about) {

    /** A fact of which only the day is known. */
    public static Fact on(FactKind kind, LocalDate day, @Nullable UUID about) {
        return new Fact(kind, London.startOf(day), about);
    }

    public LocalDate day() {
        return London.day(at);
    }

    /** True when both may be about the same thing. */
    boolean isAbout(@Nullable UUID other) {
        return about == null || other == null || about.equals(other);
    }
}
