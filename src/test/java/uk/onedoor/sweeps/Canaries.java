package uk.onedoor.sweeps;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Makes words that are nowhere else and finds them again, however they are written: in capitals, split over lines,
 * as a URL, as HTML, in base64, a phone or a postcode with its spaces.
 */
final class Canaries {

    private static final String LETTERS = "abcdefghijklmnoprstuvwy";
    private static final Pattern SIGN =
            Pattern.compile("qzx[" + LETTERS + "]{5}|7700900[2-9][0-9]{2}|qx[0-9]z[0-9][" + LETTERS + "]{2}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}");
    private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
    private static final int PHONES_FROM = 200;

    private final Map<String, Canary> bySign = new TreeMap<>();
    private int made;
    private int phones;
    private int postcodes;

    /** Whose words are being planted, and where. */
    record Planter(Canaries canaries, String section, String home, boolean heldBack, String writer) {

        Planter of(String other) {
            return new Planter(canaries, other, home, heldBack, writer);
        }

        Planter heldFromThem() {
            return new Planter(canaries, section, home, true, writer);
        }

        Planter by(String who) {
            return new Planter(canaries, section, home, heldBack, who);
        }

        /** One word. */
        String word(String where) {
            return canaries.letters(this, where) + "plume";
        }

        /** A first and a last name. */
        String name(String where) {
            String sign = canaries.letters(this, where);
            return sign.substring(0, 1).toUpperCase(Locale.UK) + sign.substring(1) + " Quillfeather";
        }

        /** A telephone number, of those kept for stories. */
        String phone(String where) {
            String digits = canaries.digits(this, where);
            return "07700 900" + digits;
        }

        /** A postcode nobody has, as people write it: small, without its space or with too much of it. */
        String postcode(String where) {
            String sign = canaries.postcodeSign(this, where);
            return switch (canaries.postcodes % 3) {
                case 0 -> sign;
                case 1 -> sign.substring(0, 4) + "  " + sign.substring(4);
                default -> sign.toUpperCase(Locale.UK);
            };
        }

        /** What somebody writes: a word, a name and a number within a sentence. */
        String text(String where) {
            return "It was " + word(where) + ", \"" + name(where) + "\"; ring " + phone(where) + ",\nplease.";
        }

        /** The same, and within it something about somebody else that the young person is not sent. */
        String texts(String where) {
            return text(where) + " [[" + heldFromThem().name(where + ", about somebody else") + "]] and so on";
        }
    }

    Planter planter(String home) {
        return new Planter(this, "CORE", home, false, "");
    }

    Collection<Canary> all() {
        return bySign.values();
    }

    private String letters(Planter planter, String where) {
        // Far apart, so that no sign is another with a letter mistyped.
        long spread = (made++ * 1_000_003L + 12_345L) % 6_436_343L;
        StringBuilder sign = new StringBuilder("qzx");
        for (int i = 0; i < 5; i++) {
            sign.append(LETTERS.charAt((int) (spread % LETTERS.length())));
            spread /= LETTERS.length();
        }
        return note(sign.toString(), planter, where);
    }

    private String digits(Planter planter, String where) {
        int number = PHONES_FROM + phones++;
        note("7700900" + number, planter, where);
        return String.valueOf(number);
    }

    private String postcodeSign(Planter planter, String where) {
        int number = postcodes++ * 7919 % (100 * LETTERS.length() * LETTERS.length());
        int letters = number / 100;
        return note(
                "qx" + number % 10 + "z" + number / 10 % 10 + LETTERS.charAt(letters % LETTERS.length())
                        + LETTERS.charAt(letters / LETTERS.length()),
                planter,
                where);
    }

    private String note(String sign, Planter planter, String where) {
        Canary canary = new Canary(
                sign,
                planter.section(),
                planter.home(),
                planter.heldBack(),
                planter.writer().isEmpty() ? null : planter.writer(),
                where);
        if (sign.startsWith("7700900") && sign.length() != 10 || bySign.put(sign, canary) != null) {
            throw new IllegalStateException("Planted twice: " + sign);
        }
        return sign;
    }

    /** Every canary in a text, in whatever writing. */
    Set<Canary> in(String text) {
        Map<String, Canary> found = new HashMap<>();
        look(text, found);
        if (text.indexOf('<') >= 0) {
            look(TAGS.matcher(text).replaceAll(""), found);
        }
        if (text.indexOf('&') >= 0) {
            look(Parser.unescapeEntities(text, false), found);
        }
        if (text.indexOf('%') >= 0) {
            look(decoded(text), found);
        }
        Matcher runs = BASE64.matcher(text);
        while (runs.find()) {
            look(fromBase64(runs.group()), found);
        }
        Set<Canary> canaries = new TreeSet<>(java.util.Comparator.comparing(Canary::sign));
        canaries.addAll(found.values());
        return canaries;
    }

    private void look(String text, Map<String, Canary> found) {
        Matcher signs = SIGN.matcher(condensed(text));
        while (signs.find()) {
            Canary canary = bySign.get(signs.group());
            if (canary != null) {
                found.put(canary.sign(), canary);
            }
        }
    }

    /** Nothing but small letters and digits. */
    private static String condensed(String text) {
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                left.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                left.append((char) (c + 32));
            }
        }
        return left.toString();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String fromBase64(String run) {
        String whole = run.substring(0, run.length() - (run.length() % 4 == 1 ? 1 : 0));
        try {
            return new String(
                    Base64.getUrlDecoder().decode(whole.replace('+', '-').replace('/', '_')),
                    StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
