package uk.onedoor.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/**
 * Dated relationships between a young person and a worker, or a whole hub: what access follows from. They begin and end
 * by what happens in the rooms above; access ends with them in the next transaction.
 */
@Service
@Transactional
public class Relationships {

    /** What somebody is to a young person. */
    public enum Kind {
        HUB,
        KEY_WORKER,
        BACK_UP,
        TEAM,
        SOCIAL_WORKER
    }

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Relationships(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A worker stands beside a young person from now on; nothing changes when they already do as this kind. */
    public void begin(YoungPersonId youngPerson, WorkerId worker, Kind kind, String because) {
        db.sql("""
                insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because)
                select :authority, :id, :person, :account, :kind, :now, :because
                where not exists (select from platform.link l where l.authority_id = :authority and l.young_person_id = :person
                  and l.account_id = :account and l.kind = :kind and l.until_at is null)""")
                .param("authority", viewer.get().authority())
                .param("id", Ids.next())
                .param("person", youngPerson.value())
                .param("account", worker.value())
                .param("kind", kind.name())
                .param("now", now())
                .param("because", because)
                .update();
    }

    /** A whole hub stands beside a young person from now on. */
    public void begin(YoungPersonId youngPerson, HubId hub, String because) {
        db.sql("""
                insert into platform.link (authority_id, id, young_person_id, hub_id, kind, from_at, because)
                select :authority, :id, :person, :hub, 'HUB', :now, :because
                where not exists (select from platform.link l where l.authority_id = :authority and l.young_person_id = :person
                  and l.hub_id = :hub and l.until_at is null)""")
                .param("authority", viewer.get().authority())
                .param("id", Ids.next())
                .param("person", youngPerson.value())
                .param("hub", hub.value())
                .param("now", now())
                .param("because", because)
                .update();
    }

    public void end(YoungPersonId youngPerson, WorkerId worker, Kind kind) {
        db.sql("""
                update platform.link set until_at = greatest(from_at, :now)
                where young_person_id = :person and account_id = :account and kind = :kind and until_at is null""")
                .param("now", now())
                .param("person", youngPerson.value())
                .param("account", worker.value())
                .param("kind", kind.name())
                .update();
    }

    public void end(YoungPersonId youngPerson, HubId hub) {
        db.sql("""
                update platform.link set until_at = greatest(from_at, :now)
                where young_person_id = :person and hub_id = :hub and until_at is null""")
                .param("now", now())
                .param("person", youngPerson.value())
                .param("hub", hub.value())
                .update();
    }

    /** The hubs that stand beside this young person now. */
    @Transactional(readOnly = true)
    public List<HubId> hubsOf(YoungPersonId youngPerson) {
        return db.sql("""
                select distinct hub_id from platform.link
                where authority_id = (select platform.authority()) and young_person_id = :person and hub_id is not null
                  and until_at is null""").param("person", youngPerson.value()).query(UUID.class).list().stream()
                .map(HubId::new)
                .toList();
    }

    void meet(YoungPersonId youngPerson, HubId hub, String because) {
        db.sql("select people.meet(:id, :person, :hub, :because)")
                .param("id", Ids.next())
                .param("person", youngPerson.value())
                .param("hub", hub.value())
                .param("because", because)
                .query((rs, row) -> true)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
