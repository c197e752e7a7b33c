package uk.onedoor.returns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.onedoor.nation.Comparison;
import uk.onedoor.nation.Nation;
import uk.onedoor.nation.NationWords;
import uk.onedoor.nation.NotPublished;
import uk.onedoor.nation.Strip;
import uk.onedoor.platform.web.Bar;
import uk.onedoor.platform.web.Page;
import uk.onedoor.returns.BaselineView.Band;
import uk.onedoor.returns.BaselineView.Chapter;
import uk.onedoor.returns.BaselineView.Line;
import uk.onedoor.returns.BaselineView.OfMeasure;
import uk.onedoor.returns.baseline.AgeRange;
import uk.onedoor.returns.baseline.Baseline;
import uk.onedoor.returns.baseline.Figure;
import uk.onedoor.returns.baseline.LeftOut;
import uk.onedoor.returns.baseline.Measure;
import uk.onedoor.returns.baseline.MeasureKind;
import uk.onedoor.returns.baseline.TouchingErrors;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.rules.RuleText.Weight;

/** Sets out a baseline for its page. */
final class BaselinePages {
    private final Page page;
    private final BaselineWords words;
    private final NationWords published;
    private final Baseline baseline;
    private final @Nullable TouchingErrors errors;
    private final String at;

    /** Takes the baseline, what its errors are (null while they are not known), and the address of its page. */
    BaselinePages(Page page, Baseline baseline, @Nullable TouchingErrors errors, String at) {
        this.page = page;
        this.words = new BaselineWords(page);
        this.published = new NationWords(page);
        this.baseline = baseline;
        this.errors = errors;
        this.at = at;
    }

    /**
     * The whole page.
     *
     * @param all the same return for all ages, which is how figures are published
     * @param council whose published figures stand beside it; empty for those of the return's own council
     */
    BaselineView view(Baseline all, String council) {
        Optional<Published> own = Published.of(Nation.shipped(), all);
        Optional<Published> shown = council.isEmpty() ? own : Published.of(Nation.shipped(), all, council);
        if (!baseline.ages().isAll()) shown = Optional.empty();
        Published beside = shown.orElse(null);
        return new BaselineView(
                baseline.ages().toString(),
                beside == null ? null : beside.council().name(),
                baseline.roll().setting().places().areKnown(),
                own.map(one -> one.far().stream().map(this::question).toList()).orElse(List.of()),
                Arrays.stream(BaselineChapter.values())
                        .map(chapter -> new Chapter(
                                page.name(chapter),
                                chapter.measures().stream()
                                        .map(kind -> measure(baseline.measure(kind), beside))
                                        .toList()))
                        .toList());
    }

    private String question(Published.Far far) {
        return page.t(
                far.isBelow() ? "returns.baseline.question.below" : "returns.baseline.question.above",
                page.name(far.measure()),
                far.percent(),
                far.year(),
                "%,d".formatted(far.ours()),
                "%,d".formatted(far.published()));
    }

    private OfMeasure measure(Measure measure, @Nullable Published beside) {
        MeasureKind kind = measure.kind();
        List<Bar> bars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Figure figure : measure.figures()) {
            String label = words.part(kind, figure.key());
            bars.add(new Bar(label, figure.value(), words.number(figure)));
            lines.add(new Line(
                    label, words.number(figure), words.share(measure, figure), figure.children(), rows(kind, figure)));
        }
        List<Finding> touching = errors == null ? List.of() : errors.of(measure);
        return new OfMeasure(
                slug(kind),
                kind.title(),
                kind.definition(),
                words.finding(measure),
                BaselineWords.hasShares(kind),
                kind.hasParts() ? bars : List.of(),
                bars.stream().mapToDouble(Bar::value).max().orElse(0),
                lines,
                beside == null
                        ? List.of()
                        : beside.beside(kind).stream().map(this::band).toList(),
                rows(kind, null),
                leftOut(measure),
                errors == null ? -1 : count(touching, Weight.BREAKS),
                count(touching, Weight.DISTORTS));
    }

    private static int count(List<Finding> findings, Weight weight) {
        return (int) findings.stream()
                .filter(finding -> finding.rule().text().weight() == weight)
                .count();
    }

    private List<String> leftOut(Measure measure) {
        Map<LeftOut.Why, Integer> byReason = new TreeMap<>();
        measure.leftOut().forEach(out -> byReason.merge(out.why(), 1, Integer::sum));
        return byReason.entrySet().stream()
                .map(reason -> page.n(
                        "returns.baseline.left.out",
                        reason.getValue(),
                        reason.getKey().words()))
                .toList();
    }

    private Band band(Published.Beside beside) {
        Comparison comparison = beside.comparison();
        uk.onedoor.nation.Measure measure = comparison.measure();
        String none = page.name(NotPublished.WITHHELD);
        return new Band(
                page.name(measure),
                comparison.year(),
                published.compared(measure, comparison.own()),
                comparison
                        .amongNeighbours()
                        .map(spread -> published.compared(measure, uk.onedoor.nation.Figure.of(spread.middle())))
                        .orElse(none),
                published.compared(measure, comparison.england()),
                comparison
                        .councils()
                        .map(spread -> published.middleHalf(measure, spread))
                        .orElse(none),
                Strip.of(comparison));
    }

    static String slug(MeasureKind kind) {
        return kind.field(AgeRange.ALL).replace('_', '-');
    }

    private String rows(MeasureKind kind, @Nullable Figure figure) {
        String address =
                at + "/" + slug(kind) + "?ages=" + encoded(baseline.ages().toString());
        return address + partOf(figure == null ? null : figure.key());
    }

    /** How an address names a part; nothing for a measure that has none. */
    static String partOf(@Nullable String part) {
        return part == null || part.isEmpty() ? "" : "&part=" + encoded(part);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The rows behind a measure or one part of it. */
    BaselineView.Rows rows(MeasureKind kind, @Nullable String part, int number) {
        return new BaselineRows(page, words, baseline.measure(kind), errors).of(part, number);
    }
}
