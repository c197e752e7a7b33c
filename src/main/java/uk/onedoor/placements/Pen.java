package uk.onedoor.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;

/** Who writes, in which council, and when. */
@Component
class Pen {

    private final CurrentViewer viewer;
    private final Clock clock;

    Pen(CurrentViewer viewer, Clock clock) {
        this.viewer = viewer;
        this.clock = clock;
    }

    Viewer viewer() {
        return viewer.get();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return London.today(clock);
    }

    /** Fills :authority, :by and :now of a statement. */
    StatementSpec sign(StatementSpec statement) {
        Viewer by = viewer.get();
        return statement
                .param("authority", by.authority())
                .param("by", by.account())
                .param("now", java.sql.Timestamp.from(clock.instant()));
    }
}
