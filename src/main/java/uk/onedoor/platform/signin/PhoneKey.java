package uk.onedoor.platform.signin;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The key an authenticator app is given, once: as letters to type, and as a square to photograph.
 *
 * @param letters the key in base 32, in groups of four
 * @param side how many dots the square is wide and high, its margin included
 * @param dots the dark dots, as the path of a drawing
 */
public record PhoneKey(String letters, int side, String dots) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int MARGIN = 4;

    static PhoneKey of(String username, byte[] secret) {
        String letters = base32(secret);
        QrCode code = QrCode.encodeText(
                "otpauth://totp/OneDoor:" + encoded(username) + "?secret=" + letters + "&issuer=OneDoor",
                QrCode.Ecc.MEDIUM);
        StringBuilder dots = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dots.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new PhoneKey(letters.replaceAll("(.{4})(?=.)", "$1 "), code.size + 2 * MARGIN, dots.toString());
    }

    /** Without padding: 160 bits are 32 letters. */
    static String base32(byte[] secret) {
        StringBuilder letters = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            bits = bits << 8 | Byte.toUnsignedInt(one);
            for (held += 8; held >= 5; held -= 5) {
                letters.append(ALPHABET.charAt(bits >> held - 5 & 31));
            }
            bits &= 31;
        }
        return letters.toString();
    }

    private static String encoded(String username) {
        return URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
