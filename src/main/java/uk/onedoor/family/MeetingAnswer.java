package uk.onedoor.family;

/** What a family said to the offer of a meeting; each of them is a result. */
public enum MeetingAnswer {
    YES,
    NOT_NOW,
    NO
}
