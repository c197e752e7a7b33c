package uk.onedoor.site;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.LateInterviews;

/** How do the council's hubs stand, in numbers alone? Asked by those who may see no record. */
@Component
class HubCounts {

    private final JdbcClient db;
    private final LateInterviews interviews;
    private final Clock clock;

    HubCounts(JdbcClient db, LateInterviews interviews, Clock clock) {
        this.db = db;
        this.interviews = interviews;
        this.clock = clock;
    }

    @Transactional
    public List<HubCount> now() {
        return db.sql("select * from site.hub_counts(cast(:today as date), :returned) order by hub")
                .param("today", London.today(clock))
                .param("returned", Timestamp.from(interviews.returnedBefore()))
                .query((rs, row) -> new HubCount(
                        rs.getString("hub"),
                        rs.getLong("with_us"),
                        rs.getLong("waiting"),
                        rs.getLong("past_their_date"),
                        rs.getLong("without_key_worker"),
                        rs.getLong("baselines_overdue"),
                        rs.getLong("interviews_late")))
                .list();
    }
}
