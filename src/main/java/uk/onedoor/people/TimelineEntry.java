package uk.onedoor.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;

/**
 * One thing on the timeline.
 *
 * @param id the row it comes from
 * @param at when it happened, not when it was written down
 * @param wholeDay true when only the day is known
 * @param strand which filter shows it
 * @param titleKey words of the bundles that say what it is
 * @param titlePlaces what fills its places: words, numbers, dates, or enums of the bundles
 * @param body what was written, in somebody's own words; empty when the title says it all
 * @param ownWords the young person's own words, set larger than ours
 * @param by who wrote it down; null for facts read from a return
 * @param source where it is known from, words of the bundles; null when we saw it ourselves
 * @param link where more of it is; null when this is all
 * @param hiddenFromYoungPerson why the young person is not shown it; null when they are
 */
public record TimelineEntry(
        UUID id,
        Instant at,
        boolean wholeDay,
        Strand strand,
        String titleKey,
        Object[] titlePlaces,
        String body,
        @Nullable String ownWords,
        @Nullable UUID by,
        @Nullable String source,
        @Nullable String link,
        @Nullable String hiddenFromYoungPerson) {

    /** What the timeline can be filtered by. */
    public enum Strand {
        TOGETHER,
        HAPPENED,
        GOOD,
        HOME,
        WITH_US,
        OWN_WORDS,
        RETURN
    }

    /** The words that say what it is. */
    public String title(Page page) {
        return page.t(titleKey, Told.places(page, titlePlaces));
    }

    /** The words that say it to the young person: those under the key with {@code .own} behind it, where there are any. */
    public String own(Page page) {
        return page.words().has(titleKey + ".own")
                ? page.t(titleKey + ".own", Told.places(page, titlePlaces))
                : title(page);
    }
}
