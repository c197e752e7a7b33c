package uk.onedoor.bonds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bonds that could come apart for one reason: a worker once with all to whom it matters, or two people in a sentence. */
public record AtRisk(String title, String lead, List<Line> lines) {

    /** What is at risk in a sentence, and of whom. */
    public record Line(String words, List<Of> of) {}

    /** Those to whom a worker is one thing, by name; {@code as} is null where the sentence names the two already. */
    public record Of(@Nullable String as, List<Person> people) {}

    /** A young person, and where the days stand it is told from. */
    public record Person(String name, String days) {}
}
