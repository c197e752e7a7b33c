package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.CheckShown.Field;
import uk.onedoor.returns.CheckShown.OfCause;
import uk.onedoor.returns.CheckShown.OfChild;
import uk.onedoor.returns.CheckShown.OfFinding;
import uk.onedoor.returns.CheckShown.OfRule;
import uk.onedoor.returns.CheckShown.OfStory;
import uk.onedoor.returns.CheckShown.OneOf;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.check.Outcome;
import uk.onedoor.returns.check.Stories;
import uk.onedoor.returns.check.Story;
import uk.onedoor.returns.reading.ReturnShape;
import uk.onedoor.returns.reading.TableShape;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rules.RuleText;

/** Sets out what a check found for its pages: by child, by cause and by rule. */
final class CheckPages {

    /** As many children's numbers as a cause names before the rest is a page away. */
    private static final int SOME = 12;

    private final Stories told;
    private final Map<String, Confirmation> holding;
    private final FindingFilter filter;
    private final List<Story> wanted;

    CheckPages(Stories told, Map<String, Confirmation> holding, FindingFilter filter) {
        this.told = told;
        this.holding = holding;
        this.filter = filter;
        this.wanted = filter.of(told.all(), holding);
    }

    /** The figures of the whole check, whatever is filtered. */
    CheckShown whole() {
        List<Story> open = FindingFilter.OPEN.of(told.all(), holding);
        Map<Outcome.Kind, Long> rules = new EnumMap<>(Outcome.Kind.class);
        for (Outcome.Kind kind : Outcome.Kind.values())
            rules.put(kind, told.checked().count(kind));
        Map<String, Long> why = new TreeMap<>();
        told.checked().outcomes().stream()
                .filter(outcome -> outcome.kind() == Outcome.Kind.COULD_NOT_BE_CHECKED)
                .forEach(outcome -> why.merge(outcome.why(), 1L, Long::sum));
        int confirmed = (int) told.checked()
                .findings()
                .filter(finding -> holding.containsKey(finding.print()))
                .count();
        int findings = (int) told.checked().findings().count();
        return new CheckShown(
                told.checked().roll().children().size(),
                (int) open.stream().map(Story::child).distinct().count(),
                open.size(),
                findings - confirmed,
                confirmed,
                rules,
                why);
    }

    /** The children with something wanted, the heaviest first. */
    List<Map.Entry<String, List<Story>>> children() {
        return List.copyOf(Stories.byChild(wanted).entrySet());
    }

    /** A child with the whole of each story. */
    OfChild child(Map.Entry<String, List<Story>> child) {
        return child(child, finding -> true);
    }

    /** A child with nothing but the findings that are wanted themselves, as a file has them. */
    OfChild only(Map.Entry<String, List<Story>> child) {
        return child(child, finding -> filter.wants(finding, holding));
    }

    private OfChild child(Map.Entry<String, List<Story>> child, Predicate<Finding> which) {
        return new OfChild(
                child.getKey(),
                told.child(child.getKey())
                        .map(found -> found.header().dob().toString())
                        .orElse(""),
                child.getValue().stream().map(story -> story(story, which)).toList());
    }

    private OfStory story(Story story, Predicate<Finding> which) {
        return new OfStory(
                story.title(),
                story.remedy(),
                story.weight(),
                story.findings().stream().filter(which).map(this::finding).toList());
    }

    /** One finding with the fields its rule is about. */
    OfFinding finding(Finding finding) {
        return finding(finding, about(finding));
    }

    /** One finding with the whole of its row. */
    OfFinding whole(Finding finding) {
        return finding(finding, shape(finding.row()).names());
    }

    private OfFinding finding(Finding finding, List<String> columns) {
        RuleText text = finding.rule().text();
        Row row = finding.row();
        Optional<Row> last = told.lastYear(finding);
        List<Field> fields = columns.stream()
                .map(column -> field(column, row, last.orElse(null), finding))
                .toList();
        return new OfFinding(
                finding.print(),
                text.code(),
                text.name(),
                text.weight(),
                text.says(),
                text.remedy(),
                shape(row).title(),
                row.file(),
                row.number(),
                fields,
                last.isPresent(),
                holding.get(finding.print()));
    }

    private static Field field(String column, Row row, @Nullable Row last, Finding finding) {
        return new Field(
                column,
                row.says(column),
                last == null ? null : last.says(column),
                finding.fields().contains(column));
    }

    /** The fields that tell which row it is and those the rule is about, in the order of the table. */
    private static List<String> about(Finding finding) {
        TableShape shape = shape(finding.row());
        return shape.names().stream()
                .filter(column -> !column.equals(TableShape.CHILD))
                .filter(column ->
                        shape.keys().contains(column) || finding.fields().contains(column))
                .toList();
    }

    private static TableShape shape(Row row) {
        return ReturnShape.shipped().table(row.table());
    }

    List<OfCause> causes(String at) {
        List<OfCause> causes = new ArrayList<>();
        for (List<Story> its : Stories.byCause(wanted)) {
            Story first = its.get(0);
            List<String> children = its.stream().map(Story::child).distinct().toList();
            causes.add(new OfCause(
                    first.title(),
                    first.remedy(),
                    first.weight(),
                    children.size(),
                    its.stream().mapToInt(story -> story.findings().size()).sum(),
                    children.stream()
                            .limit(SOME)
                            .map(child -> new OneOf(child, link(at, first.cause(), child)))
                            .toList(),
                    link(at, first.cause(), null)));
        }
        return causes;
    }

    private String link(String at, String cause, @Nullable String child) {
        return at + "?view=child" + new FindingFilter(null, null, null, cause, child, filter.all()).query();
    }

    /** What came of each rule: what failed first, then what could not be checked. */
    List<OfRule> rules(String at) {
        return told.checked().outcomes().stream()
                .filter(outcome -> filter.rule() == null
                        || filter.rule().equalsIgnoreCase(outcome.rule().code()))
                .filter(outcome -> filter.weight() == null
                        || filter.weight() == outcome.rule().text().weight())
                .sorted(Comparator.comparingInt(CheckPages::place))
                .map(outcome -> new OfRule(
                        outcome.rule().code(),
                        outcome.rule().text().name(),
                        outcome.kind(),
                        outcome.rows().size(),
                        outcome.why(),
                        at + "?view=child&all=true&rule=" + outcome.rule().code()))
                .toList();
    }

    private static int place(Outcome outcome) {
        return switch (outcome.kind()) {
            case OUR_FAULT -> 0;
            case FAILED -> 1;
            case COULD_NOT_BE_CHECKED -> 2;
            case NOT_APPLICABLE -> 3;
            case PASSED -> 4;
        };
    }
}
