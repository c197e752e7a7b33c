package uk.onedoor.returns;

import java.util.List;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.stays.LeftBecause;

/**
 * Our words in the codes of the SSDA903 return: PLACE, PLACE_PROVIDER and REASON_PLACE_CHANGE of the table Episodes.
 *
 * <p>Where a code asks for more than we know, such as whether a foster family is for long, there are several to choose from
 * and none is chosen.
 */
final class PlaceCodes {

    /** Registered supported accommodation (K3) came with the return of 2023/24, and H5, P2 and Z1 left with that of 2025/26. */
    private static final int K3_SINCE = 2024;

    private static final int H5_UNTIL = 2025;

    private PlaceCodes() {}

    /** The codes of PLACE a home of this option may have in a year; one when it can be no other. */
    static List<String> places(HomeOption option, CollectionYear year) {
        return switch (option) {
            case HUB -> List.of("K2");
            case CHILDRENS_HOME_ELSEWHERE -> List.of("K2", "K1");
            case COMMUNITY_FOSTER_FAMILY, FOSTER_FAMILY_ELSEWHERE -> List.of("U4", "U5", "U6");
            case KIN -> List.of("U1", "U2", "U3", "P1");
            case SUPPORTED_LODGINGS, SUPPORTED_ACCOMMODATION -> supported(year);
            case OWN_TENANCY -> year.ends() > H5_UNTIL ? other(year) : List.of("P2");
            case BESPOKE -> other(year);
        };
    }

    private static List<String> supported(CollectionYear year) {
        if (year.ends() < K3_SINCE) {
            return List.of("H5");
        }
        return year.ends() > H5_UNTIL ? List.of("K3") : List.of("K3", "H5");
    }

    private static List<String> other(CollectionYear year) {
        return year.ends() > H5_UNTIL ? List.of("K2", "Z11", "Z12", "Z13", "Z14") : List.of("K2", "Z1");
    }

    /** PLACE_PROVIDER; empty where nothing here says who provides it. */
    static String provider(HomeOption option) {
        return option == HomeOption.HUB ? "PR1" : "";
    }

    /** REASON_PLACE_CHANGE. */
    static String reason(LeftBecause because) {
        return switch (because) {
            case AS_PLANNED -> "CARPL";
            case THEY_ASKED -> "CHILD";
            case CARERS_ASKED_HARD_TIMES -> "CREQB";
            case CARERS_ASKED_OTHER -> "CREQO";
            case HOME_CLOSED -> "CLOSE";
            case HOME_NOT_GOOD_ENOUGH -> "STAND";
            case ALLEGATION -> "ALLEG";
            case APPROVAL_ENDED -> "APPRR";
            case COUNCIL_DECIDED -> "LAREQ";
            case CUSTODY -> "CUSTOD";
            case OTHER -> "OTHER";
        };
    }
}
