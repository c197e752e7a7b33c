package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Entry;

/**
 * Tells whose house mix is still to be weighed, and who sees to it: their key worker, else whoever owns the hub's door. It
 * is reckoned from the stays themselves, so that an arrival nobody told this room of is not missed.
 */
@Component
@Transactional(readOnly = true)
class MixDue implements DueSource {

    private static final UUID[] EVERYBODY = {};
    private static final String ASKING = """
            select coalesce(g.young_person_id, s.young_person_id) as person, s.home_id, h.name, h.option, s.entry,
                   coalesce(s.arrived_on, s.expected_from) as arrival, m.decision, m.recorded_at,
                   (select a.display_name from platform.account a
                     where a.authority_id = s.authority_id and a.id = coalesce(
                       (select k.worker_id from keywork.allocation k
                         where k.authority_id = s.authority_id and k.young_person_id in (s.young_person_id, g.young_person_id)
                           and k.part = 'KEY_WORKER' and k.until_on is null limit 1),
                       (select o.account_id from staff.door_owner o
                         where o.authority_id = s.authority_id and o.hub_id = h.hub_id and o.until_at is null))) as owner
              from stays.stay s
              join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id
              left join people.merge g on g.authority_id = s.authority_id and g.merged_id = s.young_person_id and g.unmerged_at is null
              left join lateral (select m.decision, m.recorded_at from placements.mix m
                     where m.authority_id = s.authority_id and m.home_id = s.home_id
                       and m.young_person_id in (s.young_person_id, g.young_person_id)
                     order by m.recorded_at desc, m.id desc limit 1) m on true
             where s.authority_id = (select platform.authority()) and s.kind = 'LIVING' and s.off is null and s.left_at is null
               and (s.held_until is null or s.held_until > :now)
               and coalesce(s.arrived_on, s.expected_from) between :since and :day
               and (cardinality(cast(:records as uuid[])) = 0 or s.young_person_id = any (:records))
               and s.young_person_id in (select platform.visible('MIX', 'W'))
             order by arrival, h.name, person""";

    private final JdbcClient db;
    private final Clock clock;

    MixDue(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A stay, the newest decision about that home, and who would see to one. */
    private record Asking(
            YoungPersonId youngPerson,
            HomeId home,
            String homeName,
            HomeOption option,
            LocalDate arrival,
            LocalDate by,
            @Nullable MixDecision decided,
            @Nullable Instant at,
            String owner) {

        boolean isOpen() {
            return MixDueRules.asksForOne(option) && !MixDueRules.holds(decided, at, arrival);
        }

        Due due() {
            return new Due(
                    youngPerson,
                    "placements.mix.due",
                    new Object[] {homeName, owner},
                    by,
                    "/young-people/" + youngPerson + "/house-mix/" + home + "?from=" + arrival);
        }
    }

    @Override
    public List<Due> until(LocalDate day) {
        return asking(EVERYBODY, day);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return asking(glance.records().toArray(UUID[]::new), day);
    }

    /** {@code records}: of whom; none: of everybody. A young person writes MIX of nobody, and so hears of none. */
    private List<Due> asking(UUID[] records, LocalDate day) {
        return db
                .sql(ASKING)
                .param("now", Timestamp.from(clock.instant()))
                .param("since", London.today(clock).minusDays(MixDueRules.DAYS_IT_IS_ASKED_FOR))
                .param("day", day)
                .param("records", records)
                .query(MixDue::asking)
                .list()
                .stream()
                .filter(Asking::isOpen)
                .map(Asking::due)
                .filter(due -> !due.by().isAfter(day))
                .sorted(Comparator.comparing(Due::by))
                .toList();
    }

    private static Asking asking(ResultSet rs, int row) throws SQLException {
        String decision = rs.getString("decision");
        Timestamp at = rs.getTimestamp("recorded_at");
        LocalDate arrival = rs.getObject("arrival", LocalDate.class);
        return new Asking(
                new YoungPersonId(rs.getObject("person", UUID.class)),
                new HomeId(rs.getObject("home_id", UUID.class)),
                rs.getString("name"),
                HomeOption.valueOf(rs.getString("option")),
                arrival,
                MixDueRules.by(Entry.valueOf(rs.getString("entry")), arrival),
                decision == null ? null : MixDecision.valueOf(decision),
                at == null ? null : at.toInstant(),
                Objects.requireNonNullElse(rs.getString("owner"), "-"));
    }
}
