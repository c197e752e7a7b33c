package uk.onedoor.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.onedoor.platform.web.Sheet;
import uk.onedoor.shared.Refusal;

/** A workbook of findings: a sheet by child and the same by rule, in which no cell is a formula. */
final class FindingWorkbook {

    /** As much as a cell of a workbook holds. */
    private static final int LONGEST_CELL = 32_767;

    /** More rows than anybody looks through, and few enough that the book fits in memory. */
    private static final int MOST = 200_000;

    private static final int WIDE = 60;
    private static final int USUAL = 18;

    private FindingWorkbook() {}

    /**
     * The bytes of the workbook.
     *
     * @throws Refusal when there are too many findings for one
     */
    static byte[] of(String[] heading, List<String[]> byChild, String childTitle, String ruleTitle) {
        if (byChild.size() > MOST) throw new Refusal("", "returns.sheet.many", String.format(Locale.UK, "%,d", MOST));
        List<String[]> byRule = byChild.stream()
                .sorted(Comparator.comparing(row -> row[FindingRows.RULE]))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "OneDoor", "1.0")) {
            write(book.newWorksheet(childTitle), heading, byChild);
            write(book.newWorksheet(ruleTitle), heading, byRule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, String[] heading, List<String[]> rows) {
        for (int column = 0; column < heading.length; column++) {
            sheet.value(0, column, heading[column]);
            sheet.style(0, column).bold().set();
            sheet.width(column, column > FindingRows.ROW + 2 ? WIDE : USUAL);
        }
        sheet.freezePane(1, 1);
        for (int row = 0; row < rows.size(); row++)
            for (int column = 0; column < heading.length; column++)
                write(sheet, row + 1, column, rows.get(row)[column]);
        if (!rows.isEmpty()) sheet.setAutoFilter(0, 0, rows.size(), heading.length - 1);
    }

    /** Always as text, so that a number keeps its noughts; only the number of the row is one. */
    private static void write(Worksheet sheet, int row, int column, String text) {
        if (column == FindingRows.ROW) {
            sheet.value(row, column, Integer.parseInt(text));
            return;
        }
        String safe = Sheet.harmless(printable(text));
        sheet.value(row, column, cut(safe));
    }

    /** As much as fits, and no letter halved. */
    static String cut(String text) {
        if (text.length() <= LONGEST_CELL) return text;
        boolean halves = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1));
        return text.substring(0, halves ? LONGEST_CELL - 1 : LONGEST_CELL);
    }

    /** Without the letters that no workbook can hold. */
    private static String printable(String text) {
        return text.codePoints()
                .map(letter -> letter < ' ' && letter != '\t' && letter != '\n'
                                || letter == 0xFFFE
                                || letter == 0xFFFF
                                || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE
                        ? ' '
                        : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
