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
 * @param recorded whether the record stands, {@code staff} and {@code child} whether they were spoken to
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
        boolean recorded,
        boolean staff,
        boolean child) {

    /** One part of the record. */
    public record Part(String name, String words) {}
}
