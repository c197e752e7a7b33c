package uk.onedoor.stays;

import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.Homes.HomeKind;

/** What kind of home somebody lives in, as their record of homes has it; only in the hub does the bed make a difference. */
public final class HomeKinds {

    private HomeKinds() {}

    /** Of a stay in a home of that option, in a bed of that kind; null: no bed of ours. */
    public static HomeKind of(HomeOption option, @Nullable BedKind bed) {
        return switch (option) {
            case HUB -> bed == BedKind.EMERGENCY ? HomeKind.HUB_EMERGENCY_BED : HomeKind.HUB_BED;
            case COMMUNITY_FOSTER_FAMILY -> HomeKind.HUB_FOSTER_FAMILY;
            case FOSTER_FAMILY_ELSEWHERE -> HomeKind.FOSTER_FAMILY;
            case SUPPORTED_LODGINGS -> HomeKind.SUPPORTED_LODGINGS;
            case SUPPORTED_ACCOMMODATION -> HomeKind.SUPPORTED_ACCOMMODATION;
            case BESPOKE -> HomeKind.BESPOKE;
            case KIN -> HomeKind.WITH_KIN;
            case OWN_TENANCY -> HomeKind.OWN_TENANCY;
            case CHILDRENS_HOME_ELSEWHERE -> HomeKind.CHILDRENS_HOME_ELSEWHERE;
        };
    }
}
