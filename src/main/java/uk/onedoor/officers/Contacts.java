package uk.onedoor.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The police contacts of a council: kept by those who run a hub, for them and the product alone. */
@Repository
@Transactional
class Contacts {

    /** Each sends a message to somebody. */
    private static final int MOST_A_DAY = 20;

    /** What is told of a new contact. */
    record Told(UUID id, String name, String force, Duty duty, String email) {}

    private final JdbcClient db;
    private final Clock clock;

    Contacts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those not stood down, confirmed or not, by name. */
    @Transactional(readOnly = true)
    List<PoliceContact> all() {
        return db.sql("select * from officers.contact where ended_at is null order by lower(name), id")
                .query((rs, row) -> contact(rs))
                .list();
    }

    /** One that is not stood down. */
    @Transactional(readOnly = true)
    Optional<PoliceContact> find(UUID id) {
        return db.sql("select * from officers.contact where id = :id and ended_at is null")
                .param("id", id)
                .query((rs, row) -> contact(rs))
                .optional();
    }

    /**
     * Keeps a contact whose address is not used before its code was typed.
     *
     * @throws Refusal by {@code email} when a contact has this address, or twenty were added in a day
     */
    void add(Told told) {
        OffsetDateTime now = now();
        long today = db.sql("select count(*) from officers.contact where recorded_at > :since")
                .param("since", now.minusDays(1))
                .query(Long.class)
                .single();
        if (today >= MOST_A_DAY) {
            throw new Refusal("email", "officers.email.often");
        }
        try {
            db.sql("""
                    insert into officers.contact (authority_id, id, name, force, duty, email, recorded_by, recorded_at)
                    values (platform.authority(), :id, :name, :force, :duty, :email, platform.account(), :at)""")
                    .param("id", told.id())
                    .param("name", told.name())
                    .param("force", told.force())
                    .param("duty", told.duty().name())
                    .param("email", told.email())
                    .param("at", now)
                    .update();
        } catch (DuplicateKeyException there) {
            throw new Refusal("email", "officers.email.there");
        }
    }

    /** True when this is the code that went to the contact within a day; from then on their address is used. */
    boolean confirm(UUID id, String typed) {
        return db.sql("select officers.confirm(:id, :typed, :at)")
                .param("id", id)
                .param("typed", typed)
                .param("at", now())
                .query(Boolean.class)
                .single();
    }

    /**
     * Nothing is sent to them any more.
     *
     * @throws NotFound when there is no such contact, or it is stood down
     */
    void standDown(UUID id) {
        int ended = db.sql("""
                update officers.contact set ended_by = platform.account(), ended_at = :at
                 where id = :id and ended_at is null""").param("id", id).param("at", now()).update();
        if (ended == 0) {
            throw new NotFound("police contact");
        }
    }

    /** The code of a contact; for the product itself, which sends it. */
    @Transactional(readOnly = true)
    String code(UUID id) {
        return db.sql("select officers.code_to_send(:id)")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Where a message to a contact goes, stood down meanwhile or not: its code is worth nothing then. */
    @Transactional(readOnly = true)
    String email(UUID id) {
        return db.sql("select email from officers.contact where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PoliceContact contact(ResultSet rs) throws SQLException {
        return new PoliceContact(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("force"),
                "Duty." + rs.getString("duty"),
                rs.getString("email"),
                rs.getObject("confirmed_at") != null);
    }
}
