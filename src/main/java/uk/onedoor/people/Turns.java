package uk.onedoor.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one transaction at a time revise the same thing, so that two people saving at once become two lines of history. */
@Repository
public class Turns {

    private final JdbcClient db;

    Turns(JdbcClient db) {
        this.db = db;
    }

    /** Waits for its turn, and keeps it until the transaction ends. */
    public void take(String what, UUID id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what + " " + id)
                .query((rs, row) -> true)
                .list();
    }
}
