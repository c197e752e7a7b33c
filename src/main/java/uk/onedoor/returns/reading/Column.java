package uk.onedoor.returns.reading;

/** One column of a table: what it holds, whether it is needed, and when it is in force. */
public record Column(String name, ColumnKind kind, Need need, Years years, int lowest, int highest) {

    enum Need {
        KEY,
        REQUIRED,
        OPTIONAL
    }

    boolean isKey() {
        return need == Need.KEY;
    }
}
