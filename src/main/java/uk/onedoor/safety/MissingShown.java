package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its pages tell it.
 *
 * @param state in a word: not back, back, or written down wrongly
 * @param since from when, and {@code ago} how long that is; {@code lasted} how long it was when they are back, else null
 * @param grade how it was judged last; null while nobody did
 * @param police what the police were told last; null while they were not
 * @param back when they came back; null while they have not
 * @param due what of the return home interview is still to be done and by when; null when nothing is
 * @param talked what became of it; null while nothing did
 */
public record MissingShown(
        UUID id,
        String at,
        boolean open,
        boolean stands,
        String state,
        String since,
        String ago,
        @Nullable String lasted,
        String seenWhere,
        String seenWith,
        String wearing,
        MissingLine began,
        @Nullable String grade,
        @Nullable String police,
        @Nullable String back,
        @Nullable String due,
        boolean late,
        @Nullable String talked,
        List<MissingLine> lines) {}
