package uk.onedoor.homes;

import java.util.List;

/** The options of the model, beside staying at home with outreach, which needs no home of ours and is asked about first. */
public enum HomeOption {
    /** The hub itself: a registered children's home with residential and emergency beds. */
    HUB,
    /** A foster family that belongs to the hub's team, with planned to and fro. */
    COMMUNITY_FOSTER_FAMILY,
    /** A host's home, for who is 16 or 17. */
    SUPPORTED_LODGINGS,
    /** A flat or shared house with support, for who is 16 or 17. */
    SUPPORTED_ACCOMMODATION,
    /** A package built for one young person. */
    BESPOKE,
    /** Family or friends of the family, with outreach. */
    KIN,
    /** A tenancy of their own, with outreach. */
    OWN_TENANCY,
    /** A foster family that is not the hub's. */
    FOSTER_FAMILY_ELSEWHERE,
    /** A children's home run by others. */
    CHILDRENS_HOME_ELSEWHERE;

    /** True where somebody lives in a family's own home, whose address is theirs. */
    public boolean isAFamilysHome() {
        return switch (this) {
            case COMMUNITY_FOSTER_FAMILY, SUPPORTED_LODGINGS, KIN, FOSTER_FAMILY_ELSEWHERE -> true;
            default -> false;
        };
    }

    /** True for families who foster, with the hub's team or elsewhere. */
    public boolean isFostering() {
        return this == COMMUNITY_FOSTER_FAMILY || this == FOSTER_FAMILY_ELSEWHERE;
    }

    /** True for children's homes, the hub's own and others. */
    public boolean isAChildrensHome() {
        return this == HUB || this == CHILDRENS_HOME_ELSEWHERE;
    }

    /** True for what Ofsted registers as supported accommodation. */
    public boolean isSupported() {
        return this == SUPPORTED_LODGINGS || this == SUPPORTED_ACCOMMODATION;
    }

    /** The kinds of bed such a home has; none where the beds are somebody else's to count. */
    public List<BedKind> bedKinds() {
        return switch (this) {
            case HUB -> List.of(BedKind.RESIDENTIAL, BedKind.EMERGENCY);
            case COMMUNITY_FOSTER_FAMILY, SUPPORTED_LODGINGS, KIN -> List.of(BedKind.FAMILY);
            case SUPPORTED_ACCOMMODATION, BESPOKE, OWN_TENANCY -> List.of(BedKind.OWN_ROOM);
            case FOSTER_FAMILY_ELSEWHERE, CHILDRENS_HOME_ELSEWHERE -> List.of();
        };
    }

    /** True for what the hub brings under one roof; false for homes run by others. */
    public boolean isOurs() {
        return this != FOSTER_FAMILY_ELSEWHERE && this != CHILDRENS_HOME_ELSEWHERE;
    }
}
