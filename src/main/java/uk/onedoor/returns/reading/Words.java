package uk.onedoor.returns.reading;

import java.util.List;
import java.util.Locale;

/** Small habits of text that every part of the reading shares. */
public final class Words {
    private static final int SHOWN_TEXT = 60;

    private Words() {}

    /** Without the spaces around it, including the hard and invisible ones that spreadsheets leave. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    static String columnName(String text) {
        return trimmed(text).toUpperCase(Locale.ROOT);
    }

    static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isISOControl(text.charAt(i))) return true;
        return false;
    }

    /** Short enough for a message, on one line. */
    public static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= SHOWN_TEXT ? line : line.substring(0, SHOWN_TEXT) + "…";
    }

    public static String list(List<String> names) {
        return String.join(", ", names.stream().map(Words::shown).toList());
    }

    public static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : "%,d %s".formatted(number, many);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || Character.isWhitespace(c);
    }
}
