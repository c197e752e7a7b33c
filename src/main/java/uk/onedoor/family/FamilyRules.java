package uk.onedoor.family;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.FamilyFacts.Days;
import uk.onedoor.platform.access.CurrentViewer;

/** Within how many days of what a council wants something done. */
@Service
@Transactional
class FamilyRules {

    private final JdbcClient db;
    private final CurrentViewer viewer;

    FamilyRules(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    @Transactional(readOnly = true)
    public Days now() {
        return db.sql(
                        "select offer_work_days, practise_days from family.rule where authority_id = (select platform.authority())")
                .query((rs, row) -> new Days(rs.getInt(1), rs.getInt(2)))
                .optional()
                .orElse(Days.USUAL);
    }

    public void choose(Days days) {
        db.sql("""
                insert into family.rule (authority_id, offer_work_days, practise_days) values (:authority, :offer, :practise)
                on conflict (authority_id) do update set offer_work_days = excluded.offer_work_days,
                  practise_days = excluded.practise_days""")
                .param("authority", viewer.get().authority())
                .param("offer", days.offerWorkDays())
                .param("practise", days.practiseDays())
                .update();
    }
}
