package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.List;
import uk.onedoor.platform.web.Page;

/**
 * Words on a page: what somebody wrote, or a key of the bundles with what fills its places (words, numbers, dates).
 *
 * @param text what was written, or the key
 * @param written true when somebody wrote it: it is shown as it is, in whatever language the page is
 */
public record Phrase(String text, boolean written, List<Object> places) {

    public Phrase {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Words that say nothing");
        }
        places = List.copyOf(places);
    }

    /** What somebody wrote. */
    public static Phrase written(String text) {
        return new Phrase(text, true, List.of());
    }

    /** Words of the bundles. */
    public static Phrase of(String key, Object... places) {
        return new Phrase(key, false, List.of(places));
    }

    /** The words, in the language of the page; days among the places as people say them, and enums by their names. */
    public String in(Page page) {
        return written
                ? text
                : page.t(text, places.stream().map(place -> said(page, place)).toArray());
    }

    private static Object said(Page page, Object place) {
        if (place instanceof LocalDate day) {
            return page.date(day);
        }
        return place instanceof Enum<?> constant ? page.name(constant) : place;
    }
}
