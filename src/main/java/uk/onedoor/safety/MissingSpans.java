package uk.onedoor.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;

/** When those whom the viewer may see were not where they were expected: what stands, the first first. */
@Component
@Transactional(readOnly = true)
public class MissingSpans {

    private final JdbcClient db;

    MissingSpans(JdbcClient db) {
        this.db = db;
    }

    /** Every span that reaches past a moment, or goes on. */
    public List<MissingSpan> since(Instant moment) {
        return db.sql("""
                select e.id, e.young_person_id, e.since_at, f.happened_at from safety.missing_episode e
                  left join safety.missing_fact f on f.authority_id = e.authority_id and f.episode_id = e.id
                       and f.kind = 'RETURNED' and f.withdrawn_at is null
                 where e.authority_id = (select platform.authority()) and e.withdrawn_at is null
                   and (f.happened_at is null or f.happened_at >= :moment)
                 order by e.since_at, e.id""")
                .param("moment", Timestamp.from(moment))
                .query((rs, row) -> {
                    Timestamp until = rs.getTimestamp("happened_at");
                    return new MissingSpan(
                            rs.getObject("id", UUID.class),
                            new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                            FollowedRows.at(rs, "since_at"),
                            until == null ? null : until.toInstant());
                })
                .list();
    }
}
