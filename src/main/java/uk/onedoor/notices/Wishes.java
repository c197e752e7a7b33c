package uk.onedoor.notices;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** How people want to hear, and where e-mail reaches them: their own, for themselves and the product alone. */
@Repository
@Transactional
class Wishes {

    private static final int MOST_A_DAY = 5;

    private final JdbcClient db;
    private final Clock clock;

    Wishes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By account, what each chose last. */
    @Transactional(readOnly = true)
    Map<UUID, Wish> all() {
        Map<UUID, Wish> all = new HashMap<>();
        db.sql("""
                select distinct on (w.account_id) w.* from notices.wish w
                 where w.authority_id = platform.authority() order by w.account_id, w.recorded_at desc, w.id desc""").query(rs -> {
            all.put(
                    rs.getObject("account_id", UUID.class),
                    new Wish(
                            Way.valueOf(rs.getString("way")),
                            new QuietHours(
                                    rs.getObject("quiet_from", LocalTime.class),
                                    rs.getObject("quiet_until", LocalTime.class)),
                            rs.getBoolean("wake")));
        });
        return all;
    }

    /** What one account chose last; null while it chose nothing. */
    @Transactional(readOnly = true)
    @Nullable
    Wish of(UUID account) {
        return all().get(account);
    }

    void choose(Wish wish) {
        db.sql("""
                insert into notices.wish (authority_id, id, account_id, way, quiet_from, quiet_until, wake, recorded_by, recorded_at)
                values (platform.authority(), :id, platform.account(), :way, :from, :until, :wake, platform.account(), :at)""")
                .param("id", Ids.next())
                .param("way", wish.way().name())
                .param("from", wish.quiet().from())
                .param("until", wish.quiet().until())
                .param("wake", wish.wake())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The address the viewer gave last and did not take away, used or not; empty when there is none. */
    @Transactional(readOnly = true)
    Optional<EmailAddress> given() {
        return db.sql("""
                select email, confirmed_at from notices.address
                 where account_id = platform.account() and ended_at is null order by recorded_at desc, id desc limit 1""")
                .query((rs, row) -> new EmailAddress(rs.getString("email"), rs.getObject("confirmed_at") != null))
                .optional();
    }

    /**
     * Keeps an address that is not used before its code was typed.
     *
     * @throws Refusal by {@code email} when five were given in a day already: each sends a message to somebody
     */
    UUID give(String email) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        long today = db.sql(
                        "select count(*) from notices.address where account_id = platform.account() and recorded_at > :since")
                .param("since", now.minusDays(1))
                .query(Long.class)
                .single();
        if (today >= MOST_A_DAY) {
            throw new Refusal("email", "notices.address.often");
        }
        UUID id = Ids.next();
        db.sql("""
                insert into notices.address (authority_id, id, account_id, email, recorded_by, recorded_at)
                values (platform.authority(), :id, platform.account(), :email, platform.account(), :at)""").param("id", id).param("email", email).param("at", now).update();
        return id;
    }

    /** True when what the viewer typed is the code that went to the address they gave last. */
    boolean confirm(String typed) {
        return db.sql("select notices.confirm(:typed, :at)")
                .param("typed", typed)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** No e-mail goes to the viewer any more. */
    void takeAway() {
        db.sql("update notices.address set ended_at = :at where account_id = platform.account() and ended_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
