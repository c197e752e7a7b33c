package uk.onedoor.referrals;

/** Where an ask stands. */
public enum StepKind {
    /** It was received, and somebody reads it. */
    RECEIVED,
    /** Not yet: this happens, on this day. */
    NOT_YET,
    /** We walked them to somebody who said yes, and look on this day whether they met. */
    WALKED,
    /** With us. */
    WITH_US,
    /** They met the person we walked them to. */
    MET;

    /** True while the huddle may still decide. */
    public boolean open() {
        return this == RECEIVED || this == NOT_YET || this == WALKED;
    }
}
