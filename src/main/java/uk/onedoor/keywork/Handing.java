package uk.onedoor.keywork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.WorkerId;

/**
 * How a young person is handed over from one key worker to the next, as it is written down with the change.
 *
 * @param planned false when the one before was lost
 * @param metOn when the three of them met; null when they did not, and then {@code notMetBecause} says why
 * @param togetherFrom from when both are beside the young person; null only after a loss
 * @param told what the young person is told, in words they may read
 * @param goodbyeOn the day the goodbye is planned for; null only after a loss
 */
public record Handing(
        boolean planned,
        @Nullable LocalDate metOn,
        @Nullable String notMetBecause,
        @Nullable LocalDate togetherFrom,
        @Nullable LocalDate togetherUntil,
        String told,
        WorkerId toldBy,
        @Nullable LocalDate goodbyeOn) {

    /** Planned: the three met on a day, from which both are there until the goodbye. */
    public static Handing warm(LocalDate metOn, LocalDate goodbyeOn, String told, WorkerId toldBy) {
        LocalDate until = goodbyeOn.isBefore(metOn) ? metOn : goodbyeOn;
        return new Handing(true, metOn, null, metOn, until, told, toldBy, goodbyeOn);
    }

    /** After a loss: who tells the young person, in which words, and why the three did not meet. */
    public static Handing afterLoss(String notMetBecause, String told, WorkerId toldBy) {
        return new Handing(false, null, notMetBecause, null, null, told, toldBy, null);
    }
}
