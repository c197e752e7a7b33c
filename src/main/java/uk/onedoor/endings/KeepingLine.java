package uk.onedoor.endings;

import org.jspecify.annotations.Nullable;

/** Something to do to stay close, as a page shows it; {@code came} is what came of it, null while it is to do. */
public record KeepingLine(
        String key,
        String what,
        String when,
        String words,
        @Nullable String came,
        String cameWords) {}
