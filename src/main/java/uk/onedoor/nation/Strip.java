package uk.onedoor.nation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Bar;

/**
 * A comparison as one line from nought to {@code end}: the middle half of all councils as a band, England as a line
 * across, neighbours as small dots and the council as a large one. Places are lengths of SVG, in per cent of the line.
 *
 * @param own null when the council's figure is not published, as {@code england} and {@code councils}
 */
public record Strip(
        double end,
        @Nullable String own,
        List<String> neighbours,
        @Nullable String england,
        @Nullable Band councils) {

    /** From the lower to the upper quarter of all councils, with the middle one. */
    public record Band(String from, String width, String middle) {}

    private static final double TEN = 10;
    private static final double[] STEPS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, TEN};

    /** On a scale of its own. */
    public static Strip of(Comparison comparison) {
        return of(comparison, end(List.of(comparison)));
    }

    /** On a scale that ends at {@code end}, so that several can stand above each other. */
    public static Strip of(Comparison comparison, double end) {
        Function<Figure, @Nullable String> along =
                figure -> figure.number() == null ? null : Bar.along(figure.number(), end);
        return new Strip(
                end,
                along.apply(comparison.own()),
                comparison.neighbours().stream()
                        .map(neighbour -> along.apply(neighbour.figure()))
                        .filter(Objects::nonNull)
                        .toList(),
                along.apply(comparison.england()),
                comparison.councils().map(spread -> band(spread, end)).orElse(null));
    }

    private static Band band(Spread spread, double end) {
        return new Band(
                Bar.along(spread.lowerQuarter(), end),
                Bar.along(spread.upperQuarter() - spread.lowerQuarter(), end),
                Bar.along(spread.middle(), end));
    }

    /** Where a scale ends that holds all that is drawn of these: a round number, and 100 at most where there is no more. */
    public static double end(Collection<Comparison> comparisons) {
        double most = comparisons.stream()
                .flatMap(Strip::drawn)
                .map(Figure::number)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return round(most);
    }

    private static Stream<Figure> drawn(Comparison comparison) {
        Optional<Figure> quarter = comparison.councils().map(spread -> Figure.of(spread.upperQuarter()));
        return Stream.of(
                        Stream.of(comparison.own(), comparison.england()),
                        comparison.neighbours().stream().map(Comparison.Neighbour::figure),
                        quarter.stream())
                .flatMap(figures -> figures);
    }

    private static double round(double most) {
        if (most <= 0) return 1;
        double power = Math.pow(TEN, Math.floor(Math.log10(most)));
        for (double step : STEPS) {
            if (step * power >= most) return step * power;
        }
        return TEN * power;
    }
}
