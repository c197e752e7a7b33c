package uk.onedoor.returns.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The characters of a file, and a sentence when its writing was not the expected UTF-8. */
record FileText(String text, @Nullable String notice) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SAVE_AS_UTF8 = "Save or export it again as \"CSV UTF-8\".";

    static FileText of(byte[] bytes) {
        ForeignFormat.refuse(bytes);
        FileText read = decoded(bytes);
        if (read.text.indexOf('\0') >= 0) throw binary();
        if (read.text.isBlank())
            throw new FileRefused(
                    "The file holds only blank lines.",
                    "Export it again, or leave it out if the council has nothing for this table.");
        ForeignFormat.refuseMarkup(read.text);
        return read;
    }

    /** Whether it is markup, and so at best a return in one XML file. */
    boolean isXml() {
        return text.stripLeading().startsWith("<");
    }

    private static FileText decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return marked(bytes, 3, StandardCharsets.UTF_8, null);
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) throw binary();
        if (startsWith(bytes, 0xFF, 0xFE)) return marked(bytes, 2, StandardCharsets.UTF_16LE, "Read as UTF-16 text.");
        if (startsWith(bytes, 0xFE, 0xFF)) return marked(bytes, 2, StandardCharsets.UTF_16BE, "Read as UTF-16 text.");
        for (byte b : bytes) if (b == 0) throw binary();
        return unmarked(bytes);
    }

    private static FileText unmarked(byte[] bytes) {
        try {
            return new FileText(strictly(bytes, 0, StandardCharsets.UTF_8), null);
        } catch (CharacterCodingException notUtf8) {
            try {
                return new FileText(
                        strictly(bytes, 0, WINDOWS), "Not UTF-8, so read as Windows-1252; check names with accents.");
            } catch (CharacterCodingException notWindows) {
                throw binary();
            }
        }
    }

    private static FileText marked(byte[] bytes, int from, Charset charset, @Nullable String notice) {
        try {
            return new FileText(strictly(bytes, from, charset), notice);
        } catch (CharacterCodingException broken) {
            throw new FileRefused(
                    "The file is marked as %s but its bytes are damaged or cut short.".formatted(charset.name()),
                    SAVE_AS_UTF8);
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static FileRefused binary() {
        return new FileRefused(
                "The file holds bytes that are not text, so it is damaged, not a CSV file, or UTF-16 without its mark.",
                SAVE_AS_UTF8);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xFF) != start[i]) return false;
        return true;
    }
}
