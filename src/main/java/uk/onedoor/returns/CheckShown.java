package uk.onedoor.returns;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.check.Outcome;
import uk.onedoor.returns.rules.RuleText.Weight;

/**
 * A check as its page shows it.
 *
 * @param children how many children the return has
 * @param withStories how many of them have something to look at
 * @param stories how many things there are to look at
 * @param findings how many rows of how many rules these are
 * @param confirmed how many findings were checked and are correct
 * @param why the reasons for which rules could not be checked, with how many
 */
public record CheckShown(
        int children,
        int withStories,
        int stories,
        int findings,
        int confirmed,
        Map<Outcome.Kind, Long> rules,
        Map<String, Long> why) {

    /** One child and what there is to look at. */
    public record OfChild(String child, String born, List<OfStory> stories) {}

    /** One thing to look at. */
    public record OfStory(String title, String remedy, Weight weight, List<OfFinding> findings) {
        public List<String> rules() {
            return findings.stream().map(OfFinding::rule).distinct().toList();
        }
    }

    /** One row that fails one rule; {@code confirmation} is there when somebody checked it. */
    public record OfFinding(
            String print,
            String rule,
            String name,
            Weight weight,
            String says,
            String remedy,
            String table,
            String file,
            int row,
            List<Field> fields,
            boolean hasLast,
            @Nullable Confirmation confirmation) {}

    /** One cell: what it says, and what last year's return said there; {@code isAbout} when the rule is about it. */
    public record Field(String name, String value, @Nullable String last, boolean isAbout) {
        public boolean differs() {
            return last != null && !last.equals(value);
        }
    }

    /** What lies behind some stories: of how many children, and some of their numbers. */
    public record OfCause(
            String title, String remedy, Weight weight, int children, int findings, List<OneOf> some, String link) {}

    /** One child of many, and where what it has is told. */
    public record OneOf(String child, String link) {}

    /** What came of one rule. */
    public record OfRule(String code, String name, Outcome.Kind kind, int rows, String why, String link) {}

    /** Somebody of the hub, with what the return and the hub say where the two differ; null where they do not. */
    public record Beside(
            String name,
            String link,
            String child,
            @Nullable String birthInReturn,
            @Nullable String birthInHub,
            @Nullable String homeInReturn,
            @Nullable String homeInHub,
            String day) {}
}
