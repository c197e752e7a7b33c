package uk.onedoor.returns.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of file that often arrive with a CSV name, known by their first bytes, each with what to do about it. */
enum ForeignFormat {
    ZIP("a zip file or an Excel workbook", "PK\u0003\u0004"),
    EMPTY_ZIP("an empty zip file", "PK\u0005\u0006"),
    OLD_OFFICE("an old Excel or Word file", "\u00D0\u00CF\u0011\u00E0"),
    PDF("a PDF", "%PDF"),
    PNG("a picture (PNG)", "\u0089PNG"),
    JPEG("a picture (JPEG)", "\u00FF\u00D8\u00FF"),
    GIF("a picture (GIF)", "GIF8"),
    GZIP("a compressed file (gzip)", "\u001F\u008B"),
    SEVEN_ZIP("a compressed file (7-Zip)", "7z\u00BC\u00AF"),
    RAR("a compressed file (RAR)", "Rar!"),
    SQLITE("a database file", "SQLite format 3"),
    RICH_TEXT("a word-processor file (RTF)", "{\\rtf"),
    PROGRAM("a program", "\u007FELF");

    private static final int FIRST_BYTES = 64;

    private final String words;
    private final String signature;

    ForeignFormat(String words, String signature) {
        this.words = words;
        this.signature = signature;
    }

    /** The first bytes of such a file, one a letter. */
    String signature() {
        return signature;
    }

    boolean begins(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, FIRST_BYTES), StandardCharsets.ISO_8859_1)
                .startsWith(signature);
    }

    /** Throws a refusal that says what the file is, when it is plainly no table of text. */
    static void refuse(byte[] bytes) {
        for (ForeignFormat format : values())
            if (format.begins(bytes))
                throw new FileRefused("This is " + format.words + ", not a CSV file.", format.remedy());
    }

    /** The same for text that is a web page or JSON. */
    static void refuseMarkup(String text) {
        String start = text.substring(0, Math.min(text.length(), FIRST_BYTES))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        @Nullable String what = null;
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) what = "a web page";
        else if (start.startsWith("{") || start.startsWith("[")) what = "a JSON file";
        if (what != null)
            throw new FileRefused(
                    "This is " + what + ", not a CSV file.",
                    "Export the return as CSV, one file for each table, and give those files.");
    }

    private String remedy() {
        return switch (this) {
            case ZIP, EMPTY_ZIP ->
                "If it is a workbook, save each sheet as CSV; if it is a zip file, take the CSV files out; then give those.";
            case GZIP, SEVEN_ZIP, RAR -> "Take the CSV files out of it and give those.";
            default -> "Export the table as CSV from the records system or spreadsheet and give that file.";
        };
    }
}
