package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.onedoor.platform.web.Page;

/**
 * One plain sentence about a home for a request: for it, against it, or what nobody knows yet.
 *
 * @param key of the bundles; {@code places} are words, numbers, dates or enums of the bundles
 */
public record Line(Side side, String key, List<Object> places) {

    /** Which way a sentence speaks; NEITHER is for what is only good to know. */
    public enum Side {
        FOR,
        AGAINST,
        UNKNOWN,
        NEITHER
    }

    public Line {
        places = List.copyOf(places);
    }

    static Line inFavour(String key, Object... places) {
        return new Line(Side.FOR, key, List.of(places));
    }

    static Line against(String key, Object... places) {
        return new Line(Side.AGAINST, key, List.of(places));
    }

    static Line unknown(String key, Object... places) {
        return new Line(Side.UNKNOWN, key, List.of(places));
    }

    static Line toKnow(String key, Object... places) {
        return new Line(Side.NEITHER, key, List.of(places));
    }

    /** The sentence, in the language of the page; days as people say them, enums by their names, many with commas. */
    String in(Page page) {
        return page.t(key, places.stream().map(place -> said(page, place)).toArray());
    }

    private static Object said(Page page, Object place) {
        if (place instanceof LocalDate day) {
            return page.date(day);
        }
        if (place instanceof List<?> many) {
            return many.stream().map(one -> String.valueOf(said(page, one))).collect(Collectors.joining(", "));
        }
        return place instanceof Enum<?> constant ? page.name(constant) : place;
    }
}
