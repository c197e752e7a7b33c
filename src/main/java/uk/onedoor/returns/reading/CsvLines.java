package uk.onedoor.returns.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the lines of a CSV text, each text of a cell once: a return says the same few thousand dates, codes and postcodes
 * over and over, and its memory is mostly that of its texts.
 */
final class CsvLines extends AbstractBaseCsvCallbackHandler<CsvLine> {
    /** More cells than any table could mean; beyond them a line has lost its end. */
    static final int MOST_CELLS = 16 * 1024;

    private static final int REMEMBERED = 1 << 15;
    private static final int LONGEST_REMEMBERED = 16;

    private final String[] texts = new String[REMEMBERED];
    private List<String> cells = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(Math.max(4, cells.size()));
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        if (place <= MOST_CELLS) cells.add(text(buffer, offset, length));
    }

    @Override
    protected void handleEmpty() {
        cells.add("");
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(getStartingLineNumber(), cells);
    }

    private String text(char[] buffer, int offset, int length) {
        if (length == 0) return "";
        if (length > LONGEST_REMEMBERED) return new String(buffer, offset, length);
        int hash = 0;
        for (int i = offset; i < offset + length; i++) hash = 31 * hash + buffer[i];
        int place = (hash ^ hash >>> 15) & (REMEMBERED - 1);
        String known = texts[place];
        if (known != null && says(known, buffer, offset, length)) return known;
        return texts[place] = new String(buffer, offset, length);
    }

    private static boolean says(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) return false;
        for (int i = 0; i < length; i++) if (text.charAt(i) != buffer[offset + i]) return false;
        return true;
    }
}
