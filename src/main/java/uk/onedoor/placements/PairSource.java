package uk.onedoor.placements;

import java.util.Collection;
import java.util.List;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;

/**
 * What a room tells of two young people who would live together. Rooms above this one implement it; what the viewer may
 * not read in that room it does not tell.
 */
public interface PairSource {

    /** One reason about one pair. Whoever may not read the section it rests on is shown what may be told, and no more. */
    record Told(Pair pair, Reason reason) {

        public Told {
            if (!reason.isOf(pair)) {
                throw new IllegalArgumentException("A reason that names somebody else than the two");
            }
        }
    }

    /**
     * All this room knows of the newcomer beside each of the others, who live in that home, in any order; the others are never
     * the newcomer. Whoever came there because it could not wait is weighed while they are there already: what is so only
     * because of that is left out.
     */
    List<Told> between(YoungPersonId newcomer, Collection<YoungPersonId> others, HomeId home);

    /** What this room cannot know of anybody, said beside every mix; empty when there is nothing to say. */
    default List<Phrase> cannotKnow() {
        return List.of();
    }
}
