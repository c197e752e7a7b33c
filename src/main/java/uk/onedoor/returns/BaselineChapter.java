package uk.onedoor.returns;

import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_PRIVATE_CHILDRENS_HOMES;
import static uk.onedoor.returns.baseline.MeasureKind.BREAKDOWN_SIGNALS;
import static uk.onedoor.returns.baseline.MeasureKind.CEASES;
import static uk.onedoor.returns.baseline.MeasureKind.CEASES_BY_REASON;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_MISSING;
import static uk.onedoor.returns.baseline.MeasureKind.CHILDREN_STARTED;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_AGE;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_LEGAL_STATUS;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACEMENT_GROUP;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACE_CODE;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP;
import static uk.onedoor.returns.baseline.MeasureKind.CONVICTED;
import static uk.onedoor.returns.baseline.MeasureKind.CUSTODY;
import static uk.onedoor.returns.baseline.MeasureKind.DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCALITY_DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCATION_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LONG_TERM_STABILITY_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOOKED_AFTER_DURING_YEAR;
import static uk.onedoor.returns.baseline.MeasureKind.LOOKED_AFTER_WHILE_AGED;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_DAYS;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_OPEN_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_STARTED_IN_YEAR;
import static uk.onedoor.returns.baseline.MeasureKind.MISSING_INCIDENTS_TOUCHING_YEAR;
import static uk.onedoor.returns.baseline.MeasureKind.MOVES_BY_REASON;
import static uk.onedoor.returns.baseline.MeasureKind.MOVES_WITHIN_100_DAYS;
import static uk.onedoor.returns.baseline.MeasureKind.OVER_100_MILES_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.RESIDENTIAL_AFTER_FOSTER_BREAKDOWN;
import static uk.onedoor.returns.baseline.MeasureKind.STARTS;
import static uk.onedoor.returns.baseline.MeasureKind.STARTS_BY_AGE;
import static uk.onedoor.returns.baseline.MeasureKind.SUBSTANCE_MISUSE;
import static uk.onedoor.returns.baseline.MeasureKind.THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH;

import java.util.List;
import uk.onedoor.returns.baseline.MeasureKind;

/** Measures that belong together on the page of a baseline, in the order in which they are read. */
enum BaselineChapter {
    ON_31_MARCH(
            CLA_31MARCH,
            CLA_31MARCH_BY_AGE,
            CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP,
            CLA_31MARCH_BY_PLACEMENT_GROUP,
            CLA_31MARCH_BY_PLACE_CODE,
            CLA_31MARCH_BY_LEGAL_STATUS),
    HOW_FAR(LOCATION_31MARCH, DISTANCE_31MARCH, LOCALITY_DISTANCE_31MARCH, OVER_100_MILES_31MARCH),
    NIGHTS(
            BED_NIGHTS,
            BED_NIGHTS_BY_PROVIDER,
            BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER,
            BED_NIGHTS_PRIVATE_CHILDRENS_HOMES),
    HOW_SETTLED(
            THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH,
            LONG_TERM_STABILITY_31MARCH,
            MOVES_BY_REASON,
            BREAKDOWN_SIGNALS,
            MOVES_WITHIN_100_DAYS,
            RESIDENTIAL_AFTER_FOSTER_BREAKDOWN),
    MISSING(
            CHILDREN_MISSING,
            MISSING_INCIDENTS_STARTED_IN_YEAR,
            MISSING_INCIDENTS_TOUCHING_YEAR,
            MISSING_INCIDENTS_OPEN_31MARCH,
            MISSING_DAYS),
    COMING_AND_GOING(
            LOOKED_AFTER_DURING_YEAR,
            LOOKED_AFTER_WHILE_AGED,
            CHILDREN_STARTED,
            STARTS,
            STARTS_BY_AGE,
            CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE,
            CEASES,
            CEASES_BY_REASON),
    CUSTODY_AND_MISUSE(CUSTODY, CONVICTED, SUBSTANCE_MISUSE);

    private final List<MeasureKind> measures;

    BaselineChapter(MeasureKind... measures) {
        this.measures = List.of(measures);
    }

    List<MeasureKind> measures() {
        return measures;
    }
}
