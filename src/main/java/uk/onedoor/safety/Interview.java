package uk.onedoor.safety;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the return home interview of an episode: one step of it, by whom, when and why. */
public record Interview(UUID id, InterviewKind kind, Instant at, By by, String words, Themes themes) {

    /**
     * Who offered it, led it or decided: a colleague by their account, or somebody from outside by name; and, where they look
     * after the young person, why it was nobody independent.
     */
    public record By(
            @Nullable UUID worker,
            @Nullable String name,
            @Nullable String notIndependentBecause) {}

    /** What was talked about, in words; each empty when it was not. */
    public record Themes(String why, String where, String withWhom, String harm, String wouldHelp) {
        public static final Themes NONE = new Themes("", "", "", "", "");

        boolean isEmpty() {
            return Stream.of(why, where, withWhom, harm, wouldHelp).allMatch(String::isBlank);
        }
    }

    /** As it is kept: with the name of whoever did it. */
    record Kept(Interview interview, String byName, Written written) {}
}
