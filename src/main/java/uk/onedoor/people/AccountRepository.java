package uk.onedoor.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.signin.Codes;
import uk.onedoor.shared.Ids;

/** Stores young people's own accounts: opened with a code, closed, never opened again. */
@Repository
class AccountRepository {

    private final JdbcClient db;
    private final Turns turns;

    AccountRepository(JdbcClient db, Turns turns) {
        this.db = db;
        this.turns = turns;
    }

    void takeTurn(YoungPersonId youngPerson) {
        turns.take("own account", youngPerson.value());
    }

    UUID open(YoungPerson person, String code, boolean demo, Viewer by, Instant now) {
        UUID account = Ids.next();
        db.sql("""
                insert into platform.account (authority_id, id, kind, username, display_name, subject_id, opened_at, demo)
                values (:authority, :id, 'YOUNG_PERSON', :username, :name, :subject, :now, :demo)""")
                .param("authority", by.authority())
                .param("id", account)
                .param("username", Codes.username(code))
                .param("name", person.nameUsed())
                .param("subject", person.id().value())
                .param("now", Timestamp.from(now))
                .param("demo", demo)
                .update();
        return account;
    }

    void close(List<UUID> subjects, Instant now) {
        db.sql("""
                update platform.account set closed_at = :now
                 where authority_id = (select platform.authority()) and kind = 'YOUNG_PERSON'
                   and subject_id = any (:subjects) and closed_at is null""")
                .param("now", Timestamp.from(now))
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
    }

    boolean anyOpen(List<UUID> subjects) {
        return db.sql("""
                select exists (select from platform.account where authority_id = (select platform.authority())
                  and kind = 'YOUNG_PERSON' and subject_id = any (:subjects) and closed_at is null)""")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
