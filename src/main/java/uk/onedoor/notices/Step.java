package uk.onedoor.notices;

/** To whom a thing is told, one after the other. */
public enum Step {
    /** Whose it is to see to. */
    OWN,
    /** Whoever runs the hub, once it is late. */
    MANAGER,
    /** The director, later still, and by number alone. */
    DIRECTOR
}
