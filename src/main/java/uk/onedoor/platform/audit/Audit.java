package uk.onedoor.platform.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trace of what was shown. Changes trace themselves, by a trigger on every table of records. */
@Component
public class Audit {

    private final JdbcClient db;

    Audit(JdbcClient db) {
        this.db = db;
    }

    /**
     * One row for the page now being made, naming every young person on it; in the transaction that read them, so that a
     * page which cannot be traced is not shown.
     */
    public void shown(Collection<UUID> youngPeople) {
        db.sql("select platform.record_shown(:subjects)")
                .param("subjects", youngPeople.toArray(UUID[]::new))
                .query((rs, row) -> true)
                .list();
    }

    public void shown(UUID... youngPeople) {
        shown(Arrays.asList(youngPeople));
    }
}
