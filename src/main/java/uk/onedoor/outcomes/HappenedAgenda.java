package uk.onedoor.outcomes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;
import uk.onedoor.people.YoungPersonId;

/** What happened, hard things and good ones, that was written down since the meeting before. */
@Component
@Transactional(readOnly = true)
class HappenedAgenda implements AgendaSource {

    private final JdbcClient db;

    HappenedAgenda(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        return db.sql("""
                select h.id, h.young_person_id, h.kind, h.happened_on, h.happened_at
                  from outcomes.happened h
                 where h.authority_id = (select platform.authority()) and h.recorded_at > :since and h.withdrawn_at is null
                 order by h.happened_at desc, h.id""")
                .param("since", Timestamp.from(since))
                .query((rs, row) -> {
                    YoungPersonId who = new YoungPersonId(rs.getObject("young_person_id", UUID.class));
                    return new Item(
                            Topic.OVERNIGHT,
                            who,
                            "agenda.happened",
                            new Object[] {
                                HappeningKind.valueOf(rs.getString("kind")),
                                rs.getObject("happened_on", LocalDate.class)
                            },
                            rs.getTimestamp("happened_at").toInstant(),
                            "/young-people/" + who + "/happened/" + rs.getObject("id", UUID.class));
                })
                .list();
    }
}
