package uk.onedoor.keywork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.staff.KeyWorked;
import uk.onedoor.staff.WorkerId;

/** Counts the young people a worker is the key worker of now, of those the viewer may know; not those a hub only keeps in touch with. */
@Component
@Transactional(readOnly = true)
class KeyWorkedNow implements KeyWorked {

    private final JdbcClient db;

    KeyWorkedNow(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int by(WorkerId worker) {
        return db.sql("""
                select count(distinct coalesce(m.young_person_id, a.young_person_id)) from keywork.allocation a
                  left join people.merge m on m.authority_id = (select platform.authority()) and m.merged_id = a.young_person_id
                       and m.unmerged_at is null
                 where a.authority_id = (select platform.authority()) and a.worker_id = :worker and a.part = 'KEY_WORKER'
                   and a.until_on is null
                   and a.young_person_id not in (select record_id from keywork.in_touch_only((select platform.authority())))""").param("worker", worker.value()).query(Integer.class).single();
    }
}
