package uk.onedoor.returns.reading;

/** A row whose cells do not line up with the heading, so that none of them can be trusted. */
public record UnreadableRow(String file, String table, int row, String text, String what, String remedy) {}
