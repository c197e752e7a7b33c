package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Who needs a key worker in one hub, and who needs the next one because a worker leaves: suggested for in one go. */
@Component
public class KeyWorkRounds {

    private static final int SHOWN = 3;
    private static final int WEEKS_AFTERWARDS = 12;

    private static final String WITHOUT = """
            select coalesce(m.young_person_id, e.young_person_id) as young_person_id, min(e.began_on) as since, null::date as due_on
              from keywork.support_episode e
              left join people.merge m on m.authority_id = (select platform.authority()) and m.merged_id = e.young_person_id
                   and m.unmerged_at is null
             where e.authority_id = (select platform.authority()) and e.hub_id = :id and e.ended_on is null
               and coalesce(m.young_person_id, e.young_person_id) not in (
                 select coalesce(n.young_person_id, a.young_person_id) from keywork.allocation a
                   left join people.merge n on n.authority_id = (select platform.authority()) and n.merged_id = a.young_person_id
                        and n.unmerged_at is null
                  where a.authority_id = (select platform.authority()) and a.part = 'KEY_WORKER' and a.until_on is null)
             group by 1 order by since, 1""";

    private static final String BESIDE = """
            select coalesce(m.young_person_id, a.young_person_id) as young_person_id, min(a.from_on) as since, min(r.due_on) as due_on
              from keywork.allocation a
              left join people.merge m on m.authority_id = (select platform.authority()) and m.merged_id = a.young_person_id
                   and m.unmerged_at is null
              left join keywork.repair r on r.authority_id = a.authority_id and r.allocation_id = a.id and r.closed_on is null
             where a.authority_id = (select platform.authority()) and a.worker_id = :id and a.part = 'KEY_WORKER'
               and a.until_on is null
             group by 1 order by due_on nulls last, since, 1""";

    private static final String HANDED_OVER = """
            select n.young_person_id, n.id, c.display_name, h.met_on, h.goodbye_planned_on, h.goodbye_on
              from keywork.allocation l
              join keywork.allocation n on n.authority_id = (select platform.authority()) and n.instead_of = l.id
              join keywork.handover h on h.authority_id = (select platform.authority()) and h.allocation_id = n.id
              join platform.account c on c.authority_id = (select platform.authority()) and c.id = n.worker_id
             where l.authority_id = (select platform.authority()) and l.worker_id = :worker and l.until_on >= :since
             order by h.goodbye_on is not null, h.goodbye_planned_on, n.id""";

    /** One young person for whom somebody is sought, since when, and who is thought of; {@code dueOn} where it was a loss. */
    public record Line(
            YoungPerson person,
            LocalDate since,
            @Nullable LocalDate dueOn,
            List<KeyWorkerSuggestion> suggested,
            List<KeyWorkerSuggestion> apart) {}

    /** One who was handed over: who came, and how far the goodbye is. */
    public record Done(
            YoungPerson person,
            UUID allocation,
            String came,
            @Nullable LocalDate metOn,
            @Nullable LocalDate goodbyePlannedOn,
            @Nullable LocalDate goodbyeOn) {}

    /** Who has no key worker, and who key-works here, whoever leaves among them. */
    record Without(List<Line> lines, List<Worker> workers) {}

    /** A worker, whom they key-work, who was handed over by them lately, and who else key-works. */
    record Leaving(Worker worker, List<Line> left, List<Done> done, List<Worker> others) {}

    private record Sought(
            YoungPersonId who, LocalDate since, @Nullable LocalDate dueOn) {}

    private final JdbcClient db;
    private final KeyWorkerSuggestions suggestions;
    private final People people;
    private final Staff staff;
    private final Audit audit;

    KeyWorkRounds(JdbcClient db, KeyWorkerSuggestions suggestions, People people, Staff staff, Audit audit) {
        this.db = db;
        this.suggestions = suggestions;
        this.people = people;
        this.staff = staff;
        this.audit = audit;
    }

    /** Everybody with a hub who has no key worker, who came first in front. */
    Without without(HubId hub, LocalDate today) {
        return audit.page(() -> {
            List<Presence> here = suggestions.here(today);
            List<Line> lines = lines(sought(WITHOUT, hub.value()), here, today);
            audit.shown(lines.stream().map(line -> line.person().id().value()).toList());
            return new Without(
                    lines,
                    here.stream()
                            .map(Presence::worker)
                            .filter(worker -> worker.in(hub) && Suggesting.keyWorks(worker))
                            .toList());
        });
    }

    /** Everybody a worker key-works, what is overdue first, and whom they handed over lately. */
    Leaving leaving(WorkerId id, Collection<UUID> hubs, LocalDate today) {
        return audit.page(() -> {
            Worker worker = staff.get(id);
            List<Line> left = lines(sought(BESIDE, id.value()), suggestions.here(today), today);
            List<Done> done = done(id, today);
            audit.shown(
                    Stream.concat(left.stream().map(Line::person), done.stream().map(Done::person))
                            .map(person -> person.id().value())
                            .distinct()
                            .toList());
            return new Leaving(
                    worker,
                    left,
                    done,
                    suggestions.couldBe(hubs.stream().map(HubId::new).toList(), today));
        });
    }

    private List<Sought> sought(String sql, UUID id) {
        return db.sql(sql)
                .param("id", id)
                .query((rs, row) -> new Sought(
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getObject("since", LocalDate.class),
                        rs.getObject("due_on", LocalDate.class)))
                .list();
    }

    private List<Line> lines(List<Sought> sought, List<Presence> here, LocalDate today) {
        List<YoungPersonId> ids = sought.stream().map(Sought::who).toList();
        Map<YoungPersonId, YoungPerson> persons = known(ids);
        Map<YoungPersonId, List<KeyWorkerSuggestion>> all = suggestions.forAll(persons.keySet(), here, today);
        return sought.stream()
                .filter(one -> persons.containsKey(one.who()))
                .map(one -> line(
                        one, Objects.requireNonNull(persons.get(one.who())), all.getOrDefault(one.who(), List.of())))
                .toList();
    }

    private static Line line(Sought one, YoungPerson person, List<KeyWorkerSuggestion> all) {
        return new Line(
                person,
                one.since(),
                one.dueOn(),
                all.stream().filter(each -> each.whyNot() == null).limit(SHOWN).toList(),
                all.stream().filter(each -> each.whyNot() != null).toList());
    }

    private List<Done> done(WorkerId worker, LocalDate today) {
        record Row(
                YoungPersonId who,
                UUID id,
                String came,
                @Nullable LocalDate met,
                @Nullable LocalDate planned,
                @Nullable LocalDate goodbye) {}
        List<Row> rows = db.sql(HANDED_OVER)
                .param("worker", worker.value())
                .param("since", today.minusWeeks(WEEKS_AFTERWARDS))
                .query((rs, row) -> new Row(
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getObject("id", UUID.class),
                        rs.getString("display_name"),
                        rs.getObject("met_on", LocalDate.class),
                        rs.getObject("goodbye_planned_on", LocalDate.class),
                        rs.getObject("goodbye_on", LocalDate.class)))
                .list();
        Map<YoungPersonId, YoungPerson> persons =
                known(rows.stream().map(Row::who).toList());
        return rows.stream()
                .filter(row -> persons.containsKey(row.who()))
                .map(row -> new Done(
                        Objects.requireNonNull(persons.get(row.who())),
                        row.id(),
                        row.came(),
                        row.met(),
                        row.planned(),
                        row.goodbye()))
                .toList();
    }

    /** Those the viewer may know, in the same order. */
    private Map<YoungPersonId, YoungPerson> known(Collection<YoungPersonId> ids) {
        Map<YoungPersonId, YoungPerson> persons = new LinkedHashMap<>();
        Map<YoungPersonId, YoungPerson> found = people.find(ids);
        ids.forEach(id -> {
            YoungPerson person = found.get(id);
            if (person != null) {
                persons.put(id, person);
            }
        });
        return persons;
    }
}
