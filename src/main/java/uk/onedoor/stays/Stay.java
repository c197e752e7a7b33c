package uk.onedoor.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/**
 * One young person's time in one home, from the first hold to the day they left.
 *
 * @param bed null in a home run by others, and on a visit that uses no bed of ours
 * @param expected the days it was planned to run from and until
 * @param arrival null until they came; {@code leaving} null until they went; {@code off} null unless it was called off, or, once they came, withdrawn
 */
public record Stay(
        StayId id,
        YoungPersonId youngPerson,
        HomeId home,
        @Nullable BedId bed,
        Reason reason,
        Expected expected,
        @Nullable Instant heldUntil,
        @Nullable Arrival arrival,
        @Nullable Leaving leaving,
        @Nullable CalledOff off) {

    /**
     * Why there is a stay at all.
     *
     * @param exitPlan how it leads on to a family or a home; null while nobody has said, which is shown until somebody does
     * @param request the request for a home it answers; null when it began in an emergency
     */
    public record Reason(
            StayKind kind,
            Entry entry,
            Purpose purpose,
            String words,
            @Nullable String exitPlan,
            @Nullable UUID request) {}

    /** The first night planned, and the day they are expected to leave: the night that begins on it is not theirs. */
    public record Expected(LocalDate from, LocalDate until) {

        public Expected {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("A stay is one night at least, not " + from + " to " + until);
            }
        }

        /** How many nights that is. */
        public long nights() {
            return ChronoUnit.DAYS.between(from, until);
        }
    }

    /** When they came, who wrote it down and when. */
    public record Arrival(Instant at, UUID by, Instant recordedAt) {}

    /** When they went and why, who wrote it down and when. */
    public record Leaving(
            Instant at, LeftBecause because, @Nullable String words, UUID by, Instant recordedAt) {}

    /** What was not to be, and why. */
    public record CalledOff(Off how, String because, UUID by, Instant at) {}

    /** How a stay came to nothing: they or we changed plans, they did not come, a hold ran out, or it was never so. */
    public enum Off {
        CANCELLED,
        NOT_ARRIVED,
        LAPSED,
        WITHDRAWN
    }

    /** Where a stay stands. */
    public enum State {
        HELD,
        BOOKED,
        HERE,
        LEFT,
        OFF
    }

    /** Where it stands now; a hold that ran out is off whether or not anybody has written that down yet. */
    public State state(Instant now) {
        if (off != null) {
            return State.OFF;
        }
        if (leaving != null) {
            return State.LEFT;
        }
        if (arrival != null) {
            return State.HERE;
        }
        if (heldUntil != null) {
            return heldUntil.isAfter(now) ? State.HELD : State.OFF;
        }
        return State.BOOKED;
    }

    /** True from the moment they came until they went. */
    public boolean isHere() {
        return arrival != null && leaving == null && off == null;
    }

    /** The first night of theirs, by what happened where it has. */
    public LocalDate from() {
        return arrival == null ? expected.from() : London.day(arrival.at());
    }

    /** The first night that is not theirs any more: the day they left, or are expected to. */
    public LocalDate until() {
        LocalDate end = leaving == null ? expected.until() : London.day(leaving.at());
        return end.isBefore(from()) ? from() : end;
    }

    /** True when they sleep here on the night that begins on that day, as far as is known {@code today}. */
    public boolean sleepsHere(LocalDate night, LocalDate today) {
        if (arrival == null || off != null || night.isBefore(from())) {
            return false;
        }
        return leaving == null ? !night.isAfter(today) : night.isBefore(until());
    }

    /** How many days past the planned end they are still here; zero or less while it has not come. */
    public long daysOver(LocalDate today) {
        return isHere() ? ChronoUnit.DAYS.between(expected.until(), today) : 0;
    }
}
