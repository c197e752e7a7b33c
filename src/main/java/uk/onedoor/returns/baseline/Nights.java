package uk.onedoor.returns.baseline;

import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_PRIVATE_CHILDRENS_HOMES;

import uk.onedoor.returns.rows.Episode;

/** Counts the nights of the year by placement and provider. */
final class Nights {
    private static final String CHILDRENS_HOME = "K2";
    private static final String PRIVATE = "PR4";

    /** Temporary placements name no provider. */
    private static final String NO_PROVIDER = "none";

    private Nights() {}

    static void count(ChildYear year, Counts counts) {
        for (Stretch stretch : year.stretches()) {
            int nights = stretch.nights(year.dob(), counts.ages());
            if (nights == 0) continue;
            Episode episode = stretch.episode();
            String group = PlacementGroup.of(episode.place()).key();
            String provider = episode.provider().isEmpty() ? NO_PROVIDER : episode.provider();
            counts.add(BED_NIGHTS, group, nights, episode);
            counts.add(BED_NIGHTS_BY_PROVIDER, provider, nights, episode);
            counts.add(BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER, group + " " + provider, nights, episode);
            if (episode.place().equals(CHILDRENS_HOME) && provider.equals(PRIVATE))
                counts.add(BED_NIGHTS_PRIVATE_CHILDRENS_HOMES, Counts.SINGLE, nights, episode);
        }
    }
}
