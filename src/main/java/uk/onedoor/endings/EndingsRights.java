package uk.onedoor.endings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;

/** May the viewer read, or write, how one young person's support grows less? The database decides; pages ask what to offer. */
@Component
class EndingsRights {

    private final JdbcClient db;

    EndingsRights(JdbcClient db) {
        this.db = db;
    }

    boolean mayRead(YoungPersonId who) {
        return may(who, "R");
    }

    boolean mayWrite(YoungPersonId who) {
        return may(who, "W");
    }

    private boolean may(YoungPersonId who, String right) {
        return db.sql(
                        "select (select platform.holds('SYSTEM')) or cast(:person as uuid) in (select platform.visible('PLAN', :right))")
                .param("person", who.value())
                .param("right", right)
                .query(Boolean.class)
                .single();
    }
}
