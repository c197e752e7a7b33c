package uk.onedoor.placements;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.carers.Terms;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.Registration;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.postcodes.Location;

/**
 * One home, as the viewer may know it.
 *
 * @param at where it lies; null when nobody knows, or the viewer is not to know
 * @param features null when nobody wrote down what it offers
 * @param terms of the household; null when it is no family's, or nobody wrote them down
 */
record HomeKnown(
        Home home,
        @Nullable Location at,
        @Nullable Set<Feature> features,
        @Nullable Terms terms,
        @Nullable Registration registration,
        Free free,
        List<Tie> ties) {

    /**
     * For how many nights from the first night on a bed is free at least, and which; the same words for a bed that is taken
     * as for one out of use.
     *
     * @param beds how many beds of ours it has; 0 in a home whose places others know
     * @param bed the one that is free longest; null when none is
     */
    record Free(int beds, long nights, @Nullable String bed) {

        static final Free OTHERS_KNOW = new Free(0, 0, null);
    }

    boolean isKeptFromThem() {
        return ties.stream().anyMatch(tie -> tie.kind() == Tie.Kind.KEPT_FROM_THEM);
    }

    /** Something between the young person and this home, or somebody in it (who, by the name they use), as the viewer may read it. */
    record Tie(Kind kind, @Nullable YoungPersonId who, String name) {

        static Tie toTheHome(Kind kind) {
            return new Tie(kind, null, "");
        }

        /** What there is between them. */
        enum Kind {
            LIVES_HERE,
            LIVED_HERE,
            KNOWS,
            WORRY,
            /** Somebody there goes to school or work where they do. */
            SAME_SCHOOL,
            /** They must never learn where it is: nothing else of it is told on a page about them. */
            KEPT_FROM_THEM,
            /** Somebody around them must never learn where it is. */
            KEPT_FROM_SOMEBODY;

            boolean keepsItsPlace() {
                return this == KEPT_FROM_THEM || this == KEPT_FROM_SOMEBODY;
            }
        }
    }
}
