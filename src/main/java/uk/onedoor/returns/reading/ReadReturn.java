package uk.onedoor.returns.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole return, read: its tables, its year, and everything that was noticed on the way. */
public final class ReadReturn {
    private final List<ReadTable> tables;
    private final YearFound year;
    private final Findings findings;
    private final boolean isXml;

    ReadReturn(List<ReadTable> tables, YearFound year, Findings findings, boolean isXml) {
        this.tables = List.copyOf(tables);
        this.year = year;
        this.findings = findings;
        this.isXml = isXml;
    }

    public List<ReadTable> tables() {
        return tables;
    }

    public Optional<ReadTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The rows of a table that may be used; none when the table was not given. */
    public List<ReadRow> usableRows(String table) {
        return table(table).map(found -> found.usableRows().toList()).orElse(List.of());
    }

    /** The collection year, told or found; empty when no date in the return could tell it. */
    public Optional<CollectionYear> year() {
        @Nullable CollectionYear found = year.year();
        return Optional.ofNullable(found);
    }

    /** One sentence on how the year was found. */
    public String yearReason() {
        return year.reason();
    }

    /** True when it came as one XML file, which some rules ask for and which has no social workers. */
    public boolean isXml() {
        return isXml;
    }

    public List<ReadingNotice> notices() {
        return findings.notices();
    }

    /** The unreadable cells in the order of the files; see {@link #unreadableCount()} when there are very many. */
    public List<UnreadableCell> unreadableCells() {
        return findings.cells();
    }

    public List<UnreadableRow> unreadableRows() {
        return findings.rows();
    }

    /** How many cells and rows were unreadable, also beyond those listed. */
    public long unreadableCount() {
        return findings.faultCount();
    }
}
