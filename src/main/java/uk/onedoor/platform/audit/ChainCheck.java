package uk.onedoor.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.audit.Tampering.Kind;

/**
 * Walks one chain from its beginning to its end. The reckoning is written out here a second time and uses the database's
 * own functions only, so that changing the product's functions there does not change the verdict.
 */
final class ChainCheck {

    private static final int MOST = 5;

    private static final String RECKONED = """
            sha256(previous || record_send(row(authority_id, chain, position, sealed_at, at, recorded_at, account_id,
                         page, what, relation, row_id, subjects, was, became, written_by)))""";

    /** Whether anything is wrong at all: this is what a whole chain costs. */
    private static final String GLANCE = """
            select exists (
              select from (
                select position, at, sealed_at, previous, hash, %s as reckoned, row_number() over chained as place,
                       lag(hash, 1, sha256('')) over chained as before,
                       lag(sealed_at, 1, '-infinity'::timestamptz) over chained as sealed_before
                  from platform.audit_entry where authority_id = ? and chain = ?
                window chained as (order by position rows unbounded preceding)
              ) entry
             where position <> place or hash <> reckoned or previous <> before or sealed_at < sealed_before
                or at < sealed_at - interval '1 day' or at > sealed_at + interval '1 minute')
            """.formatted(RECKONED);

    private static final String WALK = """
            select position, at, sealed_at, what_before, hash = reckoned as own, previous = before as follows,
                   previous = before_that as skips, previous = after as swapped, sealed_before
              from (
                select position, at, sealed_at, previous, hash, %s as reckoned,
                       lag(position, 1, 0::bigint) over chained as what_before,
                       lag(hash, 1, sha256('')) over chained as before,
                       lag(hash, 2, sha256('')) over chained as before_that,
                       lead(hash) over chained as after,
                       lag(sealed_at, 1, '-infinity'::timestamptz) over chained as sealed_before
                  from platform.audit_entry where authority_id = ? and chain = ? window chained as (order by position)
              ) entry
             where position <> what_before + 1 or hash <> reckoned or previous <> before or sealed_at < sealed_before
                or at < sealed_at - interval '1 day' or at > sealed_at + interval '1 minute'
             order by position limit ?
            """.formatted(RECKONED);

    private static final String END = """
            select coalesce(e.position, 0), coalesce(h.position, 0), e.hash = h.hash
              from (select 1) once
              left join (select position, hash from platform.audit_entry where authority_id = ? and chain = ?
                          order by position desc limit 1) e on true
              left join platform.audit_head h on h.authority_id = ? and h.chain = ?
            """;

    private final Connection owner;
    private final String authority;
    private final int chain;

    ChainCheck(Connection owner, String authority, int chain) {
        this.owner = owner;
        this.authority = authority;
        this.chain = chain;
    }

    /** How many entries it has, and where it is not what was written: the first few places, since one breaks many. */
    record Walked(long entries, List<Tampering> found) {}

    Walked walk() throws SQLException {
        List<Tampering> found = new ArrayList<>(isSound() ? List.of() : entries());
        try (PreparedStatement end = prepare(END)) {
            end.setString(3, authority);
            end.setInt(4, chain);
            ResultSet row = end.executeQuery();
            row.next();
            long last = row.getLong(1);
            long told = row.getLong(2);
            if (last < told) {
                found.add(Tampering.at(Kind.TRUNCATED, authority, chain, last + 1));
            } else if (last > told) {
                found.add(Tampering.at(Kind.INSERTED, authority, chain, told + 1));
            } else if (last > 0 && !row.getBoolean(3) && found.isEmpty()) {
                found.add(Tampering.at(Kind.ALTERED, authority, chain, last));
            }
            return new Walked(last, found);
        }
    }

    private boolean isSound() throws SQLException {
        try (PreparedStatement glance = prepare(GLANCE)) {
            ResultSet row = glance.executeQuery();
            row.next();
            return !row.getBoolean(1);
        }
    }

    private List<Tampering> entries() throws SQLException {
        List<Tampering> found = new ArrayList<>();
        try (PreparedStatement walk = prepare(WALK)) {
            walk.setInt(3, MOST);
            ResultSet row = walk.executeQuery();
            while (row.next()) {
                found.add(judged(row));
            }
        }
        return found;
    }

    private Tampering judged(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        long before = row.getLong("what_before");
        boolean own = row.getBoolean("own");
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        if (before == 0 && position < 1) {
            return told(Kind.INSERTED, position, at);
        }
        if (!row.getBoolean("follows")) {
            if (row.getBoolean("swapped")) {
                return told(Kind.REORDERED, position, at);
            }
            if (row.getBoolean("skips") && before > 0) {
                return told(Kind.INSERTED, before, null);
            }
            if (position == before + 1) {
                return told(Kind.ALTERED, own ? before : position, own ? null : at);
            }
        }
        if (position > before + 1) {
            return told(Kind.REMOVED, before + 1, null);
        }
        return told(own ? Kind.BACK_DATED : Kind.ALTERED, position, at);
    }

    private Tampering told(Kind kind, long position, @Nullable OffsetDateTime at) {
        return new Tampering(kind, authority, chain, position, at == null ? null : at.toInstant());
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        statement.setString(1, authority);
        statement.setInt(2, chain);
        return statement;
    }

    /** The walk reads along the index; sorting a whole trace would cost more than reading it. */
    static void settle(Connection owner) throws SQLException {
        try (var settings = owner.createStatement()) {
            for (String setting : Arrays.asList(
                    "transaction_isolation = 'repeatable read'",
                    "transaction_read_only = on",
                    "enable_sort = off",
                    "jit = off",
                    "max_parallel_workers_per_gather = 0")) {
                settings.execute("set local " + setting);
            }
        }
    }
}
