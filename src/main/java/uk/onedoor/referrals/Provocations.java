package uk.onedoor.referrals;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.referrals.Pen.Signed;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The questions asked before a decision: the model's five, or a council's own words in their place. */
@Service
@Transactional
public class Provocations {

    /** One of the questions: its place in the list, and its words. */
    public record Provocation(int position, String words) {}

    private static final int LONGEST = 300;

    private final JdbcClient db;
    private final Pen pen;

    Provocations(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    @Transactional(readOnly = true)
    public List<Provocation> all() {
        return db.sql("""
                select g.position, coalesce(p.words, g.words) as words
                  from referrals.provocation_given g
                  left join referrals.provocation p on p.authority_id = (select platform.authority())
                       and p.position = g.position and p.superseded_at is null
                 order by g.position""")
                .query((rs, row) -> new Provocation(rs.getInt("position"), rs.getString("words")))
                .list();
    }

    /** The question an ask is asked after so many steps: another each time, the same until something is decided. */
    Provocation next(AskId ask, int steps) {
        List<Provocation> all = all();
        return all.get(Math.floorMod(ask.value().hashCode() + steps, all.size()));
    }

    Provocation get(int position) {
        return all().stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("provocation " + position));
    }

    /**
     * Chooses a council's own words; blank goes back to those given. What was asked before stays with its decision.
     *
     * @throws Refusal by {@code words} when they are too long for one line
     */
    public void choose(int position, String words) {
        if (words.length() > LONGEST) {
            throw new Refusal("words", "referrals.provocation.too.long", LONGEST);
        }
        Signed signed = pen.sign();
        db.sql("""
                update referrals.provocation set superseded_at = :now
                where authority_id = :authority and position = :position and superseded_at is null""")
                .param("now", Timestamp.from(signed.at()))
                .param("authority", signed.authority())
                .param("position", get(position).position())
                .update();
        if (words.isBlank()) {
            return;
        }
        db.sql("""
                insert into referrals.provocation (authority_id, id, position, words, chosen_by, chosen_at)
                values (:authority, :id, :position, :words, :by, :now)""")
                .param("authority", signed.authority())
                .param("id", Ids.next())
                .param("position", position)
                .param("words", words.strip())
                .param("by", signed.by())
                .param("now", Timestamp.from(signed.at()))
                .update();
    }
}
