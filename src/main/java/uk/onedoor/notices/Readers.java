package uk.onedoor.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.staff.Staff;

/** Who may be told something in a council. */
@Component
@Transactional(readOnly = true)
class Readers {

    private final JdbcClient db;
    private final Staff staff;

    Readers(JdbcClient db, Staff staff) {
        this.db = db;
        this.staff = staff;
    }

    /** Everybody of the council's staff with an open account and a role now. */
    List<Reader> all() {
        return db
                .sql("""
                select a.id, a.authority_id, a.display_name, array_agg(distinct h.role) as roles,
                       coalesce(array_agg(distinct h.hub_id) filter (where h.hub_id is not null), '{}') as hubs
                  from platform.account a join platform.role_held h on h.authority_id = a.authority_id and h.account_id = a.id
                 where a.kind = 'STAFF' and a.closed_at is null
                   and h.from_at <= now() and (h.until_at is null or h.until_at > now())
                 group by a.id, a.authority_id, a.display_name order by a.id""")
                .query((rs, row) -> new Viewer(
                        rs.getObject("id", UUID.class),
                        rs.getString("authority_id"),
                        rs.getString("display_name"),
                        Arrays.stream((String[]) rs.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        Set.of((UUID[]) rs.getArray("hubs").getArray()),
                        null))
                .list()
                .stream()
                .map(viewer -> new Reader(viewer, ownsADoor(viewer)))
                .toList();
    }

    private boolean ownsADoor(Viewer viewer) {
        return viewer.hubs().stream()
                .flatMap(hub -> staff.findDoorOwner(new HubId(hub)).stream())
                .anyMatch(owner -> owner.value().equals(viewer.account()));
    }
}
