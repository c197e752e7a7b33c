package uk.onedoor.notices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing one account is told: its kind (a key of the words), on which page it is done, by which day of London; {@code
 * howMany} for a director alone. It holds nothing of what it is about.
 */
record Notice(
        UUID account,
        String kind,
        String link,
        LocalDate by,
        Step step,
        @Nullable Integer howMany) {

    /** By what two tellings of the same thing are known to be one. */
    String thing() {
        return thing(kind, link, by);
    }

    static String thing(String kind, String link, LocalDate by) {
        return kind + " " + link + " " + by;
    }
}
