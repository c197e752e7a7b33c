package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;

/** Rules on the reason why a placement changed, which stands on the episode that ended by it. */
final class PlacementChanges {

    /** RNE: an episode that began with another placement. */
    private static final Set<String> PLACEMENT_CHANGED = Set.of("P", "T", "B", "U");

    private PlacementChanges() {}

    static void fill(RuleSheet rules) {
        rules.child("225", PlacementChanges::hasNoReason);
        rules.episodes(
                "226",
                (child, episode) -> hasReason(episode) && (isTemporary(episode) || isTemporary(next(child, episode))));
        rules.episodes("233", (child, episode) -> hasReason(episode) && episode.isOpen());
    }

    private static void hasNoReason(Child child, Consumer<Row> wrong) {
        List<Episode> episodes = child.episodes();
        for (int i = 0; i + 1 < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            Episode next = episodes.get(i + 1);
            if (episode.saysAnotherFollows()
                    && !hasReason(episode)
                    && PLACEMENT_CHANGED.contains(next.rne())
                    && !isTemporary(episode)
                    && !isTemporary(next)) wrong.accept(episode);
        }
    }

    private static boolean hasReason(Episode episode) {
        return !episode.reasonPlaceChange().isEmpty();
    }

    private static boolean isTemporary(@Nullable Episode episode) {
        return episode != null && CodeSets.isTemporary(episode);
    }

    /** The episode that follows; null after the last, and for a row nobody knows whose it is. */
    private static @Nullable Episode next(Child child, Episode episode) {
        int after = child.id().isEmpty() ? 0 : child.episodes().indexOf(episode) + 1;
        return after > 0 && after < child.episodes().size() ? child.episodes().get(after) : null;
    }
}
