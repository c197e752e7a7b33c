package uk.onedoor.placements;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.onedoor.postcodes.Location;

/** Where the things lie that a young person wants to be near, as far as the viewer may know. */
record Where(@Nullable Location home, @Nullable Location school, List<Somebody> others) {

    /** Somebody they want to be near, in the words that were given, and where that is. */
    record Somebody(String words, Location at) {}

    /** A point given by hand comes before what a postcode says. */
    static Where of(List<Near> near, Function<String, Optional<Location>> postcodes) {
        List<Somebody> others = near.stream()
                .filter(one -> one.what() == Near.What.SOMEBODY && one.words() != null)
                .map(one -> {
                    Location at = at(one, postcodes);
                    return at == null ? null : new Somebody(Objects.requireNonNull(one.words()), at);
                })
                .filter(Objects::nonNull)
                .toList();
        return new Where(first(near, Near.What.HOME, postcodes), first(near, Near.What.SCHOOL, postcodes), others);
    }

    private static @Nullable Location first(
            List<Near> near, Near.What what, Function<String, Optional<Location>> postcodes) {
        return near.stream()
                .filter(one -> one.what() == what)
                .map(one -> at(one, postcodes))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Location at(Near near, Function<String, Optional<Location>> postcodes) {
        if (near.at() != null) {
            return near.at();
        }
        return near.postcode() == null ? null : postcodes.apply(near.postcode()).orElse(null);
    }
}
