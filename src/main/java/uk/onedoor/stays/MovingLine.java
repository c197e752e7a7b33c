package uk.onedoor.stays;

import org.jspecify.annotations.Nullable;

/**
 * One thing about a moving day, as a page tells it.
 *
 * @param theirs what the young person wrote themselves; {@code told} what the team wrote down with them
 * @param who who sees to it, and {@code by} when; null while nobody does, or nobody has to
 */
public record MovingLine(
        MovingAsk ask,
        String name,
        @Nullable String theirs,
        @Nullable String told,
        @Nullable String who,
        @Nullable String by) {}
