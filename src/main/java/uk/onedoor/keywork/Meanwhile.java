package uk.onedoor.keywork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;

/** What holds until a key worker is there again: losses to be mended and who covers, read in one statement. */
@Component
@Transactional(readOnly = true)
class Meanwhile implements DueSource {

    /** Of some young people: what is to be mended, and who covers now or soon. */
    record Known(List<Repair> repairs, List<Cover> covers) {}

    private static final String MEANWHILE = """
            select r.id, %3$s as young_person_id, a.display_name as lost, y.because, y.words, o.display_name as other,
                   r.opened_on as from_on, r.due_on as until_on, true as repair
              from keywork.repair r
              join keywork.allocation l on l.authority_id = r.authority_id and l.id = r.allocation_id
              join platform.account a on a.authority_id = r.authority_id and a.id = l.worker_id
              join platform.account o on o.authority_id = r.authority_id and o.id = r.owner
              left join keywork.why_away y on y.authority_id = r.authority_id and y.id = r.id
             where r.authority_id = (select platform.authority()) and r.closed_on is null %1$s
            union all
            select c.id, %4$s, a.display_name, null, y.words, o.display_name, c.from_on, c.until_on, false
              from keywork.cover c
              join platform.account a on a.authority_id = c.authority_id and a.id = c.away_id
              join platform.account o on o.authority_id = c.authority_id and o.id = c.worker_id
              left join keywork.why_away y on y.authority_id = c.authority_id and y.id = c.id
             where c.authority_id = (select platform.authority()) and c.until_on >= :today %2$s
             order by until_on, id""";

    /** The record that is kept, where the one a row was written in was joined to it. */
    private static final String KEPT = """
            coalesce((select m.young_person_id from people.merge m where m.authority_id = (select platform.authority())
              and m.merged_id = %1$s.young_person_id and m.unmerged_at is null), %1$s.young_person_id)""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Glance.Reading<Known> ofThem = glance -> of(glance.records());

    Meanwhile(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    Known of(Collection<UUID> ids) {
        return read(db.sql(meanwhile("and r.young_person_id = any (:ids)", "and c.young_person_id = any (:ids)"))
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", London.today(clock)));
    }

    private static String meanwhile(String repairs, String covers) {
        return MEANWHILE.formatted(repairs, covers, KEPT.formatted("r"), KEPT.formatted("c"));
    }

    @Override
    public List<Due> until(LocalDate day) {
        if (!viewer.get().may(Opens.MANAGERS)) {
            return List.of();
        }
        return repairs("and r.due_on <= :day", day).stream().map(Meanwhile::due).toList();
    }

    List<Repair> dueOn(LocalDate day) {
        return repairs("and r.due_on = :day", day);
    }

    private List<Repair> repairs(String which, LocalDate day) {
        return read(db.sql(meanwhile(which, "and false")).param("day", day).param("today", day))
                .repairs();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        Known known = glance.once(ofThem);
        List<Due> due = new ArrayList<>();
        if (viewer.get().may(Opens.MANAGERS)) {
            known.repairs().forEach(repair -> due.add(due(repair)));
        }
        known.covers().stream().filter(cover -> !cover.fromOn().isAfter(day)).forEach(cover -> due.add(due(cover)));
        return due;
    }

    private static Due due(Repair repair) {
        YoungPersonId who = repair.youngPerson();
        return new Due(
                who,
                "keywork.due.repair",
                new Object[] {repair.lost()},
                repair.dueOn(),
                "/young-people/" + who + "/key-worker/loss");
    }

    private static Due due(Cover cover) {
        YoungPersonId who = cover.youngPerson();
        return new Due(
                who,
                "keywork.due.cover",
                new Object[] {cover.away(), cover.meanwhile()},
                cover.untilOn(),
                "/young-people/" + who + "/team");
    }

    private static Known read(JdbcClient.StatementSpec asked) {
        Known known = new Known(new ArrayList<>(), new ArrayList<>());
        asked.query(row -> {
            if (row.getBoolean("repair")) {
                known.repairs().add(repair(row));
            } else {
                known.covers()
                        .add(new Cover(
                                person(row),
                                row.getString("lost"),
                                row.getString("other"),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class),
                                row.getString("words")));
            }
        });
        return known;
    }

    private static Repair repair(ResultSet row) throws SQLException {
        String because = row.getString("because");
        return new Repair(
                row.getObject("id", UUID.class),
                person(row),
                row.getString("lost"),
                because == null ? null : Repair.Because.valueOf(because),
                row.getString("words"),
                row.getString("other"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }

    private static YoungPersonId person(ResultSet row) throws SQLException {
        return new YoungPersonId(row.getObject("young_person_id", UUID.class));
    }
}
