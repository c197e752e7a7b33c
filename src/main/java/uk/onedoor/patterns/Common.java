package uk.onedoor.patterns;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place, a person or a way that episodes have in common.
 *
 * @param name as it was typed last
 * @param people who it was with them, each with the number of their episodes behind it
 * @param handling the closest anybody said of it, with {@code words} that say whom to ask or why
 */
record Common(
        WhereaboutKind kind,
        String name,
        @Nullable String postcode,
        Map<UUID, Integer> people,
        Handling handling,
        String words) {

    /** How many episodes stand behind it. */
    int episodes() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }
}
