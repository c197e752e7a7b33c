package uk.onedoor.returns.reading;

/**
 * A cell that could not be read, where it is (row 1 is the first row under the heading), what it says, what is wrong and
 * how to put it right.
 */
public record UnreadableCell(
        String file, String table, int row, String column, String text, String what, String remedy) {}
