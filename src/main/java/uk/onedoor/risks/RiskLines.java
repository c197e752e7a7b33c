package uk.onedoor.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Glance.Reading;
import uk.onedoor.people.YoungPersonId;

/** Everything that stands in this room, in one question: what is due and what the timeline tells come of the same lines. */
@Component
@Transactional(readOnly = true)
class RiskLines {

    private static final String LINES = """
            select 'RAISE' as kind, r.id, r.id as of, r.young_person_id, r.recorded_at, r.harm as words,
                   case when last.id is null then r.evaluate_on else last.next_on end as due,
                   coalesce(last.recorded_by, r.recorded_by) as writer
              from risks.raise r left join lateral (
                select e.id, e.next_on, e.recorded_by from risks.evaluation e
                 where e.authority_id = r.authority_id and e.raise_id = r.id order by e.recorded_at desc, e.id desc limit 1) last on true
             where r.withdrawn_at is null
            union all
            select 'EVALUATION', e.id, e.raise_id, e.young_person_id, e.recorded_at, e.words, null, e.recorded_by
              from risks.evaluation e join risks.raise r on r.authority_id = e.authority_id and r.id = e.raise_id
             where r.withdrawn_at is null
            union all
            select 'FEELING', f.id, f.raise_id, f.young_person_id, f.recorded_at, f.theirs_words, null, f.recorded_by
              from risks.feeling f join risks.raise r on r.authority_id = f.authority_id and r.id = f.raise_id
             where r.withdrawn_at is null
            union all
            select 'CARD', c.id, c.id, c.young_person_id, c.recorded_at, c.decided,
                   case when exists (select from risks.learning l where l.authority_id = c.authority_id and l.card_id = c.id)
                        then null else c.review_on end, c.recorded_by
              from risks.decision_card c where c.withdrawn_at is null""";

    private final JdbcClient db;
    private final Reading<List<RiskLine>> reading = glance -> read(glance.records());

    RiskLines(JdbcClient db) {
        this.db = db;
    }

    /** Those of one young person, the newest first; read once a page. */
    List<RiskLine> of(Glance glance) {
        return glance.once(reading);
    }

    /** What is to be looked at up to a day, of everybody the viewer may see. */
    List<RiskLine> due(LocalDate day) {
        return lines("due <= :day").param("day", day).query(RiskLines::line).list();
    }

    /**
     * What of it is the viewer's to look at: of those whose key worker they are and what they wrote last themselves; once its
     * day is gone, of everybody whose hub they run.
     */
    List<RiskLine> asked(LocalDate day, LocalDate today) {
        return lines("""
                        due <= :day and young_person_id in (select platform.visible('RISK', 'W'))
                        and (writer = (select platform.account())
                             or young_person_id in (select l.young_person_id from platform.link l
                                 where l.authority_id = (select platform.authority()) and l.account_id = (select platform.account())
                                   and l.kind = 'KEY_WORKER' and l.until_at is null)
                             or due < :today and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')))""")
                .param("day", day)
                .param("today", today)
                .query(RiskLines::line)
                .list();
    }

    /** How safe it feels, as young people said it themselves since then. */
    List<RiskLine> felt(Instant since) {
        return lines("kind = 'FEELING' and recorded_at > :since")
                .param("since", Timestamp.from(since))
                .query(RiskLines::line)
                .list();
    }

    private List<RiskLine> read(Collection<UUID> records) {
        return lines("young_person_id = any (:records)")
                .param("records", records.toArray(UUID[]::new))
                .query(RiskLines::line)
                .list();
    }

    private StatementSpec lines(String where) {
        return db.sql("select * from (" + LINES + ") lines where " + where + " order by recorded_at desc, id desc");
    }

    private static RiskLine line(ResultSet rs, int row) throws SQLException {
        return new RiskLine(
                RiskLine.Kind.valueOf(rs.getString("kind")),
                rs.getObject("id", UUID.class),
                rs.getObject("of", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("words"),
                rs.getObject("due", LocalDate.class));
    }
}
