package uk.onedoor.stays;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.stays.Stay.State;

/** What can be done about a stay, and when it cannot, why not. */
public enum StayAction {
    ARRIVAL("arrival"),
    CONFIRMATION("confirmation"),
    STILL_HERE("still-here"),
    UNTIL("until"),
    DECISION("decision"),
    BED("bed"),
    EXIT_PLAN("exit-plan"),
    TRANSFER("transfer"),
    LEAVING("leaving"),
    CALLING_OFF("calling-off"),
    WITHDRAWAL("withdrawal");

    private final String path;

    StayAction(String path) {
        this.path = path;
    }

    /** Where it is done, under the stay's own address. */
    public String path() {
        return path;
    }

    /** True for what only whoever runs a hub decides. */
    public boolean isForManagers() {
        return this == DECISION || this == WITHDRAWAL;
    }

    /** Each action, and the key of the words that say why it cannot be done now; null when it can. */
    static Map<StayAction, @Nullable String> of(Stay stay, Instant now) {
        State state = stay.state(now);
        Map<StayAction, @Nullable String> why = new EnumMap<>(StayAction.class);
        for (StayAction action : values()) {
            why.put(action, action.whyNot(state, stay));
        }
        return why;
    }

    private @Nullable String whyNot(State state, Stay stay) {
        if (state == State.OFF || state == State.LEFT && this != WITHDRAWAL) {
            return "stays.why.not.over";
        }
        return switch (this) {
            case ARRIVAL, CALLING_OFF -> state == State.HERE ? "stays.why.not.here.already" : null;
            case CONFIRMATION -> state == State.HELD ? null : "stays.why.not.held";
            case STILL_HERE, LEAVING, DECISION -> state == State.HERE ? null : "stays.why.not.here.yet";
            case TRANSFER ->
                state != State.HERE
                        ? "stays.why.not.here.yet"
                        : stay.reason().kind() == StayKind.VISIT ? "stays.why.not.visit" : null;
            case BED -> stay.bed() == null ? "stays.why.not.bed" : null;
            case WITHDRAWAL -> state == State.HERE || state == State.LEFT ? null : "stays.why.not.here.yet";
            case UNTIL, EXIT_PLAN -> null;
        };
    }
}
