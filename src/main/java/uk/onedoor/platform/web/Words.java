package uk.onedoor.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one page: its language, and the council's own words where it chose some. */
public final class Words {

    private final Bundles bundles;
    private final Language language;
    private final Map<String, String> councilsOwn;

    public Words(Bundles bundles, Language language, Map<String, String> councilsOwn) {
        this.bundles = bundles;
        this.language = language;
        this.councilsOwn = councilsOwn;
    }

    public Language language() {
        return language;
    }

    /**
     * The words for a key with its places filled.
     *
     * @throws IllegalStateException for a key nobody wrote: a fault of ours, found by the tests that open every page
     */
    public String say(String key, @Nullable Object... places) {
        String own = councilsOwn.get(key);
        String words = own != null ? own : bundles.find(language, key);
        if (words == null) {
            throw new IllegalStateException("No words for the key " + key);
        }
        return fill(words, places);
    }

    /** True when somebody wrote words for the key. */
    public boolean has(String key) {
        return councilsOwn.containsKey(key) || bundles.find(language, key) != null;
    }

    /** The words for a number of things: {@code key.one} for 1, {@code key.none} for 0 where it exists, else {@code key.many}. */
    public String count(String key, long number, @Nullable Object... places) {
        @Nullable Object[] all = new @Nullable Object[places.length + 1];
        all[0] = number;
        System.arraycopy(places, 0, all, 1, places.length);
        if (number == 0 && has(key + ".none")) {
            return say(key + ".none", all);
        }
        return say(number == 1 ? key + ".one" : key + ".many", all);
    }

    private static String fill(String words, @Nullable Object... places) {
        String filled = words;
        for (int i = 0; i < places.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return filled;
    }
}
