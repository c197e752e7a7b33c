package uk.onedoor.returns.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One table of a return as it was read, its files joined in the order given. */
public final class ReadTable {
    private final TableShape shape;
    private final Set<String> columnsGiven;
    private final List<String> files;
    private final List<ReadRow> rows;

    ReadTable(TableShape shape, Set<String> columnsGiven, List<String> files, List<ReadRow> rows) {
        this.shape = shape;
        this.columnsGiven = columnsGiven;
        this.files = files;
        this.rows = rows;
    }

    /** The name the guide's rules use, such as Episodes or OC2. */
    public String name() {
        return shape.name();
    }

    public String title() {
        return shape.title();
    }

    /** Its columns, as the guide has them. */
    public TableShape shape() {
        return shape;
    }

    public List<String> files() {
        return files;
    }

    /** The columns of the guide that at least one of its files had. */
    public Set<String> columnsGiven() {
        return columnsGiven;
    }

    /** Every row, also those that cannot be used. */
    public List<ReadRow> rows() {
        return rows;
    }

    public Stream<ReadRow> usableRows() {
        return rows.stream().filter(ReadRow::isUsable);
    }
}
