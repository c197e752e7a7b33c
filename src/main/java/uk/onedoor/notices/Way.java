package uk.onedoor.notices;

/** How somebody hears that there is something new for them; they read it in the app in any case. */
public enum Way {
    /** By e-mail as soon as it is known. */
    AT_ONCE,
    /** By one e-mail a day, in the morning. */
    DIGEST,
    /** In the app alone. */
    APP
}
