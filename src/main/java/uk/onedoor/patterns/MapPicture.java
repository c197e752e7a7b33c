package uk.onedoor.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.onedoor.postcodes.Location;

/**
 * Places by where they lie to each other, north up, on empty paper: a circle each, larger with more episodes, and a bar that
 * says how far a mile is. In units of the drawing, which is 360 wide and 300 high.
 */
public record MapPicture(List<Spot> spots, int bar, int miles) {

    /** One place; {@code anchor} keeps its name within the drawing. */
    public record Spot(String name, int episodes, int x, int y, int radius, int words, String anchor) {}

    private record Found(Common place, Location at) {}

    private static final int WIDTH = 360;
    private static final int HEIGHT = 300;
    private static final int EDGE = 46;
    private static final int SMALLEST = 6;
    private static final int LARGEST = 16;
    private static final int LINE = 15;
    private static final int[] BARS = {50, 20, 10, 5, 2, 1};

    /** The drawing, of those places that can be found; empty where none can. */
    static Optional<MapPicture> of(List<Common> places, Function<String, Optional<Location>> where) {
        List<Found> found = new ArrayList<>();
        for (Common place : places) {
            String postcode = place.postcode();
            if (place.kind() == WhereaboutKind.PLACE && postcode != null) {
                where.apply(postcode).ifPresent(at -> found.add(new Found(place, at)));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(drawn(found));
    }

    private static MapPicture drawn(List<Found> found) {
        var east = found.stream().mapToInt(one -> one.at().easting()).summaryStatistics();
        var north = found.stream().mapToInt(one -> one.at().northing()).summaryStatistics();
        double metres = Math.max(
                Math.max(
                        (double) (east.getMax() - east.getMin()) / (WIDTH - 2 * EDGE),
                        (double) (north.getMax() - north.getMin()) / (HEIGHT - 2 * EDGE)),
                Location.METRES_IN_A_MILE / (WIDTH - 2 * EDGE)); // of one place alone, a mile across
        double middleEast = (east.getMax() + (double) east.getMin()) / 2;
        double middleNorth = (north.getMax() + (double) north.getMin()) / 2;
        List<Spot> spots = new ArrayList<>();
        for (Found one : found) {
            int x = (int) Math.round(WIDTH / 2.0 + (one.at().easting() - middleEast) / metres);
            int y = (int) Math.round(HEIGHT / 2.0 - (one.at().northing() - middleNorth) / metres);
            int radius = Math.min(LARGEST, SMALLEST + 2 * (one.place().episodes() - 1));
            spots.add(new Spot(
                    one.place().name(), one.place().episodes(), x, y, radius, free(spots, x, y, radius), anchor(x)));
        }
        int miles = 1;
        for (int length : BARS) {
            if (length * Location.METRES_IN_A_MILE / metres <= WIDTH - 2.0 * EDGE) {
                miles = length;
                break;
            }
        }
        return new MapPicture(spots, (int) Math.round(miles * Location.METRES_IN_A_MILE / metres), miles);
    }

    /** A height at which no name stands yet: under the circle, or lines further down. */
    private static int free(List<Spot> spots, int x, int y, int radius) {
        int height = y + radius + LINE;
        for (int tries = 0; tries < spots.size(); tries++) {
            int now = height;
            boolean taken = spots.stream()
                    .anyMatch(other -> Math.abs(other.words() - now) < LINE && Math.abs(other.x() - x) < WIDTH / 3);
            if (!taken) {
                break;
            }
            height += LINE;
        }
        return height;
    }

    private static String anchor(int x) {
        if (x < WIDTH / 3) {
            return "start";
        }
        return x > 2 * WIDTH / 3 ? "end" : "middle";
    }
}
