package uk.onedoor.site;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.time.London;

/** How do the council's hubs stand, in numbers alone? Asked by those who may see no record. */
@Component
class HubCounts {

    private final JdbcClient db;
    private final Clock clock;

    HubCounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public List<HubCount> now() {
        return db.sql("select * from site.hub_counts(cast(:today as date)) order by hub")
                .param("today", London.today(clock))
                .query((rs, row) -> new HubCount(
                        rs.getString("hub"),
                        rs.getLong("with_us"),
                        rs.getLong("waiting"),
                        rs.getLong("past_their_date"),
                        rs.getLong("without_key_worker"),
                        rs.getLong("baselines_overdue")))
                .list();
    }
}
