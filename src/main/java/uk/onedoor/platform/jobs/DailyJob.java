package uk.onedoor.platform.jobs;

import java.time.LocalTime;

/** Something done once a day at a time of Europe/London, by one node. A room offers it as a bean. */
public interface DailyJob {

    /** A name of letters and dashes, the same for ever: the database remembers by it what was done. */
    String name();

    LocalTime at();

    /** Does the work; it may be done again after a crash, and must not mind. */
    void run();
}
