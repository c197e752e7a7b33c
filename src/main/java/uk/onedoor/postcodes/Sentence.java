package uk.onedoor.postcodes;

import java.util.List;

/** How counts and names are told to whoever loads postcodes. */
final class Sentence {
    private static final int SHOWN_TEXT = 60;

    private Sentence() {}

    static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : "%,d %s".formatted(number, many);
    }

    static String list(List<String> names) {
        return String.join(", ", names.stream().map(Sentence::shown).toList());
    }

    /** Short enough for a message, on one line. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= SHOWN_TEXT ? line : line.substring(0, SHOWN_TEXT) + "…";
    }
}
