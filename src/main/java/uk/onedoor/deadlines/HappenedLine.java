package uk.onedoor.deadlines;

/** Something that was said here to have happened, on which day, and where it is taken back. */
public record HappenedLine(String what, String day, String withdraw) {}
