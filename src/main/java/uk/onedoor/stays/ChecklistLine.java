package uk.onedoor.stays;

import org.jspecify.annotations.Nullable;

/** One thing of the first days: its words, and how it stands; {@code done} null while it is still to do. */
public record ChecklistLine(
        ArrivalItem item,
        String name,
        @Nullable String done,
        @Nullable String words) {}
