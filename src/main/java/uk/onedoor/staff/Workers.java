package uk.onedoor.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/** Stores workers and reads them as they are now. */
@Repository
class Workers {

    private static final String WORKER = """
            select a.id, a.display_name, a.closed_at is not null as gone, w.phone, w.hours, w.interests, w.languages,
                   w.caseload, w.leaves_on,
                   coalesce(array_agg(distinct h.role) filter (where h.role is not null), '{}') as roles,
                   coalesce(array_agg(distinct h.hub_id) filter (where h.hub_id is not null), '{}') as hubs
              from platform.account a
              join staff.worker w on w.authority_id = a.authority_id and w.id = a.id
              left join platform.role_held h on h.authority_id = a.authority_id and h.account_id = a.id
                   and h.until_at is null
             where a.kind = 'STAFF' %s
             group by a.id, a.display_name, a.closed_at, w.phone, w.hours, w.interests, w.languages, w.caseload, w.leaves_on
             order by a.display_name""";

    private final JdbcClient db;

    Workers(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, NewWorker joiner, Viewer by, Instant now) {
        db.sql("""
                insert into platform.account (authority_id, id, kind, username, display_name, password_hash, opened_at, demo)
                values (:authority, :id, 'STAFF', lower(:username), :name, :hash, :now, :demo)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("username", joiner.username())
                .param("name", joiner.name().strip())
                .param("hash", joiner.passwordHash())
                .param("now", Timestamp.from(now))
                .param("demo", joiner.demo())
                .update();
        db.sql("""
                insert into staff.worker (authority_id, id, phone, hours, interests, languages, starts_on, caseload, recorded_by, recorded_at)
                values (:authority, :id, :phone, :hours, :interests, :languages, :starts, :caseload, :by, :now)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("phone", joiner.phone())
                .param("hours", joiner.hours())
                .param("interests", joiner.interests().toArray(String[]::new))
                .param("languages", joiner.languages().toArray(String[]::new))
                .param("starts", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("caseload", joiner.caseload())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Worker> find(WorkerId id) {
        return db.sql(WORKER.formatted("and a.id = :id"))
                .param("id", id.value())
                .query(Workers::worker)
                .optional();
    }

    List<Worker> here() {
        return db.sql(WORKER.formatted("and a.closed_at is null"))
                .query(Workers::worker)
                .list();
    }

    private static Worker worker(ResultSet rs, int row) throws SQLException {
        return new Worker(
                new WorkerId(rs.getObject("id", UUID.class)),
                rs.getString("display_name"),
                Arrays.stream((String[]) rs.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Arrays.stream((UUID[]) rs.getArray("hubs").getArray())
                        .map(HubId::new)
                        .collect(Collectors.toCollection(() -> new java.util.TreeSet<>(java.util.Comparator.comparing(
                                hub -> hub.value().toString())))),
                rs.getString("phone"),
                rs.getString("hours"),
                List.of((String[]) rs.getArray("interests").getArray()),
                List.of((String[]) rs.getArray("languages").getArray()),
                rs.getInt("caseload"),
                rs.getObject("leaves_on", LocalDate.class),
                rs.getBoolean("gone"));
    }
}
