package uk.onedoor.returns.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Postcodes;

/**
 * The episodes a child spends with one carer, in order and never none.
 *
 * <p>A new legal status (L) or a new form of the placement with the same carer (T, U) does not begin another; a temporary
 * placement is part of none, and coming back from it to the same home goes on with the one before.
 */
record Placement(List<Episode> episodes) {
    private static final Set<String> SAME_CARER = Set.of("L", "T", "U");
    private static final Set<String> NEW_CARER = Set.of("S", "P", "B");

    /** The placements of a child's episodes, which are in the order in which they began. */
    static List<Placement> of(List<Episode> episodes) {
        List<Placement> placements = new ArrayList<>();
        boolean wasAway = false;
        for (Episode episode : episodes) {
            if (isTemporary(episode)) {
                wasAway = true;
                continue;
            }
            Placement current = placements.isEmpty() ? null : placements.get(placements.size() - 1);
            if (current != null && current.goesOnWith(episode, wasAway)) current.episodes.add(episode);
            else placements.add(new Placement(new ArrayList<>(List.of(episode))));
            wasAway = false;
        }
        return placements;
    }

    static boolean isTemporary(Episode episode) {
        return PlacementGroup.of(episode.place()) == PlacementGroup.TEMPORARY;
    }

    Episode first() {
        return episodes.get(0);
    }

    Episode last() {
        return episodes.get(episodes.size() - 1);
    }

    Day start() {
        return first().decom();
    }

    Day end() {
        return last().dec();
    }

    PlacementGroup group() {
        return PlacementGroup.of(last().place());
    }

    /** False when its first episode in hand says that the carer was the same before. */
    boolean isStartKnown() {
        return NEW_CARER.contains(first().rne());
    }

    private boolean goesOnWith(Episode next, boolean wasAway) {
        return SAME_CARER.contains(next.rne()) || wasAway && !next.rne().equals("S") && isSameHome(last(), next);
    }

    private static boolean isSameHome(Episode one, Episode other) {
        return one.place().equals(other.place())
                && one.provider().equals(other.provider())
                && Postcodes.plain(one.placePost()).equals(Postcodes.plain(other.placePost()))
                && one.urn().equals(other.urn());
    }
}
