package uk.onedoor.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An episode as stays tell it.
 *
 * @param cells by the column of the table Episodes; a column that is not there is blank
 * @param asks what nobody here knows and somebody has to answer; the row is whole when there is nothing
 * @param differs the columns in which the return that was read says something else of an episode that began that day
 * @param isInReturn whether it has one that began that day
 */
record StayEpisode(
        LocalDate decom, Map<String, String> cells, List<Ask> asks, List<String> differs, boolean isInReturn) {

    /** What has to be answered by hand. */
    enum Ask {
        /** LS and CIN: the return that was read says of no legal status on that day. */
        LEGAL_STATUS,
        /** PLACE: there are several codes for such a home. */
        PLACE,
        PROVIDER,
        /** PL_POST: an address is never taken from where it is kept. */
        POSTCODE,
        URN,
        /** REC: they left, and nobody here knows whether they are still looked after. */
        REASON_CEASED
    }

    boolean isWhole() {
        return asks.isEmpty();
    }

    String says(String column) {
        return cells.getOrDefault(column, "");
    }
}
