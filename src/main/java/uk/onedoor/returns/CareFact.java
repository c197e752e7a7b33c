package uk.onedoor.returns;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.reading.Fingerprint;

/**
 * One dated fact about a young person's care, made from one row of a return.
 *
 * @param key the same whenever the same event is read again, from this return or the next
 * @param until the last day of a spell; null for a moment, or a spell still open
 * @param words a plain sentence for a timeline, without postcodes, numbers or names
 * @param codes the codes behind the words, by column, so that they can be said again in other words
 * @param contentHash differs from an earlier reading's when what the return says has changed
 */
public record CareFact(
        String key,
        Kind kind,
        LocalDate on,
        @Nullable LocalDate until,
        String words,
        Map<String, String> codes,
        Source source,
        String contentHash) {

    /** What a fact is about, in the order in which facts of one day are told. */
    public enum Kind {
        HOME_ENDED,
        STARTED,
        STATUS_CHANGED,
        HOME_CHANGED,
        LEFT,
        REVIEW,
        MISSING,
        AWAY
    }

    /** Where in the return a fact stands; row 1 is the first row under the heading. */
    public record Source(String file, String table, int row) {}

    public CareFact {
        codes = Map.copyOf(codes);
    }

    static CareFact of(
            FactKey key, Kind kind, LocalDate on, @Nullable LocalDate until, String words, Map<String, String> codes) {
        String content = kind + "|" + on + "|" + until + "|" + new TreeMap<>(codes);
        return new CareFact(key.text(), kind, on, until, words, codes, key.source(), Fingerprint.of(content));
    }
}
