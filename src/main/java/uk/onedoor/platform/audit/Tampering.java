package uk.onedoor.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One place where the trace is not what was written, and what seems to have been done to it. */
public record Tampering(
        Kind kind,
        String authority,
        int chain,
        long position,
        @Nullable Instant at) {

    /** What can be done to a trace; {@code %s} is how many, where it counts something. */
    public enum Kind {
        ALTERED("was altered after it was written"),
        REMOVED("is missing: something was taken out"),
        INSERTED("was put in later"),
        REORDERED("does not stand where it was written"),
        BACK_DATED("bears a time that it cannot have been written at"),
        TRUNCATED("is missing: the end of the chain was cut off"),
        ANCHOR("of the anchors was altered or taken away"),
        OUTSIDE("was written past the chains"),
        UNGUARDED("is no longer kept by the database from being changed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    static Tampering at(Kind kind, String authority, int chain, long position) {
        return new Tampering(kind, authority, chain, position, null);
    }

    /** For a person: where it is, and what seems to have happened. */
    public String words() {
        String where = switch (kind) {
            case ANCHOR -> "Council %s, number %d".formatted(authority, position);
            case OUTSIDE -> "%d of the trace's rows".formatted(position);
            case UNGUARDED -> "The table " + authority;
            default -> "Council %s, chain %d, entry %d".formatted(authority, chain, position);
        };
        return where + (at == null ? " " : " (" + TIME.format(at) + ") ") + kind.words + ".";
    }
}
