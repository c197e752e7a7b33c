package uk.onedoor.nation;

import java.util.List;
import java.util.Optional;

/**
 * One council beside its ten statistical neighbours, all councils and England, by one measure in one year. Every figure
 * is in the measure's {@link Measure#scale() scale}.
 */
public record Comparison(
        Place council,
        Measure measure,
        int year,
        Figure own,
        List<Neighbour> neighbours,
        Figure england,
        Optional<Spread> councils) {

    /** A statistical neighbour and its figure; the nearest come first. */
    public record Neighbour(Place place, Figure figure) {}

    /** How the neighbours lie; empty when none of them has a published figure. */
    public Optional<Spread> amongNeighbours() {
        return Spread.of(neighbours.stream().map(Neighbour::figure).toList());
    }
}
