package uk.onedoor.postcodes;

/**
 * A postcode as a number: its sector (AB10 1) in the high bits, and which of the sector's 676 units it is (AA to ZZ) in the
 * low ones. Spaces and small letters make no difference.
 */
final class Postcode {
    /** What is not written like a postcode. */
    static final long NONE = -1;

    static final int UNITS = 26 * 26;

    /** How many signs its second half has. */
    static final int INWARD = 3;

    private static final int UNIT_BITS = 10;
    private static final int MOST_OUTWARD = 4;

    /** A blank, ten figures and twenty-six letters. */
    private static final int SIGNS = 37;

    private static final int FIRST_FIGURE = 1;
    private static final int FIRST_LETTER = 11;
    private static final int FIGURES = 10;
    private static final int LETTERS = 26;

    private Postcode() {}

    static long key(String text) {
        long signs = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0') continue;
            int sign = sign(c);
            if (sign < 0 || length == MOST_OUTWARD + INWARD) return NONE;
            signs = signs * SIGNS + sign;
            length++;
        }
        return length < 2 + INWARD ? NONE : key(signs, length);
    }

    private static long key(long signs, int length) {
        int second = (int) (signs % SIGNS) - FIRST_LETTER;
        int first = (int) (signs / SIGNS % SIGNS) - FIRST_LETTER;
        int figure = (int) (signs / (SIGNS * SIGNS) % SIGNS) - FIRST_FIGURE;
        if (figure < 0 || figure >= FIGURES || first < 0 || second < 0) return NONE;
        long outward = signs / (SIGNS * SIGNS * SIGNS);
        for (int i = length - INWARD; i < MOST_OUTWARD; i++) outward *= SIGNS;
        return outward * FIGURES + figure << UNIT_BITS | first * LETTERS + second;
    }

    static int sector(long key) {
        return (int) (key >>> UNIT_BITS);
    }

    /** From 0 for AA to 675 for ZZ. */
    static int unit(long key) {
        return (int) key & (1 << UNIT_BITS) - 1;
    }

    private static int sign(char c) {
        if (c >= 'A' && c <= 'Z') return c - 'A' + FIRST_LETTER;
        if (c >= 'a' && c <= 'z') return c - 'a' + FIRST_LETTER;
        return c >= '0' && c <= '9' ? c - '0' + FIRST_FIGURE : -1;
    }
}
