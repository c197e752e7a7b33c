package uk.onedoor.safety;

/**
 * What the police ask first about somebody who is not back, and what of it can be written down beforehand. In the order in which
 * it is read. After the first part of the Herbert and Philomena forms that police forces use.
 */
public enum PackTopic {
    /** What they look like, and what they mostly wear. */
    DESCRIPTION,
    /** How somebody talks with them so that they are not afraid. */
    TALKING,
    /** What is dangerous for them: what they need each day, allergies, who treats them. */
    HEALTH,
    /** What somebody fears may happen, as harm and not as a label. */
    HARM,
    /** Numbers of their phones, and who pays for them. */
    PHONES,
    /** Names they use online. */
    ONLINE,
    /** Whom they may be with, and how to reach them. */
    PEOPLE,
    /** Where they may be. */
    PLACES,
    /** How they get about: passes, lines, bicycles, who gives lifts. */
    TRAVEL,
    /** Cards and money they have. */
    MONEY
}
