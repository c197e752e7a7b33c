package uk.onedoor.returns;

import java.time.LocalDate;
import uk.onedoor.returns.reading.ReadRow;

/** Tells a looked-after review: that it was held, and how the young person's views reached it. */
final class ReviewFacts implements RowFacts {

    @Override
    public void tell(ReadRow row, String child, FactSheet sheet) {
        Meanings meanings = new Meanings(row);
        LocalDate held = row.date("REVIEW").value().orElseThrow();
        String words = "Looked-after review."
                + meanings.of("REVIEW_CODE").map(views -> " " + views).orElse("");
        FactKey key = FactKey.of(row, child, held, "review");
        sheet.add(row, child, CareFact.of(key, CareFact.Kind.REVIEW, held, null, words, meanings.asked()));
    }
}
