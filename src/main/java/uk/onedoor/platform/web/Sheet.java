package uk.onedoor.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sheet for spreadsheets, written as CSV: the one place that writes any, in which no cell can pass for a formula. */
public final class Sheet {

    /** What a spreadsheet overlooks before a formula: every kind of blank, control and invisible letter, and quotes. */
    private static final String BLANKS = "\\s\\p{Z}\\p{C}\"'\\u115F\\u1160\\u3164\\uFFA0";

    /** Signs with which a formula begins, in their wide and other writings too. */
    private static final String SIGN = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE62\\uFE63\\uFE66\\uFE6B\\u2212]";

    private static final Pattern FORMULA = Pattern.compile("\\A(?:[" + BLANKS + "]*+" + SIGN + "|[\\t\\r\\n])");

    /** Where a spreadsheet that separates by something else would begin a new cell. */
    private static final Pattern AFTER_ANOTHER_SEPARATOR =
            Pattern.compile("([;\\t\\r\\n][" + BLANKS + "&&[^;\\t\\r\\n]]*+)(?=" + SIGN + ")");

    private Sheet() {}

    /** The sheet as text, with the mark by which spreadsheets know UTF-8. */
    public static String of(String[] heading, Stream<String[]> rows) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            rows.forEach(
                    row -> csv.writeRecord(Stream.of(row).map(Sheet::harmless).toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A cell's text with a mark before it where a spreadsheet might take it for a formula. */
    public static String harmless(String cell) {
        String within = AFTER_ANOTHER_SEPARATOR.matcher(cell).replaceAll("$1'");
        return FORMULA.matcher(within).find() ? "'" + within : within;
    }
}
