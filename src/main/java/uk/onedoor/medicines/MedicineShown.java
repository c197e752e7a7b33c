package uk.onedoor.medicines;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A medicine as its pages tell it, in words.
 *
 * @param times at which times of a day, or when needed
 * @param apart no sooner than; null where the label does not say
 * @param ended when, why and by whom; null while it is taken
 * @param balance what there should be of it; null while nobody can know
 * @param last when it was given last; null when it never was
 * @param unwritten the times of today that are gone with nothing written
 * @param lines what was done, the last first
 */
public record MedicineShown(
        UUID id,
        String at,
        String name,
        String directions,
        String decided,
        boolean controlled,
        String times,
        @Nullable String apart,
        String by,
        @Nullable String ended,
        boolean theirs,
        @Nullable String balance,
        @Nullable String last,
        @Nullable String unwritten,
        List<Line> lines) {

    /**
     * One thing that was done.
     *
     * @param what with how much
     * @param differs what a count should have found; null where it found that
     * @param witness who stood beside, and whether they said so; null where nobody was named
     * @param confirm where the viewer says that they stood beside; null when it is not theirs to say
     * @param back why and by whom it was taken back; null while it stands
     */
    public record Line(
            UUID id,
            String when,
            String what,
            @Nullable String words,
            @Nullable String differs,
            String by,
            @Nullable String witness,
            @Nullable String confirm,
            @Nullable String back) {}
}
