package uk.onedoor.notices;

/** Takes a message to somebody's own programme: by e-mail today; a text message would be another carrier. */
interface Carrier {

    /** What became of one try. */
    enum Answer {
        /** Whoever carries it on said that they have it. */
        TAKEN,
        /** They will not take this one, whenever it is tried. */
        REFUSED,
        /** Nobody answered, or not now. It may even be that they have it and could not say so. */
        NOT_NOW
    }

    /** False when nobody said by whom messages go: none is made then. */
    boolean isThere();

    /** The page on which whoever gets a message signs in. */
    String signIn();

    Answer carry(Letter letter);
}
