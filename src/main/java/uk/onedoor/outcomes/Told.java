package uk.onedoor.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/** What every fact of this room is held to: words short enough to keep, days that have been. */
final class Told {

    /** Longest words by a fact, a reason among them. */
    static final int FEW = 500;

    /** A fact older than this is a slip of the pen. */
    private static final int OLDEST_YEARS = 30;

    private Told() {}

    /** The words without what no database keeps (the zero character); empty when there are none. */
    static String words(String field, @Nullable String typed, int longest) {
        String plain = typed == null
                ? ""
                : typed.replace("\0", "").replace("\r\n", "\n").strip();
        if (plain.length() > longest) {
            throw new Refusal(field, "outcomes.words.long", longest);
        }
        return plain;
    }

    /** The words of a reason, which must be there. */
    static String reason(String field, @Nullable String typed, String missingKey) {
        String plain = words(field, typed, FEW);
        if (plain.isEmpty()) {
            throw new Refusal(field, missingKey);
        }
        return plain;
    }

    static LocalDate today(Clock clock) {
        return London.today(clock);
    }

    static void hasBeen(String field, LocalDate day, Clock clock) {
        LocalDate today = today(clock);
        if (day.isAfter(today)) {
            throw new Refusal(field, "outcomes.day.ahead");
        }
        if (day.isBefore(today.minusYears(OLDEST_YEARS))) {
            throw new Refusal(field, "outcomes.day.long.ago");
        }
    }
}
