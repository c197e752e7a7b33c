package uk.onedoor.keywork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the key worker of one allocation was followed by the next, as it is known by now.
 *
 * @param from the allocation that ended
 * @param toldByName who told the young person
 * @param goodbyeOn the day the goodbye was; null while it is still to be
 */
public record Handover(
        AllocationId from,
        boolean planned,
        @Nullable LocalDate metOn,
        @Nullable String notMetBecause,
        @Nullable LocalDate togetherFrom,
        @Nullable LocalDate togetherUntil,
        String told,
        String toldByName,
        @Nullable LocalDate goodbyePlannedOn,
        @Nullable LocalDate goodbyeOn,
        @Nullable String goodbyeWords,
        @Nullable String goodbyeOwnWords) {

    /** True while a goodbye is planned that nobody has told of yet. */
    boolean goodbyeIsOpen() {
        return goodbyePlannedOn != null && goodbyeOn == null;
    }
}
