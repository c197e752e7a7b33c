package uk.onedoor.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as its pages show it, in the words of their language, ready for the templates. */
public record PlanView(List<Hope> hopes, List<GoalView> open, List<GoalView> ended) {

    /** What they hope for at an age; {@code words} is null while nobody asked; {@code before} what they said earlier. */
    public record Hope(
            int age,
            String question,
            @Nullable String words,
            @Nullable String who,
            List<Said> before) {}

    /** Something that was said, and who wrote it down when. */
    public record Said(String words, String who) {}

    /** A goal: its words, its steps, how near it feels, and how it ended when it has. */
    public record GoalView(
            UUID id,
            String area,
            String words,
            String who,
            List<StepView> open,
            List<StepView> gone,
            @Nullable Scale scale,
            @Nullable String ended,
            @Nullable String because) {}

    /** A step: whose it is and by when, or how it ended; {@code theirs} when it is the young person's own. */
    public record StepView(
            UUID id,
            String words,
            String owner,
            String by,
            boolean late,
            boolean theirs,
            @Nullable String ended,
            @Nullable String because) {}

    /** How near a goal felt over time: in words, as dots in a picture, and each number by itself. */
    public record Scale(String finding, List<Dot> dots, String line, List<Said> rows) {

        public static final int WIDE = 300;
        public static final int HIGH = 100;
    }

    /** One number in the picture; {@code theirs} when the young person said it. */
    public record Dot(String x, String y, int score, boolean theirs) {}

    /** Somebody's way home on the list of those who wait: since when, and what comes next where that is agreed. */
    public record Still(
            String name,
            String link,
            String route,
            String still,
            @Nullable String next,
            @Nullable String by) {}

    /** Somebody for whom no way home is chosen, and for how long they are with us. */
    public record NoWay(String name, String link, String since) {}

    /** What was asked, in whose words, when, and what became of it. */
    public record Asked(String words, String when, List<String> became) {}
}
