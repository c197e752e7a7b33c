package uk.onedoor.stays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Stillness.Ask;

/** The stays that go on, each with what asks to be looked at about it; one statement, also for all that the viewer may see. */
@Component
@Transactional(readOnly = true)
class GoingOn {

    /** A stay that goes on; {@code youngPerson} is the record that is kept where theirs was joined to another. */
    record One(YoungPersonId youngPerson, Stay stay, String home, List<Ask> asks) {}

    /** What {@link #asks} reads, of a stay named {@code s} in a home named {@code h}. */
    static final String COLUMNS = StayRow.COLUMNS + """
                 , h.name as home_name, h.option as home_option,
                   (select platform.number('stays.rules.again')) as again, (select platform.number('stays.rules.long')) as long_nights,
                   (select max(l.on_day) from stays.still_here l where l.authority_id = s.authority_id and l.stay_id = s.id) as last_line,
                   (select max(d.decided_on) from stays.past_the_end d where d.authority_id = s.authority_id and d.stay_id = s.id) as last_decision
            """;

    private final JdbcClient db;
    private final Clock clock;

    GoingOn(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of everybody whose home the viewer may read, whoever came first first. */
    List<One> all() {
        LocalDate today = London.today(clock);
        return db.sql(COLUMNS + """
                     , coalesce(g.young_person_id, s.young_person_id) as kept
                  from stays.stay s
                  join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id
                  left join people.merge g on g.authority_id = s.authority_id and g.merged_id = s.young_person_id and g.unmerged_at is null
                 where s.authority_id = (select platform.authority()) and s.kind = 'LIVING' and s.arrived_at is not null and s.left_at is null
                   and s.off is null
                 order by s.arrived_at, s.id""").query((rs, row) -> one(rs, row, today)).list();
    }

    private static One one(ResultSet rs, int row, LocalDate today) throws SQLException {
        Stay stay = StayRow.stay(rs, row);
        return new One(
                new YoungPersonId(rs.getObject("kept", UUID.class)),
                stay,
                rs.getString("home_name"),
                asks(rs, stay, today));
    }

    /** What asks to be looked at about a stay. */
    static List<Ask> asks(ResultSet rs, Stay stay, LocalDate today) throws SQLException {
        Stillness rule = new Stillness(rs.getInt("again"), rs.getInt("long_nights"));
        return rule.of(
                stay,
                HomeOption.valueOf(rs.getString("home_option")),
                rs.getObject("last_line", LocalDate.class),
                rs.getObject("last_decision", LocalDate.class),
                today);
    }
}
