package uk.onedoor.nation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.onedoor.platform.web.Page;

/** Every figure of a council in the newest year there is, beside the middle of its neighbours and England. */
public record Overview(List<Section> sections, List<String> sources) {

    /** Figures that belong together, and the year (ending 31 March) they are of. */
    public record Section(String title, int year, List<Line> lines) {}

    /** One measure, with the number behind it; {@code slug} is its place in addresses. */
    public record Line(String title, String slug, String number, String own, String neighbours, String england) {}

    static Overview of(Page page, Nation nation, Place council) {
        NationWords words = new NationWords(page);
        List<Section> sections = Arrays.stream(Measure.Chapter.values())
                .map(chapter -> section(page, words, nation, council, chapter))
                .toList();
        return new Overview(sections, words.sources(Measure.compared().stream()).toList());
    }

    private static Section section(
            Page page, NationWords words, Nation nation, Place council, Measure.Chapter chapter) {
        List<Measure> measures = Measure.compared().stream()
                .filter(measure -> measure.chapter() == chapter)
                .toList();
        int year = measures.get(0).source().lastYear();
        Figures figures = nation.of(council, year);
        return new Section(
                page.name(chapter),
                year,
                measures.stream()
                        .map(measure -> line(page, words, figures, nation.compare(council, measure, year)))
                        .toList());
    }

    private static Line line(Page page, NationWords words, Figures figures, Comparison comparison) {
        Measure measure = comparison.measure();
        Optional<Spread> neighbours = comparison.amongNeighbours();
        return new Line(
                page.name(measure),
                measure.slug(),
                words.number(measure.number(), figures.of(measure.number())),
                words.compared(measure, comparison.own()),
                neighbours
                        .map(spread -> words.compared(measure, Figure.of(spread.middle())))
                        .orElseGet(() -> page.name(NotPublished.WITHHELD)),
                words.compared(measure, comparison.england()));
    }
}
