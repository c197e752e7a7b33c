package uk.onedoor.returns.rows;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.onedoor.returns.reading.ReadRow;

/** One row of a table, with its columns typed by the class that extends this. */
public abstract class Row {
    private final ReadRow read;
    private final String child;

    Row(ReadRow read) {
        this.read = read;
        this.child = says("CHILD");
    }

    /** The council's own number for the child; empty when the row has none. */
    public final String child() {
        return child;
    }

    /** The name the return has for its table, such as Episodes. */
    public final String table() {
        return read.table();
    }

    /** The file it came from. */
    public final String file() {
        return read.file();
    }

    /** 1 is the first row under the heading of its file. */
    public final int number() {
        return read.number();
    }

    /** Whether its file has a column of that name; without one, nothing can be told from a blank. */
    public final boolean hasHeading(String column) {
        return read.hasHeading(read.indexIn(column));
    }

    /** What any column of the row says; empty when it is blank or the table has no such column. */
    public final String says(String column) {
        return read.says(read.indexIn(column));
    }

    /** Whether its table has a column of that name. */
    public final boolean hasColumn(String column) {
        return read.indexIn(column) >= 0;
    }

    /** Whether a cell holds anything at all, readable or not. */
    public final boolean isGiven(String column) {
        return read.isGiven(read.indexIn(column));
    }

    /** Whether a cell holds a date written as the return asks, dd/mm/yyyy. */
    public final boolean isDate(String column) {
        return read.isDate(read.indexIn(column));
    }

    /** Whether it says something in a column of its file that the guide does not have. */
    public final boolean hasExtra(String column) {
        return extra(column).filter(text -> !text.isEmpty()).isPresent();
    }

    final Day day(String column) {
        int index = read.indexIn(column);
        LocalDate date = read.day(index);
        return date == null ? Day.unreadable(read.says(index)) : Day.of(date);
    }

    /** A code in capitals, also one that no list has. */
    final String code(String column) {
        return read.says(read.indexIn(column)).toUpperCase(Locale.ROOT);
    }

    /** What a column beyond the guide's says; none when the file has no column of that name. */
    final Optional<String> extra(String column) {
        return read.extra(column);
    }
}
