package uk.onedoor.outcomes;

/** The sections of the access model that this room's facts belong to. */
enum Section {
    LIFE,
    HEALTH,
    POLICE
}
