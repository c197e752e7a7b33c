package uk.onedoor.returns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import uk.onedoor.returns.reading.ReadRow;

/** Names a fact by table, child and the date that identifies its row, never by the row's place in a file. */
record FactKey(String text, CareFact.Source source) {

    static FactKey of(ReadRow row, String child, LocalDate keyDate, String part) {
        String id = URLEncoder.encode(child, StandardCharsets.UTF_8);
        return new FactKey(
                row.table() + "/" + id + "/" + keyDate + "/" + part,
                new CareFact.Source(row.file(), row.table(), row.number()));
    }
}
