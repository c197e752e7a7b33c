package uk.onedoor.stays;

import org.jspecify.annotations.Nullable;

/**
 * A stay as the young person it is about reads it: nothing that staff wrote about them for each other.
 *
 * @param home the name of the home; null on a visit, and until they came
 * @param over a line when the planned end has gone and they are still here; else null
 */
public record OwnStay(
        @Nullable String home,
        String kind,
        String purpose,
        String planned,
        @Nullable String over) {}
