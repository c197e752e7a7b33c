package uk.onedoor.referrals;

/** What somebody who asks for help is to the young person. */
public enum Asker {
    YOUNG_PERSON,
    PARENT_OR_FAMILY,
    TEACHER,
    POLICE,
    HEALTH,
    SOCIAL_WORKER,
    NEIGHBOUR_OR_OTHER
}
