package uk.onedoor.endings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;

/** What a council chose for its endings. */
@Service
@Transactional
class EndingRules {

    private final JdbcClient db;
    private final CurrentViewer viewer;

    EndingRules(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    @Transactional(readOnly = true)
    public Numbers now() {
        return db.sql("select " + RuleRows.CODE + " as code, " + RuleRows.NUMBERS + " as numbers"
                        + " from endings.rule r where r.authority_id = (select platform.authority())")
                .query((rs, row) -> RuleRows.numbers(EndingsRows.numbers(rs), rs.getString("code")))
                .optional()
                .orElseGet(Numbers::usual);
    }

    public void choose(Numbers chosen) {
        db.sql("""
                insert into endings.rule (authority_id, most_less_percent, floor_minutes, least_weeks, cliff_weeks,
                  off_plan_percent, door_open_years, door_open_age, birthdays, visit_weeks, kinds)
                values (:authority, :less, :floor, :weeks, :cliff, :off, :years, :age, :birthdays, :visits, :kinds)
                on conflict (authority_id) do update set most_less_percent = excluded.most_less_percent,
                  floor_minutes = excluded.floor_minutes, least_weeks = excluded.least_weeks, cliff_weeks = excluded.cliff_weeks,
                  off_plan_percent = excluded.off_plan_percent, door_open_years = excluded.door_open_years,
                  door_open_age = excluded.door_open_age, birthdays = excluded.birthdays, visit_weeks = excluded.visit_weeks, kinds = excluded.kinds""")
                .param("authority", viewer.get().authority())
                .param("less", chosen.mostLess())
                .param("floor", chosen.floorMinutes())
                .param("weeks", chosen.leastWeeks())
                .param("cliff", chosen.cliffWeeks())
                .param("off", chosen.offPlan())
                .param("years", chosen.doorYears())
                .param("age", chosen.doorAge())
                .param("birthdays", chosen.birthdays().toArray(Integer[]::new))
                .param("visits", chosen.visits().toArray(Integer[]::new))
                .param("kinds", chosen.kinds().stream().map(SupportKind::name).toArray(String[]::new))
                .update();
    }
}
