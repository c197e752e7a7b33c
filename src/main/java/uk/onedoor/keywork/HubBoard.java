package uk.onedoor.keywork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** How does a hub stand today: one line for each young person with it? */
@Service
@Transactional(readOnly = true)
public class HubBoard {

    /**
     * One young person's line. Null where there is none, or where the viewer may not know.
     *
     * @param lastSeenOn the day anybody was last face to face with them
     * @param homeWords such as 'with Nan'; never an address
     */
    public record Line(
            YoungPerson person,
            @Nullable UUID keyWorker,
            @Nullable String keyWorkerName,
            @Nullable LocalDate lastSeenOn,
            @Nullable HomeKind homeKind,
            @Nullable String homeWords,
            LocalDate beganOn) {}

    private record Facts(
            YoungPersonId id,
            @Nullable UUID keyWorker,
            @Nullable String keyWorkerName,
            @Nullable LocalDate lastSeenOn,
            @Nullable HomeKind homeKind,
            @Nullable String homeWords,
            LocalDate beganOn) {

        /** The line of this person; none when the viewer may not know who it is. */
        Stream<Line> of(@Nullable YoungPerson person) {
            return person == null
                    ? Stream.of()
                    : Stream.of(new Line(person, keyWorker, keyWorkerName, lastSeenOn, homeKind, homeWords, beganOn));
        }
    }

    private static final String BOARD = """
            with joined as (
              select merged_id as record, young_person_id as person from people.merge
               where authority_id = (select platform.authority()) and unmerged_at is null),
            kw as (
              select distinct on (1) coalesce(j.person, k.young_person_id) as person, k.worker_id
                from keywork.allocation k left join joined j on j.record = k.young_person_id
               where k.authority_id = (select platform.authority()) and k.part = 'KEY_WORKER' and k.until_on is null
               order by 1, k.from_on),
            us as (
              select coalesce(j.person, e.young_person_id) as person, min(e.began_on) as began_on
                from keywork.support_episode e left join joined j on j.record = e.young_person_id
               where e.authority_id = (select platform.authority()) and e.hub_id = :hub and e.ended_on is null
               group by 1)
            select u.person as young_person_id, u.began_on, kw.worker_id, a.display_name, seen.happened_at, home.kind, home.words
              from us u
             cross join lateral (select array_append(array(select o.record from joined o where o.person = u.person), u.person)) r (ids)
              left join kw on kw.person = u.person
              left join platform.account a on a.authority_id = (select platform.authority()) and a.id = kw.worker_id
              left join lateral (
                select max(newest.happened_at) as happened_at from unnest(r.ids) x (id)
                 cross join lateral (
                   select n.happened_at from keywork.note n
                    where n.authority_id = (select platform.authority()) and n.young_person_id = x.id
                      and n.how in ('FACE', 'CAR', 'MEAL', 'ACTIVITY') and n.withdrawn_at is null and n.corrected_by is null
                    order by n.happened_at desc limit 1) newest) as seen on true
              left join lateral (
                select h.kind, h.words from people.home h
                 where h.authority_id = (select platform.authority()) and h.young_person_id = any (r.ids)
                   and h.from_on <= :today and h.withdrawn_at is null
                 order by h.from_on desc, h.recorded_at desc limit 1) as home on true
            """;

    private final JdbcClient db;
    private final People people;
    private final Clock clock;

    HubBoard(JdbcClient db, People people, Clock clock) {
        this.db = db;
        this.people = people;
        this.clock = clock;
    }

    /** The board of one hub, by the name each young person uses. */
    public List<Line> of(HubId hub) {
        List<Facts> facts = db.sql(BOARD)
                .param("hub", hub.value())
                .param("today", London.today(clock))
                .query(HubBoard::facts)
                .list();
        Map<YoungPersonId, YoungPerson> found =
                people.find(facts.stream().map(Facts::id).toList());
        return facts.stream()
                .flatMap(line -> line.of(found.get(line.id())))
                .sorted(Comparator.comparing(
                                (Line line) -> line.person().nameUsed().toLowerCase(Locale.ROOT))
                        .thenComparing(line -> line.person().id().toString()))
                .toList();
    }

    private static Facts facts(ResultSet rs, int row) throws SQLException {
        Timestamp seen = rs.getTimestamp("happened_at");
        String kind = rs.getString("kind");
        return new Facts(
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getObject("worker_id", UUID.class),
                rs.getString("display_name"),
                seen == null ? null : London.day(seen.toInstant()),
                kind == null ? null : HomeKind.valueOf(kind),
                rs.getString("words"),
                rs.getObject("began_on", LocalDate.class));
    }
}
