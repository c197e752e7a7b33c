package uk.onedoor.returns;

import java.time.LocalDate;
import java.util.Optional;
import uk.onedoor.returns.reading.ReadRow;

/** Tells a spell of being missing, or of being away without agreement. */
final class MissingFacts implements RowFacts {

    @Override
    public void tell(ReadRow row, String child, FactSheet sheet) {
        Meanings meanings = new Meanings(row);
        Optional<String> code = meanings.code("MISSING");
        LocalDate from = row.date("MIS_START").value().orElseThrow();
        LocalDate until = row.date("MIS_END").orNull();
        if (code.isEmpty()) sheet.leaveOff(row, "It does not say whether missing or away (MISSING is blank).");
        else if (until != null && until.isBefore(from)) sheet.leaveOff(row, "It ends before it starts.");
        else {
            boolean missing = code.get().equals("M");
            String words = (missing ? "Was missing" : "Was away without agreement")
                    + (until == null ? "; no end is recorded." : ".");
            FactKey key = FactKey.of(row, child, from, "spell");
            CareFact.Kind kind = missing ? CareFact.Kind.MISSING : CareFact.Kind.AWAY;
            sheet.add(row, child, CareFact.of(key, kind, from, until, words, meanings.asked()));
        }
    }
}
