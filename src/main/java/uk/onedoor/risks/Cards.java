package uk.onedoor.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.time.London;
import uk.onedoor.risks.Card.Learning;
import uk.onedoor.risks.Card.Says;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Keeps hard decisions as they were made, and what was learned from them when they were looked at again. */
@Service
@Transactional
class Cards {

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Cards(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those of these records that stand, the newest first. */
    @Transactional(readOnly = true)
    List<Card> of(Collection<UUID> records) {
        return read(records);
    }

    private List<Card> read(@Nullable Collection<UUID> records) {
        return db.sql("""
                select c.*, a.display_name, l.came, l.learned, l.recorded_at as learned_at, b.display_name as learned_by
                  from risks.decision_card c
                  join platform.account a on a.authority_id = c.authority_id and a.id = c.recorded_by
                  left join risks.learning l on l.authority_id = c.authority_id and l.card_id = c.id
                  left join platform.account b on b.authority_id = l.authority_id and b.id = l.recorded_by
                 where c.authority_id = (select platform.authority()) and c.withdrawn_at is null
                   and (:all or c.young_person_id = any (:records))
                 order by c.recorded_at desc, c.id desc""")
                .param("all", records == null)
                .param("records", records == null ? new UUID[0] : records.toArray(UUID[]::new))
                .query((rs, row) -> card(rs))
                .list();
    }

    /** Those of everybody the viewer may see. */
    @Transactional(readOnly = true)
    List<Card> all() {
        return read(null);
    }

    /** @throws NotFound when none such stands among these records */
    @Transactional(readOnly = true)
    Card get(Collection<UUID> records, UUID card) {
        return of(records).stream()
                .filter(one -> one.id().equals(card))
                .findFirst()
                .orElseThrow(() -> new NotFound("a decision card " + card));
    }

    void add(UUID id, YoungPersonId person, Says says) {
        db.sql("""
                insert into risks.decision_card (authority_id, id, young_person_id, decided, known, not_known, other_ways, hoped,
                  feared, whose_risk, review_on, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :decided, :known, :notKnown, :otherWays, :hoped, :feared, :whose, :on,
                  platform.account(), :at) on conflict (authority_id, id) do nothing""")
                .param("id", id)
                .param("who", person.value())
                .param("decided", says.decided())
                .param("known", says.known())
                .param("notKnown", says.notKnown())
                .param("otherWays", says.otherWays())
                .param("hoped", says.hoped())
                .param("feared", says.feared())
                .param("whose", says.whose().name())
                .param("on", London.today(clock).plusMonths(settings.number(RiskSettings.MONTHS)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws Refusal when somebody was faster */
    void learn(Card card, UUID id, String came, String learned) {
        try {
            db.sql("""
                    insert into risks.learning (authority_id, id, young_person_id, card_id, came, learned, recorded_by, recorded_at)
                    values (platform.authority(), :id, :who, :card, :came, :learned, platform.account(), :at)""")
                    .param("id", id)
                    .param("who", card.record().value())
                    .param("card", card.id())
                    .param("came", came)
                    .param("learned", learned)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new Refusal("", "risks.learn.already");
        }
    }

    private static Card card(ResultSet rs) throws SQLException {
        String came = rs.getString("came");
        return new Card(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Says(
                        rs.getString("decided"),
                        rs.getString("known"),
                        rs.getString("not_known"),
                        rs.getString("other_ways"),
                        rs.getString("hoped"),
                        rs.getString("feared"),
                        WhoseRisk.valueOf(rs.getString("whose_risk"))),
                rs.getObject("review_on", LocalDate.class),
                rs.getString("display_name"),
                rs.getTimestamp("recorded_at").toInstant(),
                came == null
                        ? null
                        : new Learning(
                                came,
                                rs.getString("learned"),
                                rs.getString("learned_by"),
                                rs.getTimestamp("learned_at").toInstant()));
    }
}
