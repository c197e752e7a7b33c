package uk.onedoor.stays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Glance.Reading;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Stillness.Ask;

/** What this room tells of somebody's stays on their page and their timeline, and of moves to come on Today: one statement each. */
@Component
@Transactional(readOnly = true)
class StayFacts {

    /**
     * A stay, or, where a record has none, whether one may be booked for it.
     *
     * @param youngPerson the record that is kept where theirs was joined to another
     * @param home the name of the home; null for a young person, to whom the register of homes is not open
     * @param asks what asks to be looked at about the stay
     * @param prepared whether the day they move is, see {@link MovingDay#isPrepared}
     * @param mayBook whether the viewer may book for them
     */
    record Fact(
            YoungPersonId youngPerson,
            @Nullable Stay stay,
            @Nullable String home,
            List<Ask> asks,
            boolean prepared,
            boolean mayBook) {}

    /** A stay and its home, whether its moving day is prepared, and the record that is kept. */
    private static final String FACTS = GoingOn.COLUMNS + """
                   , coalesce(g.young_person_id, o.id) as kept, o.may_book,
                   exists (select from stays.moving_wish w
                            where w.authority_id = s.authority_id and w.stay_id = s.id and w.superseded_at is null)
                     and (select count(*) from stays.moving_deed d
                            where d.authority_id = s.authority_id and d.stay_id = s.id and d.superseded_at is null) = :deeds as prepared
            """;

    private static final String KEPT = """
              left join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id
              left join people.merge g on g.authority_id = (select platform.authority()) and g.merged_id = o.id and g.unmerged_at is null
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Reading<List<Fact>> reading = glance -> read(glance.records());

    StayFacts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of one young person, by all their records; read once a page. */
    List<Fact> of(Glance glance) {
        return glance.once(reading);
    }

    private List<Fact> read(List<UUID> records) {
        return db.sql(FACTS + """
                      from (select r.id, not (select platform.is_young_person())
                                         and r.id in (select platform.visible('HOME', 'W')) as may_book
                              from unnest(cast(:records as uuid[])) as r (id)) o
                      left join stays.stay s on s.authority_id = (select platform.authority()) and s.young_person_id = o.id
                """ + KEPT)
                .param("records", records.toArray(UUID[]::new))
                .param("deeds", MovingDay.DEEDS)
                .query(this::fact)
                .list();
    }

    /** Planned moves to come, up to a day, of everybody whose home the viewer may read. */
    List<Fact> comingUntil(LocalDate last) {
        return db.sql(FACTS + """
                      from stays.stay s cross join lateral (select s.young_person_id as id, false as may_book) o
                """ + KEPT + """
                     where s.authority_id = (select platform.authority()) and s.kind = 'LIVING' and s.entry = 'PLANNED'
                       and s.arrived_at is null and s.off is null and s.held_until is null
                       and s.expected_from <= :last and s.expected_until > :today
                     order by s.expected_from, s.id""")
                .param("last", last)
                .param("today", London.today(clock))
                .param("deeds", MovingDay.DEEDS)
                .query(this::fact)
                .list();
    }

    private Fact fact(ResultSet rs, int row) throws SQLException {
        Stay stay = rs.getObject("id", UUID.class) == null ? null : StayRow.stay(rs, row);
        String home = rs.getString("home_name");
        return new Fact(
                new YoungPersonId(Objects.requireNonNull(rs.getObject("kept", UUID.class))),
                stay,
                home,
                stay == null || home == null ? List.of() : GoingOn.asks(rs, stay, London.today(clock)),
                rs.getBoolean("prepared"),
                rs.getBoolean("may_book"));
    }
}
