package uk.onedoor.endings;

import java.time.LocalDate;

/** A cliff that falls into the weeks around a day on which support grows less, or ends. */
record Alarm(Cliff cliff, LocalDate near, boolean ends) {

    /** The earlier of the two days. */
    LocalDate first() {
        return near.isBefore(cliff.on()) ? near : cliff.on();
    }

    LocalDate last() {
        return near.isBefore(cliff.on()) ? cliff.on() : near;
    }
}
