package uk.onedoor.family;

/** Whom somebody rang first when it got hard. */
public enum RungFirst {
    NETWORK,
    KEY_WORKER,
    HUB,
    EMERGENCY_SERVICES,
    NOBODY;

    /** True when it was one of us, so that it was not gone through without us. */
    boolean isUs() {
        return this == KEY_WORKER || this == HUB;
    }
}
