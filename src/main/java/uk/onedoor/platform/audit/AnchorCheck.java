package uk.onedoor.platform.audit;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onedoor.platform.audit.Tampering.Kind;

/** Holds the anchors against each other, against the file beside the records, and against the chains they speak of. */
final class AnchorCheck {

    private static final int MOST = 20;

    /** The first entry of each chain that an anchor saw and that is gone or another now. */
    private static final String NOT_AS_ANCHORED = """
            select a.authority_id, h.chain, min(h.position), bool_or(e.position is null)
              from platform.audit_anchor a
             cross join lateral (
                select split_part(line, ':', 1)::int as chain, split_part(line, ':', 2)::bigint as position,
                       decode(split_part(line, ':', 3), 'hex') as hash
                  from string_to_table(a.heads, e'\\n') line) h
              left join platform.audit_entry e
                on e.authority_id = a.authority_id and e.chain = h.chain and e.position = h.position
             where h.hash is distinct from e.hash
             group by a.authority_id, h.chain order by a.authority_id, h.chain
            """;

    private final Connection owner;
    private final AnchorFile file;
    private final Set<String> lines = new HashSet<>();
    private final List<Tampering> found = new ArrayList<>();
    private long unsigned;

    AnchorCheck(Connection owner, AnchorFile file) {
        this.owner = owner;
        this.file = file;
    }

    /** How many anchors there are, how many were signed by a key that is not here, and what is wrong. */
    record Checked(long anchors, long unsigned, List<Tampering> found) {}

    Checked check() throws SQLException, IOException {
        readAnchors();
        for (String line : file.lines()) {
            String[] words = line.split(" ");
            if (!lines.contains(line) && words.length == 4 && words[1].matches("\\d{1,18}")) {
                found.add(anchor(words[0], Long.parseLong(words[1]), null));
            }
        }
        return new Checked(lines.size(), unsigned, found.subList(0, Math.min(MOST, found.size())));
    }

    private void readAnchors() throws SQLException, IOException {
        byte[] key = file.hasKey() ? file.key() : new byte[0];
        Map<String, Anchor> before = new HashMap<>();
        try (var statement = owner.createStatement()) {
            statement.setFetchSize(1_000);
            ResultSet row = statement.executeQuery("select * from platform.audit_anchor order by authority_id, number");
            while (row.next()) {
                Anchor anchor = Anchor.of(row);
                Anchor last = before.put(anchor.authority(), anchor);
                lines.add(anchor.line());
                boolean ours = row.getString("key_name").equals(AnchorFile.name(key));
                unsigned += ours ? 0 : 1;
                if (!follows(anchor, last)
                        || !MessageDigest.isEqual(anchor.root(), row.getBytes("root"))
                        || (ours && !MessageDigest.isEqual(anchor.signed(key), row.getBytes("signature")))) {
                    found.add(anchor(anchor.authority(), anchor.number(), anchor.at()));
                }
            }
        }
    }

    private static boolean follows(Anchor anchor, @org.jspecify.annotations.Nullable Anchor last) {
        return last == null
                ? anchor.number() == 1
                : anchor.number() == last.number() + 1 && MessageDigest.isEqual(anchor.previous(), last.root());
    }

    private static Tampering anchor(String authority, long number, @org.jspecify.annotations.Nullable Instant at) {
        return new Tampering(Kind.ANCHOR, authority, 0, number, at);
    }

    /** What an anchor remembers and its chain does not, where the walk along that chain saw nothing wrong. */
    List<Tampering> forgotten(Collection<Tampering> seen) throws SQLException {
        List<Tampering> gone = new ArrayList<>();
        try (var statement = owner.createStatement()) {
            ResultSet row = statement.executeQuery(NOT_AS_ANCHORED);
            while (row.next()) {
                String authority = row.getString(1);
                int chain = row.getInt(2);
                if (seen.stream().noneMatch(one -> one.authority().equals(authority) && one.chain() == chain)) {
                    Kind kind = row.getBoolean(4) ? Kind.TRUNCATED : Kind.ALTERED;
                    gone.add(Tampering.at(kind, authority, chain, row.getLong(3)));
                }
            }
        }
        return gone;
    }
}
