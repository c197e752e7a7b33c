package uk.onedoor.platform.signin;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Codes that people read aloud and type on a phone: twelve letters and figures in groups of four, none that look alike;
 * 58 bits, so that guessing is hopeless even without the limits on guessing.
 */
public final class Codes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXY346789";
    private static final int LETTERS_IN_A_CODE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** A new code, such as {@code KTRW-9H4P-XBM3}. */
    public static String next() {
        byte[] random = new byte[LETTERS_IN_A_CODE];
        RANDOM.nextBytes(random);
        return from(random);
    }

    /** The code made of these bytes, always the same; as hard to guess as the first twelve of them. */
    public static String from(byte[] secret) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS_IN_A_CODE; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(Byte.toUnsignedInt(secret[i]) % LETTERS.length()));
        }
        return code.toString();
    }

    /** The code as it was meant, however it was typed: case, spaces and dashes do not matter. */
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** What is kept of a code: its hash. */
    public static byte[] hash(String typed) {
        return SignIns.hash(plain(typed));
    }

    /** The account name under which a young person's code is found. */
    public static String username(String typed) {
        return "code:" + HexFormat.of().formatHex(hash(typed));
    }
}
