package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;
import uk.onedoor.staff.WorkerId;

/**
 * The lists of a young person: the only workers who may see them, and those who never may. A list gives no access; it
 * takes it from those who would have it by their relationship and role.
 */
@Service
@Transactional
public class WhoMaySee {

    /** What a list says of the workers on it. */
    public enum ListKind {
        ONLY,
        NEVER
    }

    /** Which line of a list. */
    public record ListedId(UUID value) {

        public ListedId {
            Objects.requireNonNull(value);
        }

        public static ListedId of(String text) {
            return new ListedId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** One worker on a list: since when, why and by whom; and when, why and by whom taken off it, or null. */
    public record Listed(
            ListedId id,
            ListKind kind,
            UUID worker,
            Instant since,
            String because,
            UUID setBy,
            @Nullable Instant until,
            @Nullable String endedBecause,
            @Nullable UUID endedBy) {

        public boolean isNow() {
            return until == null;
        }
    }

    private final JdbcClient db;
    private final PersonRepository persons;
    private final CurrentViewer viewer;

    WhoMaySee(JdbcClient db, PersonRepository persons, CurrentViewer viewer) {
        this.db = db;
        this.persons = persons;
        this.viewer = viewer;
    }

    /** Everybody who is or was on a list of this young person, the latest first. */
    @Transactional(readOnly = true)
    public List<Listed> of(YoungPersonId id) {
        return db.sql("""
                select id, kind, account_id, from_at, because, set_by, until_at, ended_because, ended_by
                  from platform.person_list
                 where authority_id = (select platform.authority()) and young_person_id = :person
                 order by until_at is not null, kind, from_at desc, id""").param("person", id.value()).query(WhoMaySee::listed).list();
    }

    /**
     * Names workers on a list from now on; whoever is on it already stays as they are.
     *
     * @throws Refusal by {@code people} when nobody who runs a hub of theirs would see the young person any more
     * @throws NotFound when the viewer may not set the lists of this young person
     */
    public void name(YoungPersonId id, ListKind kind, Collection<WorkerId> workers, String because) {
        requireManager(id);
        Viewer by = viewer.get();
        // One statement: after the first line of it the viewer might not see whom the others are about.
        int listed = db.sql("""
                insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because, set_by)
                select :authority, platform.new_id(), record, account, :kind, :because, :by
                  from unnest(:records) as record, unnest(:accounts) as account
                 where not exists (select from platform.person_list p where p.authority_id = :authority
                       and p.young_person_id = record and p.account_id = account and p.kind = :kind and p.until_at is null)""")
                .param("authority", by.authority())
                .param("kind", kind.name())
                .param("because", because)
                .param("by", by.account())
                .param("records", persons.records(id).toArray(UUID[]::new))
                .param("accounts", workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .update();
        TooLate.unless(listed);
        requireSomebody("people");
    }

    /**
     * Takes a worker off a list, for every record of the young person.
     *
     * @throws Refusal by {@code line} when nobody who runs a hub of theirs would see the young person any more
     */
    public void end(YoungPersonId id, ListedId line, String because) {
        requireManager(id);
        int ended = db.sql("""
                update platform.person_list p set until_at = greatest(p.from_at, now()), ended_by = :by, ended_because = :because
                  from platform.person_list chosen
                 where chosen.authority_id = (select platform.authority()) and chosen.id = :line
                   and chosen.young_person_id = any (:records) and p.authority_id = chosen.authority_id
                   and p.young_person_id = any (:records) and p.account_id = chosen.account_id and p.kind = chosen.kind
                   and p.until_at is null""")
                .param("by", viewer.get().account())
                .param("because", because)
                .param("line", line.value())
                .param("records", persons.records(id).toArray(UUID[]::new))
                .update();
        if (ended == 0) {
            throw new NotFound("line " + line);
        }
        requireSomebody("line");
    }

    private void requireManager(YoungPersonId id) {
        if (!viewer.get().is(Role.HUB_MANAGER)
                || persons.find(List.of(id.value())).isEmpty()) {
            throw new NotFound("lists of " + id);
        }
    }

    /** Asks the database's own rule now, so that it can be said by the field. */
    private void requireSomebody(String field) {
        try {
            db.sql("set constraints platform.somebody_is_left_who_sees immediate")
                    .update();
        } catch (org.springframework.dao.DataIntegrityViolationException nobody) {
            throw new Refusal(field, "people.see.nobody.left");
        }
    }

    private static Listed listed(ResultSet rs, int row) throws SQLException {
        Timestamp until = rs.getTimestamp("until_at");
        return new Listed(
                new ListedId(rs.getObject("id", UUID.class)),
                ListKind.valueOf(rs.getString("kind")),
                rs.getObject("account_id", UUID.class),
                rs.getTimestamp("from_at").toInstant(),
                rs.getString("because"),
                rs.getObject("set_by", UUID.class),
                until == null ? null : until.toInstant(),
                rs.getString("ended_because"),
                rs.getObject("ended_by", UUID.class));
    }
}
