package uk.onedoor.risks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Takes back what was written down wrongly in this room: it stays to be read, with the reason. */
@Service
@Transactional
class Withdrawals {

    /** What can be taken back, and the table it stands in. */
    enum What {
        RAISE("risks.raise"),
        CARD("risks.decision_card");

        private final String table;

        What(String table) {
            this.table = table;
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Withdrawals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound when none such stands */
    void withdraw(What what, UUID id, String because) {
        int withdrawn = db.sql("update " + what.table
                        + " set withdrawn_at = :at, withdrawn_by = platform.account(), withdrawn_because = :because"
                        + " where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("because", because)
                .param("id", id)
                .update();
        if (withdrawn == 0) {
            throw new NotFound(what.table + " " + id);
        }
    }

    /** What was taken back of these records, the last first. */
    @Transactional(readOnly = true)
    List<TakenBack> of(Page page, Collection<UUID> records) {
        return db.sql("""
                select w.words, w.withdrawn_because, w.withdrawn_at, a.display_name from (
                  select authority_id, young_person_id, harm as words, withdrawn_because, withdrawn_at, withdrawn_by
                    from risks.raise
                  union all
                  select authority_id, young_person_id, decided, withdrawn_because, withdrawn_at, withdrawn_by
                    from risks.decision_card) w
                  join platform.account a on a.authority_id = w.authority_id and a.id = w.withdrawn_by
                 where w.authority_id = (select platform.authority()) and w.young_person_id = any (:records)
                 order by w.withdrawn_at desc""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> new TakenBack(
                        rs.getString(1),
                        rs.getString(2),
                        page.t(
                                "risks.taken.by",
                                rs.getString(4),
                                page.date(London.day(rs.getTimestamp(3).toInstant())))))
                .list();
    }
}
