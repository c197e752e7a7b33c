package uk.onedoor.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.referrals.Pen.Signed;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Which questions are asked before a decision: the model's five, a council's own words in their place, and its own. */
@Service
@Transactional
public class Provocations {

    /**
     * One of the questions.
     *
     * @param position its place in the list
     * @param rests kept for another time, and not asked
     * @param given the model's words at this place; null for a question the council added
     */
    public record Provocation(
            int position,
            String words,
            boolean rests,
            @Nullable String given) {

        /** True when these are the council's own words. */
        public boolean own() {
            return !words.equals(given);
        }
    }

    /** How a question stood once: its words, whether it rested, who chose that, from when until when. */
    public record Earlier(
            String words,
            boolean rests,
            UUID by,
            Instant from,
            @Nullable Instant until) {}

    private static final int LONGEST = 300;
    private static final int MOST = 999;

    private static final String ALL = """
            select coalesce(own.position, g.position) as position, coalesce(own.words, g.words) as words,
                   coalesce(own.rests, false) as rests, g.words as given
              from referrals.provocation_given g
              full join (select p.position, p.words, p.rests from referrals.provocation p
                          where p.authority_id = (select platform.authority()) and p.superseded_at is null) as own
                   on own.position = g.position
             order by 1""";

    private final JdbcClient db;
    private final Pen pen;

    Provocations(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    /** Every question there is, resting ones too, in their order. */
    @Transactional(readOnly = true)
    public List<Provocation> all() {
        return db.sql(ALL).query(Provocations::provocation).list();
    }

    /** Those that are asked; there is always one. */
    @Transactional(readOnly = true)
    public List<Provocation> asked() {
        return all().stream().filter(one -> !one.rests()).toList();
    }

    @Transactional(readOnly = true)
    public Provocation get(int position) {
        return all().stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("provocation " + position));
    }

    /** What was ever chosen at this place, newest first. */
    @Transactional(readOnly = true)
    public List<Earlier> history(int position) {
        return db.sql("""
                select words, rests, chosen_by, chosen_at, superseded_at from referrals.provocation
                 where authority_id = (select platform.authority()) and position = :position
                 order by chosen_at desc, id desc""")
                .param("position", position)
                .query(Provocations::earlier)
                .list();
    }

    /**
     * Chooses a council's own words; blank goes back to those given. What was asked before stays with its decision.
     *
     * @throws Refusal by {@code words} when they are too long for one line, or a question of the council's own has none
     */
    public void choose(int position, String words) {
        Provocation now = taken(position);
        String given = now.given();
        String chosen = words.isBlank() && given != null ? given : checked(words);
        if (!chosen.equals(now.words())) {
            stand(now, chosen, now.rests());
        }
    }

    /**
     * Adds a question of the council's own, behind the others, once however often it is sent with this id.
     *
     * @throws Refusal by {@code words} when there are none, or they are too long for one line
     */
    public void add(UUID id, String words) {
        String chosen = checked(words);
        takeTurn();
        int last = all().stream().mapToInt(Provocation::position).max().orElse(0);
        if (last >= MOST) {
            throw new Refusal("words", "referrals.provocation.too.many");
        }
        insert(id, last + 1, chosen, false, pen.sign());
    }

    /**
     * Keeps a question and does not ask it.
     *
     * @throws Refusal when it is the last one asked
     */
    public void rest(int position) {
        Provocation now = taken(position);
        if (!now.rests()) {
            if (asked().size() == 1) {
                throw new Refusal("", "referrals.provocation.last");
            }
            stand(now, now.words(), true);
        }
    }

    /** Asks a question again that rested. */
    public void putBack(int position) {
        Provocation now = taken(position);
        if (now.rests()) {
            stand(now, now.words(), false);
        }
    }

    /** The question an ask is asked after so many steps: another each time, the same until something is decided. */
    Provocation next(AskId ask, int steps) {
        List<Provocation> asked = asked();
        return asked.get(Math.floorMod(ask.value().hashCode() + steps, asked.size()));
    }

    private Provocation taken(int position) {
        takeTurn();
        return get(position);
    }

    /** One change at a time in a council, so that two people saving at once become two lines of history. */
    private void takeTurn() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('referrals.provocation ' || platform.authority(), 0))")
                .query((rs, row) -> true)
                .list();
    }

    private void stand(Provocation now, String words, boolean rests) {
        Signed signed = pen.sign();
        db.sql("""
                update referrals.provocation set superseded_at = :now
                where authority_id = :authority and position = :position and superseded_at is null""")
                .param("now", Timestamp.from(signed.at()))
                .param("authority", signed.authority())
                .param("position", now.position())
                .update();
        if (rests || !words.equals(now.given())) {
            insert(Ids.next(), now.position(), words, rests, signed);
        }
    }

    private void insert(UUID id, int position, String words, boolean rests, Signed signed) {
        db.sql("""
                insert into referrals.provocation (authority_id, id, position, words, rests, chosen_by, chosen_at)
                values (:authority, :id, :position, :words, :rests, :by, :now) on conflict (authority_id, id) do nothing""")
                .param("authority", signed.authority())
                .param("id", id)
                .param("position", position)
                .param("words", words)
                .param("rests", rests)
                .param("by", signed.by())
                .param("now", Timestamp.from(signed.at()))
                .update();
    }

    private static String checked(String words) {
        if (words.isBlank()) {
            throw new Refusal("words", "referrals.provocation.missing");
        }
        if (words.strip().length() > LONGEST) {
            throw new Refusal("words", "referrals.provocation.too.long", LONGEST);
        }
        return words.strip();
    }

    private static Provocation provocation(ResultSet rs, int row) throws SQLException {
        return new Provocation(
                rs.getInt("position"), rs.getString("words"), rs.getBoolean("rests"), rs.getString("given"));
    }

    private static Earlier earlier(ResultSet rs, int row) throws SQLException {
        Timestamp until = rs.getTimestamp("superseded_at");
        return new Earlier(
                rs.getString("words"),
                rs.getBoolean("rests"),
                rs.getObject("chosen_by", UUID.class),
                rs.getTimestamp("chosen_at").toInstant(),
                until == null ? null : until.toInstant());
    }
}
