package uk.onedoor.endings;

import org.jspecify.annotations.Nullable;

/** What was said about the pace, as a page shows it; {@code answered} is by whom and when, null while nobody did. */
public record PaceLine(
        String id,
        String pace,
        String words,
        String said,
        @Nullable String answer,
        @Nullable String answered,
        boolean waits) {}
