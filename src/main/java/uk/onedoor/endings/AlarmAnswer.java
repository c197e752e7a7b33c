package uk.onedoor.endings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is done about an alarm: about which, of which day, in words; {@code away} when it was said on stepping away. */
record AlarmAnswer(UUID id, AlarmAbout about, LocalDate on, String words, boolean away, UUID by, Instant at) {

    boolean isAbout(Cliff cliff) {
        return about.name().equals(cliff.kind().name()) && on.equals(cliff.on());
    }
}
