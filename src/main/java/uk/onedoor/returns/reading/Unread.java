package uk.onedoor.returns.reading;

/** What stands in a row in place of a value that could not be read. */
record Unread(String text, String what, String remedy) {}
