package uk.onedoor.returns.baseline;

import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_AGE;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_LEGAL_STATUS;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACEMENT_GROUP;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACE_CODE;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP;
import static uk.onedoor.returns.baseline.MeasureKind.DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCALITY_DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCATION_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.OVER_100_MILES_31MARCH;

import java.util.List;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;

/** Counts who is looked after on the night of 31 March, and where. */
final class LastNight {
    /** Miles. */
    private static final double VERY_FAR = 100;

    private LastNight() {}

    static void count(ChildYear year, Counts counts) {
        Episode episode = year.onLastNight().orElse(null);
        Day day = year.setting().end();
        if (episode == null || !counts.ages().holds(year.dob(), day)) return;
        counts.one(CLA_31MARCH, episode);
        counts.one(CLA_31MARCH_BY_AGE, Parts.ageBand(year.dob().ageOn(day)), episode);
        counts.one(
                CLA_31MARCH_BY_PLACEMENT_GROUP,
                PlacementGroup.of(episode.place()).key(),
                episode);
        counts.one(
                CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP, usualGroup(year, episode).key(), episode);
        counts.one(CLA_31MARCH_BY_PLACE_CODE, orUnknown(episode.place()), episode);
        counts.one(CLA_31MARCH_BY_LEGAL_STATUS, orUnknown(episode.ls()), episode);
        counts.one(LOCALITY_DISTANCE_31MARCH, Parts.locality(episode), episode);
        counts.one(LOCATION_31MARCH, Parts.location(episode), episode);
        counts.one(DISTANCE_31MARCH, Parts.distance(episode), episode);
        if (episode.distance() > VERY_FAR) counts.one(OVER_100_MILES_31MARCH, episode);
    }

    private static PlacementGroup usualGroup(ChildYear year, Episode episode) {
        PlacementGroup group = PlacementGroup.of(episode.place());
        if (group != PlacementGroup.TEMPORARY) return group;
        List<Placement> before = Placement.of(year.history());
        return before.isEmpty() ? group : before.get(before.size() - 1).group();
    }

    private static String orUnknown(String code) {
        return code.isEmpty() ? Parts.UNKNOWN : code;
    }
}
