package uk.onedoor.safety;

import org.jspecify.annotations.Nullable;

/**
 * One fact of an episode as its page tells it: when and how long ago, what, in whose words, who wrote it down, and when that was
 * where it was later. {@code back} says that it was withdrawn, else null; {@code withdraw} leads to where it is, else null.
 */
public record MissingLine(
        String when,
        String ago,
        String what,
        String words,
        String by,
        @Nullable String later,
        @Nullable String back,
        @Nullable String withdraw) {}
