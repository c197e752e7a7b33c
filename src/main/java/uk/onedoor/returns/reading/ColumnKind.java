package uk.onedoor.returns.reading;

/** What the cells of a column hold. */
public enum ColumnKind {
    ID("id"),
    DATE("date"),
    PART_DATE("part-date"),
    CODE("code"),
    INT("int"),
    TEXT("text");

    private final String word;

    ColumnKind(String word) {
        this.word = word;
    }

    static ColumnKind of(String word) {
        for (ColumnKind kind : values()) if (kind.word.equals(word)) return kind;
        throw new IllegalStateException("tables.csv knows no kind of column called " + word);
    }
}
