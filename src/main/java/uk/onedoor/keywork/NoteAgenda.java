package uk.onedoor.keywork;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;
import uk.onedoor.people.YoungPersonId;

/** Time spent together that was written down since the meeting before: that there was, and whose note it is, not its words. */
@Component
@Transactional(readOnly = true)
class NoteAgenda implements AgendaSource {

    /** More than a meeting reads. */
    private static final int MOST = 60;

    private final JdbcClient db;

    NoteAgenda(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        return db.sql("""
                select n.id, n.young_person_id, n.how, n.happened_at, a.display_name
                  from keywork.note n join platform.account a on a.authority_id = n.authority_id and a.id = n.author
                 where n.authority_id = (select platform.authority()) and n.recorded_at > :since
                   and n.withdrawn_at is null and n.corrected_by is null
                 order by n.happened_at desc, n.id limit :most""")
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query((rs, row) -> {
                    YoungPersonId who = new YoungPersonId(rs.getObject("young_person_id", UUID.class));
                    Instant at = rs.getTimestamp("happened_at").toInstant();
                    return new Item(
                            Topic.OVERNIGHT,
                            who,
                            "agenda.note",
                            new Object[] {ContactMode.valueOf(rs.getString("how")), rs.getString("display_name"), at},
                            at,
                            "/notes/" + rs.getObject("id", UUID.class));
                })
                .list();
    }
}
