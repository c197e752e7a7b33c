package uk.onedoor.risks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
                   case when last.id is null then r.evaluate_on else last.next_on end as due
              from risks.raise r left join lateral (
                select e.id, e.next_on from risks.evaluation e
                 where e.authority_id = r.authority_id and e.raise_id = r.id order by e.recorded_at desc, e.id desc limit 1) last on true
             where r.withdrawn_at is null
            union all
            select 'EVALUATION', e.id, e.raise_id, e.young_person_id, e.recorded_at, e.words, null
              from risks.evaluation e join risks.raise r on r.authority_id = e.authority_id and r.id = e.raise_id
             where r.withdrawn_at is null
            union all
            select 'CARD', c.id, c.id, c.young_person_id, c.recorded_at, c.decided,
                   case when exists (select from risks.learning l where l.authority_id = c.authority_id and l.card_id = c.id)
                        then null else c.review_on end
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

    /** Those of everybody the viewer may see. */
    List<RiskLine> all() {
        return read(null);
    }

    private List<RiskLine> read(@Nullable Collection<UUID> records) {
        return db.sql("select * from (" + LINES
                        + ") lines where (:all or young_person_id = any (:records)) order by recorded_at desc, id desc")
                .param("all", records == null)
                .param("records", records == null ? new UUID[0] : records.toArray(UUID[]::new))
                .query((rs, row) -> new RiskLine(
                        RiskLine.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("id", UUID.class),
                        rs.getObject("of", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getTimestamp("recorded_at").toInstant(),
                        rs.getString("words"),
                        rs.getObject("due", java.time.LocalDate.class)))
                .list();
    }
}
