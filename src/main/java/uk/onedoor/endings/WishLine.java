package uk.onedoor.endings;

import org.jspecify.annotations.Nullable;

/** A wish to come back, as a page shows it; {@code answered} is by whom and when, null while it waits. */
public record WishLine(
        String what,
        String words,
        String said,
        @Nullable String answer,
        @Nullable String answered,
        boolean waits,
        boolean withUs) {}
