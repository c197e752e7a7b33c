package uk.onedoor.stays;

import org.jspecify.annotations.Nullable;

/**
 * A stay as a page tells it, every cell in words.
 *
 * @param planned the days it was planned to run, and how many nights
 * @param over a line when the planned end has gone and they are still here; else null
 * @param withdrawn true when they never were there after all: what it says is struck through
 * @param came when they came and, where it was written down on another day, when that was
 */
public record StayShown(
        String id,
        String home,
        @Nullable String bed,
        String state,
        String kind,
        String purpose,
        String words,
        String planned,
        @Nullable String exitPlan,
        @Nullable String over,
        @Nullable String heldUntil,
        @Nullable String came,
        @Nullable String went,
        @Nullable String wentWords,
        @Nullable String off,
        boolean withdrawn) {}
