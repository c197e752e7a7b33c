package uk.onedoor.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The type and the style of every PDF, read once when the first is made. Text is written in the letters the type has: an accent it
 * lacks is left off its letter, a picture among letters is told by its name, and any other letter stands as an empty box.
 */
final class PdfType {

    static final byte[] REGULAR = file("atkinson-hyperlegible-next-regular.ttf");
    static final byte[] BOLD = file("atkinson-hyperlegible-next-bold.ttf");
    static final String STYLE = new String(file("page.css"), StandardCharsets.UTF_8);

    private static final CmapLookup LETTERS = letters();
    private static final String BOX = "\u25a1";

    private PdfType() {}

    /** The text in letters that can be printed and that XML allows. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (letter == '\n' || has(letter)) {
                printable.appendCodePoint(letter);
            } else {
                printable.append(instead(letter));
            }
        });
        return printable.toString();
    }

    private static String instead(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> " ";
            // marks over the letter before, and what joins two pictures into one: nothing of their own
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.MODIFIER_SYMBOL ->
                "";
            case Character.OTHER_SYMBOL ->
                "[" + Objects.toString(Character.getName(letter), BOX).toLowerCase(Locale.ROOT) + "]";
            default -> plainer(letter);
        };
    }

    private static String plainer(int letter) {
        if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
            return BOX;
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(PdfType::has)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // what comes apart into markup stays out
        return plain.isEmpty() || plain.matches(".*[<>&\"'].*") ? BOX : plain;
    }

    private static boolean has(int letter) {
        return LETTERS.getGlyphId(letter) != 0;
    }

    private static CmapLookup letters() {
        try (TrueTypeFont type = new TTFParser().parse(new RandomAccessReadBuffer(REGULAR))) {
            return type.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource("pdf/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
