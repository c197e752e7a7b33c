package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A physical intervention as its pages tell it.
 *
 * @param began that it was used, and {@code lines} what followed, the first first
 * @param due what is still to be done and by when, in words
 * @param record what was written in the record, by what it is about; null while there is none
 * @param toRecord whether the record is still to be made, {@code toSign} whether the viewer is asked to sign that staff were
 *     spoken to, and {@code toHear} whether the young person is still to be
 */
public record InterventionShown(
        UUID id,
        String at,
        boolean stands,
        String when,
        String place,
        String usedBy,
        MissingLine began,
        List<MissingLine> lines,
        List<String> due,
        @Nullable List<Part> record,
        boolean toRecord,
        boolean toSign,
        boolean toHear) {

    /** One part of the record. */
    public record Part(String name, String words) {}
}
