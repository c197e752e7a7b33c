package uk.onedoor.safety;

/** What those who look for somebody try themselves. */
public enum Tried {
    RANG_THEM,
    MESSAGED_THEM,
    SEARCHED_HOUSE,
    SEARCHED_NEARBY,
    RANG_FAMILY,
    RANG_FRIENDS,
    LOOKED_ONLINE,
    OTHER
}
