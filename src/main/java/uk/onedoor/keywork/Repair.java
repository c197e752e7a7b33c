package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** What is still to be mended after somebody lost their key worker: of whom, since when, by whom and by when. Why is null for whoever is not to know. */
public record Repair(
        UUID id,
        YoungPersonId youngPerson,
        String lost,
        @Nullable Because because,
        @Nullable String words,
        String owner,
        LocalDate openedOn,
        LocalDate dueOn) {

    /** One that was mended: what the young person was told, by whom, and who was there for them. */
    public record Mended(String lost, LocalDate on, String told, String toldBy, String heldBy) {}

    /** How it came to be known. */
    public enum Because {
        LEFT,
        SICK,
        SUDDEN
    }
}
