package uk.onedoor.nights;

import uk.onedoor.homes.BedKind;
import uk.onedoor.people.Homes.HomeKind;

/** What kind of place a night was spent in; the names are those of {@link HomeKind}, and one for what nobody knows. */
public enum NightKind {
    HOME_WITH_FAMILY,
    WITH_KIN,
    FOSTER_FAMILY,
    HUB_FOSTER_FAMILY,
    HUB_BED,
    HUB_EMERGENCY_BED,
    SUPPORTED_LODGINGS,
    SUPPORTED_ACCOMMODATION,
    BESPOKE,
    OWN_TENANCY,
    CHILDRENS_HOME_ELSEWHERE,
    HOSPITAL,
    CUSTODY,
    STAYING_WITH_FRIENDS,
    NO_HOME,
    OTHER,
    /** Nobody has said where they were. */
    UNKNOWN;

    static NightKind of(HomeKind kind) {
        return valueOf(kind.name());
    }

    /** True for a night away from family and from a place of one's own. */
    public boolean isAway() {
        return switch (this) {
            case HOME_WITH_FAMILY, WITH_KIN, OWN_TENANCY, UNKNOWN -> false;
            default -> true;
        };
    }

    /** The hub's own beds; a foster family's bed is no bed night of the hub's. */
    static boolean isHubBed(BedKind bed) {
        return bed == BedKind.RESIDENTIAL || bed == BedKind.EMERGENCY;
    }
}
