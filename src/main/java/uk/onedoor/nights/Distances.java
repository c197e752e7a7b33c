package uk.onedoor.nights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;

/** How far from home one young person was in each home they slept in, as far as the viewer may know. */
final class Distances {

    private final Map<HomeId, TreeMap<LocalDate, Integer>> miles = new HashMap<>();

    /** From this night on the home stood so many miles from theirs. */
    void add(HomeId home, LocalDate from, int so) {
        miles.computeIfAbsent(home, any -> new TreeMap<>()).put(from, so);
    }

    /** In whole miles; null where nobody knows, or the viewer is not to. */
    @Nullable
    Integer miles(@Nullable HomeId home, LocalDate night) {
        TreeMap<LocalDate, Integer> stood = home == null ? null : miles.get(home);
        Map.Entry<LocalDate, Integer> held = stood == null ? null : stood.floorEntry(night);
        return held == null ? null : held.getValue();
    }
}
