package uk.onedoor.risks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its pages tell it.
 *
 * @param who of whom, on a page about several; empty on their own
 * @param by who wrote it and when
 * @param due by when it is looked at to learn; null when it was
 * @param came what came, {@code learned} what is learned and {@code learnedBy} who wrote that; null while nobody looked
 */
public record CardShown(
        UUID id,
        String at,
        String who,
        String decided,
        String known,
        String notKnown,
        String otherWays,
        String hoped,
        String feared,
        String whose,
        String by,
        @Nullable String due,
        @Nullable String came,
        @Nullable String learned,
        @Nullable String learnedBy) {}
