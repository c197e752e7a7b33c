package uk.onedoor.family;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.ParentNeed.Service;
import uk.onedoor.family.ParentNeed.ServiceState;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What parents need for themselves. It is theirs: the database keeps it from the young person whatever a page asks. */
@org.springframework.stereotype.Service
@Transactional
public class ParentNeeds {

    private final JdbcClient db;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    ParentNeeds(JdbcClient db, People people, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Writes down a need, under an id made before. */
    public void add(UUID id, YoungPersonId youngPerson, String parent, String need) {
        db.sql("""
                insert into family.parent_need (authority_id, id, young_person_id, parent, need, recorded_by, recorded_at)
                values (:authority, :id, :person, :parent, :need, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", youngPerson.value())
                .param("parent", parent)
                .param("need", need)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Writes down how a service stands from a day on: offered, begun, ended, or not taken.
     *
     * @throws Refusal by {@code since} when that day is still to come
     */
    public void add(UUID need, YoungPersonId youngPerson, Service service) {
        ParentNeed of = get(need, people.everyRecord(youngPerson));
        if (service.since().isAfter(London.today(clock)) || service.since().isBefore(LocalDate.of(2000, 1, 1))) {
            throw new Refusal("since", "family.day.wrong");
        }
        db.sql("""
                insert into family.parent_service (authority_id, id, young_person_id, need_id, service, done_by, state, since_on,
                  words, recorded_by, recorded_at)
                values (:authority, :id, :person, :need, :what, :doneBy, :state, :since, :words, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", service.id())
                .param("person", of.youngPerson().value())
                .param("need", need)
                .param("what", service.what())
                .param("doneBy", service.doneBy())
                .param("state", service.state().name())
                .param("since", service.since())
                .param("words", service.words())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The need is met; it stays met from its first day. */
    public void met(UUID need, YoungPersonId youngPerson) {
        get(need, people.everyRecord(youngPerson));
        db.sql("""
                update family.parent_need set met_on = :on, met_by = :by
                 where authority_id = (select platform.authority()) and id = :id and met_on is null""")
                .param("on", London.today(clock))
                .param("by", viewer.get().account())
                .param("id", need)
                .update();
    }

    @Transactional(readOnly = true)
    ParentNeed get(UUID id, Collection<UUID> records) {
        return of(records).stream()
                .filter(need -> need.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("a parent's need " + id));
    }

    /** Every need, those not met first. */
    @Transactional(readOnly = true)
    public List<ParentNeed> of(YoungPersonId youngPerson) {
        return of(people.everyRecord(youngPerson));
    }

    @Transactional(readOnly = true)
    List<ParentNeed> of(Collection<UUID> records) {
        Map<UUID, List<Service>> services = services(records);
        return db.sql("""
                select id, young_person_id, parent, need, met_on from family.parent_need
                 where authority_id = (select platform.authority()) and young_person_id = any (:records)
                 order by (met_on is not null), recorded_at desc limit 100""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> new ParentNeed(
                        rs.getObject("id", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getString("parent"),
                        rs.getString("need"),
                        rs.getObject("met_on", LocalDate.class),
                        services.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Service>> services(Collection<UUID> records) {
        Map<UUID, List<Service>> services = new HashMap<>();
        db.sql("""
                select id, need_id, service, done_by, state, since_on, words from family.parent_service
                 where authority_id = (select platform.authority()) and young_person_id = any (:records)
                 order by since_on desc, recorded_at desc limit 500""").param("records", records.toArray(UUID[]::new)).query(rs -> {
            services.computeIfAbsent(rs.getObject("need_id", UUID.class), any -> new ArrayList<>())
                    .add(new Service(
                            rs.getObject("id", UUID.class),
                            rs.getString("service"),
                            rs.getString("done_by"),
                            ServiceState.valueOf(rs.getString("state")),
                            rs.getObject("since_on", LocalDate.class),
                            rs.getString("words")));
        });
        return services;
    }
}
