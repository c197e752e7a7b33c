package uk.onedoor.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked in one month: its days, the newest first, and the addresses of the months beside it. */
public record WhoLooked(
        String title,
        List<Day> days,
        @Nullable String earlier,
        @Nullable String latest) {

    /** A day, and everybody who looked on it. */
    public record Day(String title, List<Look> looks) {}

    /** One person on one day: what they are here and when, and at what they looked. No name when the reader does not know them. */
    public record Look(@Nullable String name, String told, List<String> pages) {}
}
