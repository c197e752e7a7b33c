package uk.onedoor.platform.jobs;

import java.time.Duration;

/** Something done again and again through the day, by one node at a time. A room offers it as a bean. */
public interface SteadyJob {

    /** A name of letters and dashes, the same for ever: the database remembers by it what was done. */
    String name();

    /** From the end of one time to the beginning of the next; half a minute at least. */
    Duration every();

    /** Does the work; it may be done again after a crash, and must not mind. */
    void run();
}
