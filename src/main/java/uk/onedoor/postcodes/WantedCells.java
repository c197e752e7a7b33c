package uk.onedoor.postcodes;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One record after another of a wide table, of which only the cells asked for are made into text; the same object each
 * time. Until some are asked for, every cell is kept: that is the heading.
 */
final class WantedCells extends CsvCallbackHandler<WantedCells> {
    private final List<String> all = new ArrayList<>();
    private boolean[] wanted = {};
    private String[] cells = {};
    private boolean isHeading = true;
    private long line;
    private int count;
    private RecordType type = RecordType.DATA;

    /** From the next record on, only these. */
    void want(int... columns) {
        int last = Arrays.stream(columns).max().orElse(-1);
        wanted = new boolean[last + 1];
        cells = new String[last + 1];
        Arrays.fill(cells, "");
        for (int column : columns) if (column >= 0) wanted[column] = true;
        isHeading = false;
    }

    List<String> heading() {
        return List.copyOf(all);
    }

    /** What a cell that was asked for says, without the spaces around it; empty when it is not there. */
    String cell(int column) {
        return column < 0 || column >= count ? "" : cells[column].strip();
    }

    int count() {
        return count;
    }

    long line() {
        return line;
    }

    boolean isBlank() {
        return type != RecordType.DATA;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] from, int offset, int length, boolean quoted) {
        if (isHeading) all.add(new String(from, offset, length));
        else if (count < wanted.length && wanted[count]) cells[count] = new String(from, offset, length);
        count++;
    }

    @Override
    protected void setComment(char[] from, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected WantedCells buildRecord() {
        return this;
    }
}
