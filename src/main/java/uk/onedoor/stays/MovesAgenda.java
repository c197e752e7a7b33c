package uk.onedoor.stays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import uk.onedoor.platform.time.London;

/** Who comes to a home today and who leaves one, as far as it is planned. */
@Component
@Transactional(readOnly = true)
class MovesAgenda implements AgendaSource {

    private final JdbcClient db;
    private final Clock clock;

    MovesAgenda(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        LocalDate today = London.today(clock);
        return db.sql("""
                select s.id, s.young_person_id, h.name, s.left_at is null and s.expected_until = :today as leaves
                  from stays.stay s join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id
                 where s.authority_id = (select platform.authority()) and s.off is null and s.held_until is null
                   and (s.expected_from = :today or s.left_at is null and s.expected_until = :today)
                 order by s.expected_from, s.id""")
                .param("today", today)
                .query((rs, row) -> item(rs, today))
                .list();
    }

    private static Item item(ResultSet rs, LocalDate today) throws SQLException {
        YoungPersonId who = new YoungPersonId(rs.getObject("young_person_id", UUID.class));
        return new Item(
                Topic.MOVES,
                who,
                rs.getBoolean("leaves") ? "agenda.leaves" : "agenda.comes",
                new Object[] {rs.getString("name")},
                London.startOf(today),
                "/young-people/" + who + "/stays/" + rs.getObject("id", UUID.class));
    }
}
