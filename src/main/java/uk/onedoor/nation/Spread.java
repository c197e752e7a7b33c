package uk.onedoor.nation;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * How several figures lie: the lowest, the quarters and the highest, of those that are published, and how many those
 * are. A quarter between two figures is taken in proportion between them, as spreadsheets do (QUARTILE.INC).
 */
public record Spread(
        int published, double lowest, double lowerQuarter, double middle, double upperQuarter, double highest) {

    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;
    private static final double THREE_QUARTERS = 0.75;

    /** Empty when none of the figures is published. */
    public static Optional<Spread> of(Collection<Figure> figures) {
        double[] sorted = figures.stream()
                .map(Figure::number)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Spread(
                        sorted.length,
                        at(sorted, 0),
                        at(sorted, QUARTER),
                        at(sorted, HALF),
                        at(sorted, THREE_QUARTERS),
                        at(sorted, 1)));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
