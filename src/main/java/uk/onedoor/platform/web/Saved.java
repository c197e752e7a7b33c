package uk.onedoor.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a form leads once it is saved, and what the next page says once: {@code done} and words of its own. */
public record Saved(String location, Map<String, String> says) {

    public Saved {
        says = Map.copyOf(says);
    }

    /** Leads on to this address of ours. */
    public static Saved to(String location) {
        return new Saved(location, Map.of());
    }

    /** The next page says that it was done, in these words. */
    public Saved saying(String done) {
        return with("done", done);
    }

    /** The next page is given one more thing to show once, such as a code nobody can read again. */
    public Saved with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(says);
        more.put(name, value);
        return new Saved(location, more);
    }
}
