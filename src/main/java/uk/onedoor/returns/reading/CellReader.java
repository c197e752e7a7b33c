package uk.onedoor.returns.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the cells of one column: null for blank, a String, LocalDate, {@link IsoDate} or Integer, or {@link
 * Unread}.
 */
final class CellReader {
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final String CORRECT_DATE = "Write the date as dd/mm/yyyy, such as 31/03/2026.";

    private final Column column;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();

    CellReader(TableShape table, Column column) {
        this.column = column;
        Codes.shipped().of(table.name(), column.name()).keySet().forEach(code -> codes.put(code, code));
    }

    Column column() {
        return column;
    }

    @Nullable
    Object read(String cell) {
        String text = Words.trimmed(cell);
        if (text.isEmpty()) return column.isKey() ? blankKey() : null;
        if (Words.hasControls(text))
            return new Unread(
                    text,
                    "has a line break, a tab or another hidden character in it",
                    "Remove it, or look for a missing quotation mark near by.");
        return switch (column.kind()) {
            case ID -> id(text);
            case DATE -> date(text);
            case PART_DATE -> partDate(text);
            case CODE -> code(text);
            case INT -> number(text);
            case TEXT -> text;
        };
    }

    /** The same of a text that somebody read before: there a code is a code only as the list writes it. */
    @Nullable
    Object verbatim(String cell) {
        if (column.kind() != ColumnKind.CODE || codes.isEmpty() || codes.containsKey(cell)) return read(cell);
        return new Unread(cell, "is not a code for " + column.name(), "Write the code as the guide does.");
    }

    private Unread blankKey() {
        return new Unread(
                "", "is blank, and the row cannot be used without it", "Fill it in, or remove the row if it is empty.");
    }

    private Object id(String text) {
        if (text.length() > Limits.CHARACTERS_PER_ID)
            return new Unread(
                    text,
                    "has more than %d characters".formatted(Limits.CHARACTERS_PER_ID),
                    "Use the council's own number for the child, the same every year.");
        if (text.indexOf('+') > 0 && SPREADSHEET_NUMBER.matcher(text).matches())
            return new Unread(
                    text,
                    "is a number that a spreadsheet has shortened",
                    "Export it again as text so that every digit is kept.");
        return text;
    }

    private Object date(String text) {
        LocalDate known = dates.get(text);
        if (known != null) return known;
        LocalDate british = Dates.british(text);
        if (british != null) {
            dates.put(text, british);
            return british;
        }
        LocalDate iso = Dates.iso(text);
        if (iso != null) return new IsoDate(iso, text);
        return new Unread(text, "is not a date that exists, written dd/mm/yyyy", CORRECT_DATE);
    }

    private Object partDate(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Dates.isPartDate(upper) ? upper : date(text);
    }

    private Object code(String text) {
        String known = codes.get(text);
        if (known != null) return known;
        String upper = text.toUpperCase(Locale.ROOT);
        known = codes.get(upper);
        if (known != null) return known;
        return new Unread(
                text,
                "is not a code for " + column.name() + " in any year",
                codes.size() > 40
                        ? "Use a code from the list in the guide."
                        : "Use one of: "
                                + String.join(
                                        ", ", codes.keySet().stream().sorted().toList()) + ".");
    }

    private Object number(String text) {
        if (WHOLE_NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= column.lowest() && number <= column.highest()) return number;
        }
        return new Unread(
                text,
                "is not a whole number from %d to %d".formatted(column.lowest(), column.highest()),
                "Write the number in figures, or leave the cell blank.");
    }
}
