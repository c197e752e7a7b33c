package uk.onedoor.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;

/** The numbers by which a council finds looks worth asking about. */
@Service
@Transactional
class LookRules {

    /**
     * From how many young people on, opened within an hour by a worker who has no part with them, and how many days after
     * somebody's time with the hub ended a look at them is ordinary.
     */
    record Numbers(int people, int days) {}

    private final JdbcClient db;
    private final CurrentViewer viewer;

    LookRules(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    @Transactional(readOnly = true)
    public Numbers now() {
        return db.sql("select many_people, ended_days from people.look_numbers()")
                .query((rs, row) -> new Numbers(rs.getInt(1), rs.getInt(2)))
                .single();
    }

    public void choose(Numbers numbers) {
        db.sql("""
                insert into people.look_rule (authority_id, many_people, ended_days) values (:authority, :people, :days)
                on conflict (authority_id) do update set many_people = excluded.many_people, ended_days = excluded.ended_days""")
                .param("authority", viewer.get().authority())
                .param("people", numbers.people())
                .param("days", numbers.days())
                .update();
    }
}
