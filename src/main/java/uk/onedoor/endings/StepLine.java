package uk.onedoor.endings;

import org.jspecify.annotations.Nullable;

/** A step as a page shows it. */
public record StepLine(
        String id,
        String from,
        String hours,
        String each,
        String agreedWith,
        String whose,
        String words,
        @Nullable String asked,
        boolean now,
        @Nullable String replaced) {}
