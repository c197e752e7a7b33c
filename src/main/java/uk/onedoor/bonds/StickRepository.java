package uk.onedoor.bonds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Reads since when a young person is with us, their moves, and for who counts how whole hubs stick with theirs. */
@Repository
class StickRepository {

    /** One young person with a hub, of whom nothing else is told. */
    record Counted(
            HubId hub,
            String hubName,
            @Nullable Integer sameDays,
            int workers,
            int longestGap,
            int refusals,
            int triedAgain,
            int moves,
            int movesKept) {}

    private final JdbcClient db;

    StickRepository(JdbcClient db) {
        this.db = db;
    }

    /** When the time with us began in which a day lies; null when they were not with us. */
    @Nullable
    LocalDate joined(Collection<UUID> records, LocalDate day) {
        return db.sql("""
                select e.began_on from keywork.support_episode e
                 where e.authority_id = (select platform.authority()) and e.young_person_id = any (:records) and e.began_on <= :day
                   and (e.ended_on is null or e.ended_on > :day)
                 order by e.began_on desc limit 1""")
                .param("records", records.toArray(UUID[]::new))
                .param("day", day)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** The days they moved home on; null where the viewer may not know of their homes. */
    @Nullable
    List<LocalDate> moves(YoungPersonId person, Collection<UUID> records, AsAt asAt) {
        List<LocalDate> days = new ArrayList<>();
        boolean[] may = {true};
        db.sql("""
                select r.may, h.from_on
                  from (select (select platform.holds('SYSTEM')) or cast(:person as uuid) in (select platform.visible('HOME')) as may) r
                  left join people.home h on h.authority_id = (select platform.authority()) and h.young_person_id = any (:records)
                   and h.from_on <= :day and (h.withdrawn_at is null or h.withdrawn_at > :until)""")
                .param("person", person.value())
                .param("records", records.toArray(UUID[]::new))
                .param("day", asAt.day())
                .param("until", Timestamp.from(asAt.until()))
                .query(row -> {
                    may[0] = row.getBoolean("may");
                    LocalDate day = row.getObject("from_on", LocalDate.class);
                    if (day != null) {
                        days.add(day);
                    }
                });
        return may[0] ? days : null;
    }

    /** Everybody with any hub of the council on a day: for those who count. */
    List<Counted> hubs(AsAt asAt) {
        Instant until = asAt.until();
        return db.sql("select * from bonds.sticking(:day, :until, :zone)")
                .param("day", asAt.day())
                .param("until", Timestamp.from(until))
                .param("zone", London.ZONE.getId())
                .query(StickRepository::counted)
                .list();
    }

    private static Counted counted(ResultSet rs, int row) throws SQLException {
        return new Counted(
                new HubId(rs.getObject("hub_id", UUID.class)),
                Objects.requireNonNull(rs.getString("hub")),
                rs.getObject("same_days", Integer.class),
                rs.getInt("workers"),
                rs.getInt("longest_gap"),
                rs.getInt("refusals"),
                rs.getInt("tried_again"),
                rs.getInt("moves"),
                rs.getInt("moves_kept"));
    }
}
