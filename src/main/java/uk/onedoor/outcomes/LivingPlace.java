package uk.onedoor.outcomes;

/** Where somebody lives. */
public enum LivingPlace {
    FAMILY,
    RELATIVES_OR_FRIENDS,
    FOSTER_HOME,
    HUB,
    CHILDRENS_HOME,
    LODGINGS,
    SUPPORTED,
    OWN_PLACE,
    HOSPITAL,
    CUSTODY,
    NOWHERE_SETTLED
}
