package uk.onedoor.keywork;

/** Who began a time together: the young person, or one of us. */
public enum ReachedOut {
    THEM,
    US
}
