package uk.onedoor.returns.baseline;

import java.util.Arrays;
import java.util.List;
import uk.onedoor.returns.rows.Episode;

/** The parts into which measures fall: their names and their order. */
final class Parts {
    static final String UNKNOWN = "unknown";
    static final String NOT_KNOWN = "not_known";
    static final String SAME_PLACEMENT = "same_placement";
    static final String MOVED = "moved";
    static final String MEAN = "mean";
    static final String MEDIAN = "median";
    static final String YES = "yes";
    static final String NO = "no";

    /** Miles; published figures tell apart what lies beyond. */
    private static final double FAR = 20;

    private static final List<String> AGES = List.of("under1", "1-4", "5-9", "10-15", "16-17", "18plus", UNKNOWN);
    private static final int[] BANDS = {1, 5, 10, 16, 18, Integer.MAX_VALUE};
    private static final List<String> DISTANCES = List.of("within20", "over20", UNKNOWN);

    private Parts() {}

    /** The parts in the order in which they are told; empty when they follow their names. */
    static List<String> order(MeasureKind kind) {
        return switch (kind) {
            case CLA_31MARCH_BY_AGE, STARTS_BY_AGE -> AGES;
            case CLA_31MARCH_BY_PLACEMENT_GROUP, CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP, BED_NIGHTS ->
                Arrays.stream(PlacementGroup.values()).map(PlacementGroup::key).toList();
            case LOCALITY_DISTANCE_31MARCH ->
                List.of("in_within20", "in_over20", "in_unknown", "out_within20", "out_over20", "out_unknown", UNKNOWN);
            case LOCATION_31MARCH -> List.of("in", "out", UNKNOWN);
            case DISTANCE_31MARCH -> DISTANCES;
            case LONG_TERM_STABILITY_31MARCH -> List.of(SAME_PLACEMENT, MOVED, NOT_KNOWN);
            case MISSING_DAYS -> List.of(MEAN, MEDIAN);
            case CONVICTED, SUBSTANCE_MISUSE -> List.of(YES, NO);
            default -> List.of();
        };
    }

    /** The band of an age in whole years; -1 stands for an age nobody can tell. */
    static String ageBand(int age) {
        if (age < 0) return UNKNOWN;
        int band = 0;
        while (age >= BANDS[band]) band++;
        return AGES.get(band);
    }

    /** Whether a placement lies in the responsible council. */
    static String location(Episode episode) {
        return switch (episode.placeLocation()) {
            case "IN" -> "in";
            case "OUT" -> "out";
            default -> UNKNOWN;
        };
    }

    /** How far from home a placement lies. */
    static String distance(Episode episode) {
        if (Double.isNaN(episode.distance())) return UNKNOWN;
        return episode.distance() > FAR ? "over20" : "within20";
    }

    /** Both; of a placement nobody can place only that. */
    static String locality(Episode episode) {
        String location = location(episode);
        return location.equals(UNKNOWN) ? UNKNOWN : location + "_" + distance(episode);
    }
}
