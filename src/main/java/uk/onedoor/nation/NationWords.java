package uk.onedoor.nation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onedoor.platform.web.Page;

/** Tells published figures in plain words: what is so, never whether it is good. */
public final class NationWords {

    private static final double HALF = 0.5;
    private static final double THOUSAND = 1000;

    private final Page page;

    public NationWords(Page page) {
        this.page = page;
    }

    /** A figure in the scale of its measure: "21%", "48 in 10,000", "4.3 times each"; or why there is none. */
    public String compared(Measure measure, Figure figure) {
        Double number = figure.number();
        if (number == null) return page.name(Objects.requireNonNull(figure.why()));
        boolean little = measure.scale() == Measure.Scale.PER_CENT && number > 0 && number < HALF;
        return little ? page.t("nation.percent.little") : scaled(measure, digits(measure, number));
    }

    private String scaled(Measure measure, String digits) {
        return switch (Objects.requireNonNull(measure.scale())) {
            case IN_10_000 -> page.t("nation.in10000", digits);
            case PER_CENT -> page.t("nation.percent", digits);
            case TIMES_EACH -> page.t("nation.times", digits);
        };
    }

    private static String digits(Measure measure, double number) {
        return measure.scale() == Measure.Scale.TIMES_EACH ? "%.1f".formatted(number) : whole(number);
    }

    /** A number as it was published, in the measure's unit: "118", "£94.9 million"; or why there is none. */
    public String number(Measure measure, Figure figure) {
        Double number = figure.number();
        if (number == null) return page.name(Objects.requireNonNull(figure.why()));
        return measure.unit() == Measure.Unit.THOUSAND_POUNDS
                ? page.t("nation.million", String.format(Locale.UK, "%,.1f", number / THOUSAND))
                : whole(number);
    }

    /** What is so for the council, in one sentence with the numbers behind it. */
    public String finding(Comparison comparison, Figures figures) {
        Measure measure = comparison.measure();
        String council = comparison.council().name();
        if (comparison.own().number() == null) {
            return page.t("nation.says.none", council, comparison.year(), page.name(measure), why(comparison.own()));
        }
        Measure whole = measure.whole();
        return page.t(
                "nation.says." + measure,
                council,
                comparison.year(),
                number(measure.number(), figures.of(measure.number())),
                whole == null ? "" : number(whole, figures.of(whole)),
                compared(measure, comparison.own()));
    }

    /** How the neighbours and England stand, in one sentence. */
    public String beside(Comparison comparison) {
        Measure measure = comparison.measure();
        String england = compared(measure, comparison.england());
        Optional<Spread> neighbours = comparison.amongNeighbours();
        if (neighbours.isEmpty()) return page.t("nation.beside.none", england);
        Spread spread = neighbours.get();
        String middle = compared(measure, Figure.of(spread.middle()));
        int all = comparison.neighbours().size();
        return spread.published() == all
                ? page.t("nation.beside.all", middle, england)
                : page.t("nation.beside.some", middle, england, spread.published());
    }

    /** "30% to 52%", "53 to 90 in 10,000": the middle half of all councils. */
    public String middleHalf(Measure measure, Spread councils) {
        double lower = councils.lowerQuarter();
        double upper = councils.upperQuarter();
        return measure.scale() == Measure.Scale.PER_CENT
                ? page.t("nation.to", compared(measure, Figure.of(lower)), compared(measure, Figure.of(upper)))
                : scaled(measure, page.t("nation.to", digits(measure, lower), digits(measure, upper)));
    }

    /** Why a figure is not there, in a sentence. */
    public String why(Figure figure) {
        return page.t("nation.why." + Objects.requireNonNull(figure.why()));
    }

    /** Which statistics these measures come from, each once. */
    Stream<String> sources(Stream<Measure> measures) {
        return measures.map(Measure::source).distinct().sorted().map(page::name);
    }

    private static String whole(double number) {
        return String.format(Locale.UK, "%,d", Math.round(number));
    }
}
