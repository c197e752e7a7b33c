package uk.onedoor.stays;

/** How a stay began: as planned, or because tonight it had to be. */
public enum Entry {
    PLANNED,
    EMERGENCY
}
