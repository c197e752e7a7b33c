package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.UUID;
import uk.onedoor.platform.web.Page;

/** Something that was said here to have happened, on which day, and where it is taken back. */
public record HappenedLine(String what, String day, String withdraw) {

    /** {@code at} is the address of the clocks it counts for. */
    static HappenedLine of(Page page, FactKind kind, LocalDate on, String at, UUID id) {
        return new HappenedLine(page.name(kind), page.date(on), at + "/happened/" + id + "/withdrawal");
    }
}
