package uk.onedoor.returns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.onedoor.returns.reading.Codes;
import uk.onedoor.returns.reading.ReadRow;

/** The codes of one row, and what they mean; remembers each code it was asked for. */
final class Meanings {
    private final ReadRow row;
    private final Map<String, String> asked = new HashMap<>();

    Meanings(ReadRow row) {
        this.row = row;
    }

    Optional<String> of(String column) {
        Optional<String> code = code(column);
        return code.map(c -> Codes.shipped().meaning(row.table(), column, c).orElse(c));
    }

    Optional<String> code(String column) {
        Optional<String> code = row.code(column).value();
        code.ifPresent(c -> asked.put(column, c));
        return code;
    }

    Map<String, String> asked() {
        return asked;
    }
}
