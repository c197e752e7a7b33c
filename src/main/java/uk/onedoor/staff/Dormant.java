package uk.onedoor.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Accounts nobody signs in to any more: which close soon, closing them, and opening one again. */
@Service
@Transactional
public class Dormant {

    /** An account and when it closes, or closed, for want of use. */
    public record Unused(WorkerId worker, String name, Instant at) {}

    private final JdbcClient db;
    private final Staff staff;

    Dormant(JdbcClient db, Staff staff) {
        this.db = db;
        this.staff = staff;
    }

    /** Those that close within two weeks unless somebody signs in, the next first. */
    @Transactional(readOnly = true)
    public List<Unused> closing() {
        return unused("select account_id as id, display_name, closes_at as at from staff.closing()");
    }

    /** Those that closed so and were not opened again. */
    @Transactional(readOnly = true)
    public List<Unused> closed() {
        return unused("""
                select id, display_name, closed_at as at from platform.account
                where authority_id = (select platform.authority()) and closed_because = 'DORMANT' order by display_name""");
    }

    /** Closes one whose time is up; false for the last administrator, and for whoever owns a hub's door. */
    public boolean close(WorkerId worker) {
        return !staff.ownsADoor(worker)
                && db.sql("select staff.close_dormant(:account)")
                        .param("account", worker.value())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Opens one again, with the code with which its owner chooses a new password.
     *
     * @throws Refusal when somebody took the username since, or for an administrator by another role
     */
    public String reopen(WorkerId worker) {
        try {
            if (!db.sql("select staff.reopen(:account)")
                    .param("account", worker.value())
                    .query(Boolean.class)
                    .single()) {
                throw new NotFound("a dormant account " + worker);
            }
        } catch (DuplicateKeyException taken) {
            throw new Refusal("", "staff.dormant.username.taken");
        }
        return staff.issueSetUpCode(worker);
    }

    private List<Unused> unused(String sql) {
        return db.sql(sql)
                .query((rs, row) -> new Unused(
                        new WorkerId(rs.getObject("id", UUID.class)),
                        rs.getString("display_name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
