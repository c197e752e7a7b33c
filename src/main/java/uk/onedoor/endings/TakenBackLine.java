package uk.onedoor.endings;

/** A day that was taken back, as a page shows it. */
public record TakenBackLine(String what, String words, String because) {}
