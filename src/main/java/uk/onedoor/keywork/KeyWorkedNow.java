package uk.onedoor.keywork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.staff.KeyWorked;
import uk.onedoor.staff.WorkerId;

/** Counts the young people a worker is the key worker of now, of those the viewer may know. */
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
                select count(*) from keywork.allocation
                 where authority_id = (select platform.authority()) and worker_id = :worker and part = 'KEY_WORKER' and until_on is null""").param("worker", worker.value()).query(Integer.class).single();
    }
}
