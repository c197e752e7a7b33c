package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;

/** Says who is with us and has no key worker yet: due on the day they came. */
@Component
@Transactional(readOnly = true)
class KeyWorkerDue implements DueSource {

    private final JdbcClient db;
    private final CurrentViewer viewer;

    KeyWorkerDue(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    @Override
    public List<Due> until(LocalDate day, @Nullable YoungPersonId only) {
        String where = viewer.get().may(Opens.MANAGERS) ? "/key-worker" : "/team";
        return db.sql("""
                select e.young_person_id, min(e.began_on) as began_on from keywork.support_episode e
                 where e.authority_id = (select platform.authority()) and e.ended_on is null and e.began_on <= :day
                   and (cast(:only as uuid) is null or e.young_person_id = :only)
                   and not exists (select from keywork.allocation a
                     where a.authority_id = (select platform.authority()) and a.young_person_id = e.young_person_id
                       and a.part = 'KEY_WORKER' and a.until_on is null)
                 group by e.young_person_id order by 2, 1""")
                .param("day", day)
                .param("only", only == null ? null : only.value())
                .query((rs, row) -> {
                    YoungPersonId id = new YoungPersonId(rs.getObject("young_person_id", UUID.class));
                    LocalDate by = rs.getObject("began_on", LocalDate.class);
                    return new Due(id, "keywork.due.key.worker", new Object[0], by, "/young-people/" + id + where);
                })
                .list();
    }
}
