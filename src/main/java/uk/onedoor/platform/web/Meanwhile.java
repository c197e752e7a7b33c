package uk.onedoor.platform.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What others saved while a form was open. What only they changed is taken over into the form; what both changed is shown
 * beside what was typed.
 *
 * @param seen the version the form carries on
 * @param changed the fields somebody else changed, with what stands there now
 */
record Meanwhile(Version seen, Version before, Map<String, String> now, Set<String> changed) {

    /** As the form opens. */
    Meanwhile(Map<String, String> now) {
        this(Version.of(now), Version.of(now), now, Set.of());
    }

    /** As the form is shown again for a reason of its own: it has still seen only what it had seen. */
    Meanwhile(Version seen) {
        this(seen, seen, Map.of(), Set.of());
    }

    /** As the form is shown after it was overtaken: now it has seen what stands there. */
    Meanwhile(Version before, Map<String, String> now) {
        this(Version.of(now), before, now, before.changedIn(now));
    }

    /** What stands in the field now in place of what was typed, which was nothing new; null when the typed word counts. */
    @Nullable
    String takenOver(String field, String typed) {
        return changed.contains(field) && before.showed(field, typed) ? now.get(field) : null;
    }

    /** What somebody else saved in this field, when both changed it; null otherwise. */
    @Nullable
    String theirs(String field, String typed) {
        String there = now.get(field);
        boolean both = changed.contains(field) && !before.showed(field, typed) && !typed.equals(there);
        return both ? there : null;
    }
}
