package uk.onedoor.rota;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a shift is, and from when until when it usually runs. */
public enum ShiftKind {
    EARLY(7, 15),
    LATE(14, 22),
    DAY(9, 17),
    /** Awake all night. */
    WAKING_NIGHT(21, 8),
    /** Asleep in the home, woken when needed. */
    SLEEP_IN(22, 7),
    /** Not in the home: answers the phone, and comes. */
    ON_CALL(17, 9);

    private final Hours usual;

    ShiftKind(int from, int until) {
        this.usual = new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    /** The times a shift of this kind has where nobody says others. */
    public Hours usual() {
        return usual;
    }

    /** The times given; where one is not, the usual one. */
    Hours hours(@Nullable LocalTime from, @Nullable LocalTime until) {
        return new Hours(from == null ? usual.from() : from, until == null ? usual.until() : until);
    }

    /** True when whoever has it is in the home. */
    boolean isInTheHome() {
        return this != ON_CALL;
    }
}
