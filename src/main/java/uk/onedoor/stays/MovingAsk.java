package uk.onedoor.stays;

/** What a young person is asked about the day they move, in the order in which it is asked. */
public enum MovingAsk {
    DAY(false),
    BELONGINGS(true),
    PRECIOUS(false),
    TAKES(true),
    MEETS(true),
    TIME(false),
    TO_KNOW(true),
    FIRST_NIGHT(true),
    RINGS(true);

    private final boolean forSomebody;

    MovingAsk(boolean forSomebody) {
        this.forSomebody = forSomebody;
    }

    /** True when somebody has to see to it by a day: until each of these is settled, the day is not prepared. */
    public boolean isForSomebody() {
        return forSomebody;
    }
}
