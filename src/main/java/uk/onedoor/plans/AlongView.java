package uk.onedoor.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.plans.PlanView.Said;
import uk.onedoor.plans.PlanView.StepView;

/**
 * What a plan's pages show beside hopes and goals: the way home, what was offered, the reviews, and the plans kept
 * elsewhere; {@code due} says when it is looked at next, or is null.
 */
public record AlongView(
        @Nullable Way way,
        List<Offer> offers,
        List<Held> reviews,
        List<Elsewhere> statutory,
        @Nullable String due) {

    /** The way home: which, why, in whose words, its steps, and how long it has stood still. */
    public record Way(
            String route,
            String words,
            String who,
            List<StepView> open,
            List<StepView> gone,
            String still,
            List<Said> before) {}

    /** Something offered, with what came of it, a line each; {@code settled} when nothing more can come of it. */
    public record Offer(UUID id, String area, String words, String offered, List<String> came, boolean settled) {}

    /** A review: when, how they took part and what they said, who was there, what was said and what changed. */
    public record Held(
            String on,
            String tookPart,
            @Nullable String ownWords,
            List<String> there,
            String words,
            List<String> changes,
            String next) {}

    /** A plan the law asks for: which, and a line about where it is. */
    public record Elsewhere(String kind, String where, String when) {}
}
