package uk.onedoor.returns.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a table as it was read; columns are asked for by the names of the guide. */
public final class ReadRow {
    private static final Unread MISALIGNED = new Unread("", "stands in a row that does not line up", "");

    private final Layout layout;
    private final int number;
    private final @Nullable Object[] values;
    private final String[] extras;
    private final State state;

    /** Whether the row may be used, and if not, why. */
    enum State {
        USABLE,
        KEY_UNREADABLE,
        UNREADABLE
    }

    ReadRow(Layout layout, int number, @Nullable Object[] values, String[] extras, State state) {
        this.layout = layout;
        this.number = number;
        this.values = values;
        this.extras = extras;
        this.state = state;
    }

    /** A row of a table with nothing in it, which stands in for one that is not there. */
    public static ReadRow blank(String table) {
        TableShape shape = ReturnShape.shipped().table(table);
        Layout nothing = Layout.of("", shape, List.of());
        return new ReadRow(nothing, 0, new Object[shape.columns().size()], new String[0], State.USABLE);
    }

    public String file() {
        return layout.file();
    }

    public String table() {
        return layout.shape().name();
    }

    /** 1 is the first row under the heading of its file. */
    public int number() {
        return number;
    }

    /** False when the row does not line up with the heading or its key cannot be read: then nothing may rest on it. */
    public boolean isUsable() {
        return state == State.USABLE;
    }

    /** The columns whose cells could not be read; all of them when the row does not line up. */
    public List<String> unreadableColumns() {
        if (state == State.UNREADABLE) return layout.shape().names();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            if (values[i] instanceof Unread)
                columns.add(layout.shape().columns().get(i).name());
        return columns;
    }

    public Cell<String> id(String column) {
        return cell(column, ColumnKind.ID, String.class);
    }

    public Cell<String> code(String column) {
        return cell(column, ColumnKind.CODE, String.class);
    }

    public Cell<LocalDate> date(String column) {
        return cell(column, ColumnKind.DATE, LocalDate.class);
    }

    public Cell<Integer> number(String column) {
        return cell(column, ColumnKind.INT, Integer.class);
    }

    /** A cell of any kind as text: what the file says, codes in capitals. */
    public Cell<String> text(String column) {
        Object value = value(indexOf(column));
        if (value == null) return Cell.blank();
        if (value instanceof Unread unread) return Cell.unreadable(unread.text());
        return Cell.of(textOf(value), textOf(value));
    }

    /** Where a column of the guide stands, for {@link #says} and {@link #day}; below zero when the table has none. */
    public int indexIn(String column) {
        return layout.shape().indexOf(column);
    }

    /** False when the file has no such column at all, so that nothing can be told from its being blank. */
    public boolean hasHeading(int column) {
        return column >= 0 && layout.has(column);
    }

    /** What a cell says, as it is written, codes in capitals; empty when blank or when the row has no such column. */
    public String says(int column) {
        Object value = column < 0 || state == State.UNREADABLE ? null : values[column];
        if (value == null) return "";
        if (value instanceof String text) return text;
        return value instanceof Unread unread ? unread.text() : textOf(value);
    }

    /** The date in a cell; null when it is blank or no date. */
    public @Nullable LocalDate day(int column) {
        Object value = column < 0 || state == State.UNREADABLE ? null : values[column];
        if (value instanceof LocalDate date) return date;
        return value instanceof IsoDate iso ? iso.date() : null;
    }

    /** True when a cell holds anything, read or not; false when it is blank or the row has no such column. */
    public boolean isGiven(int column) {
        if (column < 0 || state == State.UNREADABLE || values[column] == null) return false;
        return !layout.shape().columns().get(column).isKey() || !says(column).isEmpty();
    }

    /** True for a date written dd/mm/yyyy; one written the other way is read, but not what the return asks for. */
    public boolean isDate(int column) {
        return column >= 0 && state != State.UNREADABLE && values[column] instanceof LocalDate;
    }

    /** False when the row does not line up with its heading: then nothing in it can be told from anything else. */
    public boolean isAligned() {
        return state != State.UNREADABLE;
    }

    /** What an extra column of the file, one the guide does not have, says in this row. */
    public Optional<String> extra(String column) {
        if (extras.length == 0) return Optional.empty();
        int place = layout.extraNames().indexOf(column.toUpperCase(Locale.ROOT));
        return place < 0 || place >= extras.length ? Optional.empty() : Optional.of(extras[place]);
    }

    private <T> Cell<T> cell(String name, ColumnKind kind, Class<T> type) {
        int index = indexOf(name);
        if (layout.shape().columns().get(index).kind() != kind)
            throw new IllegalArgumentException("%s of %s is not read as %s".formatted(name, table(), kind));
        Object value = value(index);
        if (value == null) return Cell.blank();
        if (value instanceof Unread unread) return Cell.unreadable(unread.text());
        Object plain = value instanceof IsoDate iso ? iso.date() : value;
        return Cell.of(type.cast(plain), textOf(value));
    }

    private @Nullable Object value(int index) {
        return state == State.UNREADABLE ? MISALIGNED : values[index];
    }

    private int indexOf(String column) {
        int index = layout.shape().indexOf(column);
        if (index < 0) throw new IllegalArgumentException(table() + " has no column called " + column);
        return index;
    }

    private static String textOf(Object value) {
        if (value instanceof LocalDate date) return Dates.british(date);
        if (value instanceof IsoDate iso) return iso.text();
        return value.toString();
    }
}
