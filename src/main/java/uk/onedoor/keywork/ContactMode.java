package uk.onedoor.keywork;

import java.util.EnumSet;
import java.util.Set;

/** How time was spent together, or was meant to be. */
public enum ContactMode {
    FACE,
    CAR,
    MEAL,
    ACTIVITY,
    CALL,
    TEXT,
    VIDEO,
    ATTEMPTED;

    private static final Set<ContactMode> IN_PERSON = EnumSet.of(FACE, CAR, MEAL, ACTIVITY);

    /** True when they were in the same place. */
    public boolean inPerson() {
        return IN_PERSON.contains(this);
    }
}
