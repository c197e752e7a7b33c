package uk.onedoor.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/**
 * By when something is to be done, and what came of it, with the rule and the facts that say so.
 *
 * @param about which stay, episode or incident; null when it is about the person or the home as a whole
 * @param turn which time it comes, from 0
 * @param from the moment it is counted from
 * @param because what it is counted from: what started it, or that it was last done
 * @param by the last day it can be done in time
 * @param until the last moment, when it is counted in hours; else null
 * @param met what met it, in time or not; null when nothing did
 */
public record Deadline(
        Rule rule,
        @Nullable UUID about,
        int turn,
        Instant from,
        Fact because,
        LocalDate by,
        @Nullable Instant until,
        State state,
        @Nullable Fact met) {

    /** What came of it. */
    public enum State {
        /** Time is left. */
        RUNNING,
        MET,
        /** Done, after its time had passed. */
        MET_LATE,
        /** Its time has passed and it was not done. */
        MISSED,
        /** What it was for ended before its time had passed. */
        ENDED;

        /** True when its time passed before it was done: it needs a reason, and stays to be seen. */
        public boolean isMissed() {
            return this == MET_LATE || this == MISSED;
        }

        /** True while it is still to be done, in time or late. */
        public boolean isOpen() {
            return this == RUNNING || this == MISSED;
        }
    }

    /** How long this turn runs. */
    public Length length() {
        return rule.length(turn);
    }

    /** The day it is counted from. */
    public LocalDate fromDay() {
        return London.day(from);
    }

    /** Which clock it is, as long as the facts it starts from stay as they are. */
    public String name() {
        return rule.key() + "/" + (about == null ? "" : about) + "/" + turn + "/" + from;
    }
}
