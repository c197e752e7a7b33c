package uk.onedoor.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.stays.Stay.State;

/**
 * The day somebody moves, as far as it is prepared: how they want it, and who sees to what.
 *
 * @param theirs what the young person wrote themselves
 * @param told what the team wrote down with them
 */
record MovingDay(Map<MovingAsk, String> theirs, Map<MovingAsk, String> told, Map<MovingAsk, Deed> deeds) {

    /** To how many things somebody has to see. */
    static final int DEEDS = (int)
            Arrays.stream(MovingAsk.values()).filter(MovingAsk::isForSomebody).count();

    /** Who sees to something, and by when. */
    record Deed(String who, LocalDate on, @Nullable LocalTime at) {}

    /** True of a place to live that was booked, whatever became of it: a visit is no move, and a hold is not told yet. */
    static boolean isOf(Stay stay) {
        return stay.reason().kind() == StayKind.LIVING && stay.heldUntil() == null;
    }

    /** True until they came, or it was called off: what was meant for the day then stands as it was. */
    static boolean mayBeWritten(Stay stay, Instant now) {
        return isOf(stay) && stay.state(now) == State.BOOKED;
    }

    /** Nothing was said or settled. */
    boolean isEmpty() {
        return theirs.isEmpty() && told.isEmpty() && deeds.isEmpty();
    }

    /** They were asked, and somebody sees to everything somebody has to see to. */
    boolean isPrepared() {
        return !(theirs.isEmpty() && told.isEmpty())
                && Arrays.stream(MovingAsk.values())
                        .filter(MovingAsk::isForSomebody)
                        .allMatch(deeds::containsKey);
    }
}
