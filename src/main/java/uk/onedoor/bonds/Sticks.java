package uk.onedoor.bonds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How we stick with a young person, in figures, as at a day. Null where there is nothing to count from.
 *
 * @param joinedOn when this time with us began; null when they were not with us on that day
 * @param sameDays on how many days the key worker of that day had been theirs, without another between
 * @param workers how many key workers they had since they came
 * @param longestGap the days of the calendar of the longest silence between them and all of us since they came
 * @param refusals how often they did not want contact
 * @param triedAgain how often we tried again after that, until they did
 * @param moves their moves of home since they came; null where the viewer may not know of homes
 * @param movesKept at how many of them the key worker stayed
 */
public record Sticks(
        @Nullable LocalDate joinedOn,
        @Nullable Integer sameDays,
        int workers,
        @Nullable Integer longestGap,
        int refusals,
        int triedAgain,
        @Nullable Integer moves,
        int movesKept) {}
