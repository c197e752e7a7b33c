package uk.onedoor.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its pages tell it.
 *
 * @param at the address of it
 * @param here those who are there now; {@code were} everybody who was, {@code apologies} who could not come
 * @param together true while several are there who look at the shared screen
 * @param somebodyElse true while somebody is there who has no account
 */
public record MeetingShown(
        String at,
        String hub,
        String began,
        @Nullable String ended,
        String by,
        List<Who> here,
        List<Who> were,
        List<Who> apologies,
        boolean together,
        boolean somebodyElse) {

    /** Somebody, whom they come for, from when to when, and where it is told that they left. */
    public record Who(String name, @Nullable String ofWhom, String when, String left) {}

    public boolean running() {
        return ended == null;
    }
}
