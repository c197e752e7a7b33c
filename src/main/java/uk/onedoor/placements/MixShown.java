package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;

/** What the pages of the house mix show, ready for their templates. */
public interface MixShown {

    /** Two young people, with what is weighed of them. */
    record Two(String resident, UUID id, List<Weight> weights) {

        public List<Weight> of(Bearing bearing) {
            return weights.stream()
                    .filter(weight -> weight.bearing() == bearing)
                    .toList();
        }
    }

    /**
     * One reason, in words.
     *
     * @param data true when somebody wrote what is told; false when they are words of ours
     * @param key by which the answer to it is named in a form
     * @param why null for who is told and not told why
     * @param willDo what will be done about it; null while nobody said
     */
    record Weight(
            Bearing bearing,
            String told,
            boolean data,
            String key,
            @Nullable Shown why,
            @Nullable String willDo) {}

    /** Why, in words: what it is about and from whom it comes, the words of whoever wrote it, and what it rests on. */
    record Shown(
            Topic topic,
            String way,
            String words,
            boolean data,
            String source,
            @Nullable LocalDate noted,
            String rests) {}

    /** Something written of a young person beside somebody, with the name of that one. */
    record Fact(String other, Weight weight) {}

    /** A decision that is kept, as a list has it. */
    record Kept(UUID id, String home, LocalDate from, MixDecision decision, String at) {}
}
