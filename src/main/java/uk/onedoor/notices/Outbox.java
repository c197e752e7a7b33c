package uk.onedoor.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;

/**
 * Messages on their way. One is taken by one copy of the program for a while, tried outside of any transaction, and then
 * marked. A copy that dies between the server's yes and the mark leaves a message that is tried again under the same name:
 * heard twice rather than never.
 */
@Repository
@Transactional
class Outbox {

    /** Which words a message has. */
    enum Kind {
        /** There is something new. */
        NOTICE,
        /** There is something new since yesterday. */
        DIGEST,
        /** The code by which an address is confirmed. */
        CODE,
        /** What another room says: {@link Taken#other()} tells which words, and about what. */
        OTHER
    }

    /** The words of a message of another room, by their key, and what it is about. */
    record Other(String words, UUID about) {}

    /** A message that is this copy's to send. */
    record Taken(UUID id, UUID account, Goes goes, Kind kind, boolean mayWait, int tries, int refused) {

        /** Where the code of this message belongs to. */
        UUID address() {
            return Objects.requireNonNull(goes.address());
        }

        /** What another room says by it. */
        Other other() {
            return Objects.requireNonNull(goes.other());
        }
    }

    /** Where a message goes: to an address of the account's own, or where another room says. */
    record Goes(
            @Nullable UUID address,
            @Nullable String email,
            @Nullable Other other) {}

    /** How the post stands: how many wait that could have gone, the oldest since when, sent in a week, given up in four. */
    record Post(long waiting, Optional<Instant> oldest, long sent, long givenUp) {}

    /** Longer than a try can take: connecting, talking and waiting have limits of their own, which are shorter. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Writes down a message to an account whose address is confirmed; nothing where there is none, or where one of this
     * kind is on its way already, which then goes no later than this one would.
     */
    void add(UUID account, Kind kind, boolean mayWait, Instant notBefore) {
        int added = db.sql("""
                insert into notices.message (authority_id, id, account_id, address_id, kind, day, may_wait, next_at, recorded_by, recorded_at)
                select a.authority_id, :id, a.account_id, a.id, :kind, :day, :mayWait, :notBefore, platform.account(), :now
                  from notices.address a
                 where a.authority_id = platform.authority() and a.account_id = :account and a.confirmed_at is not null and a.ended_at is null
                on conflict do nothing""")
                .param("id", Ids.next())
                .param("account", account)
                .param("kind", kind.name())
                .param("day", London.today(clock))
                .param("mayWait", mayWait)
                .param("notBefore", at(notBefore))
                .param("now", at(clock.instant()))
                .update();
        if (added == 0 && kind == Kind.NOTICE && !mayWait) {
            db.sql("""
                    update notices.message set may_wait = false, next_at = least(next_at, :notBefore)
                     where account_id = :account and kind = 'NOTICE' and sent_at is null and given_up_at is null and may_wait""")
                    .param("account", account)
                    .param("notBefore", at(notBefore))
                    .update();
        }
    }

    /** Writes down the message with the code of an address of the viewer's own. */
    void addCode(UUID address) {
        db.sql("""
                insert into notices.message (authority_id, id, account_id, address_id, kind, day, may_wait, next_at, recorded_by, recorded_at)
                values (platform.authority(), :id, platform.account(), :address, 'CODE', :day, false, :now, platform.account(), :now)""")
                .param("id", Ids.next())
                .param("address", address)
                .param("day", London.today(clock))
                .param("now", at(clock.instant()))
                .update();
    }

    /** Writes down a message of another room. */
    void addOther(Other other) {
        db.sql("""
                insert into notices.message (authority_id, id, account_id, kind, words, about, day, may_wait, next_at, recorded_by, recorded_at)
                values (platform.authority(), :id, platform.account(), 'OTHER', :words, :about, :day, false, :now, platform.account(), :now)""")
                .param("id", Ids.next())
                .param("words", other.words())
                .param("about", other.about())
                .param("day", London.today(clock))
                .param("now", at(clock.instant()))
                .update();
    }

    /** Takes the next one whose time has come; two copies never take the same. */
    Optional<Taken> take() {
        Instant now = clock.instant();
        return db.sql("""
                with next as materialized (
                  select n.authority_id, n.id, n.address_id from notices.message n
                   where n.authority_id = platform.authority() and n.sent_at is null and n.given_up_at is null
                     and n.next_at <= :now and (n.taken_until is null or n.taken_until <= :now)
                   order by n.next_at, n.id limit 1 for update skip locked)
                update notices.message m set taken_until = :until, tries = m.tries + 1
                  from next left join notices.address a on a.authority_id = next.authority_id and a.id = next.address_id
                 where m.authority_id = next.authority_id and m.id = next.id
                returning m.id, m.account_id, m.address_id, a.email, m.words, m.about, m.kind, m.may_wait, m.tries, m.refused""")
                .param("until", at(now.plus(TAKEN_FOR)))
                .param("now", at(now))
                .query((rs, row) -> taken(rs))
                .optional();
    }

    void sent(UUID id) {
        mark(id, "sent_at = :at", clock.instant());
    }

    void giveUp(UUID id) {
        mark(id, "given_up_at = :at, refused = refused + 1", clock.instant());
    }

    void refused(UUID id, Instant again) {
        mark(id, "next_at = :at, refused = refused + 1", again);
    }

    void later(UUID id, Instant again) {
        mark(id, "next_at = :at", again);
    }

    private void mark(UUID id, String how, Instant at) {
        db.sql("update notices.message set taken_until = null, " + how
                        + " where authority_id = platform.authority() and id = :id")
                .param("id", id)
                .param("at", at(at))
                .update();
    }

    /** The code that goes with an address; for the product itself, which sends it. */
    @Transactional(readOnly = true)
    String code(UUID address) {
        return db.sql("select notices.code_to_send(:address)")
                .param("address", address)
                .query(String.class)
                .single();
    }

    /** In numbers, for an administrator; noughts for everybody else. */
    @Transactional(readOnly = true)
    Post post() {
        return db.sql("select * from notices.post(:now)")
                .param("now", at(clock.instant()))
                .query((rs, row) -> new Post(
                        rs.getLong("waiting"),
                        Optional.ofNullable(rs.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        rs.getLong("sent"),
                        rs.getLong("given_up")))
                .single();
    }

    private static Taken taken(ResultSet rs) throws SQLException {
        return new Taken(
                rs.getObject("id", UUID.class),
                rs.getObject("account_id", UUID.class),
                new Goes(rs.getObject("address_id", UUID.class), rs.getString("email"), other(rs)),
                Kind.valueOf(rs.getString("kind")),
                rs.getBoolean("may_wait"),
                rs.getInt("tries"),
                rs.getInt("refused"));
    }

    private static @Nullable Other other(ResultSet rs) throws SQLException {
        String words = rs.getString("words");
        return words == null ? null : new Other(words, rs.getObject("about", UUID.class));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
