package uk.onedoor.plans;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.PlanKind;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Whose plan the viewer may read and write, asked so that a no is said in words. The database decides. */
@Component
class PlanRights {

    private final JdbcClient db;
    private final CurrentViewer viewer;

    PlanRights(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    boolean mayRead(YoungPersonId person) {
        return may(person, "R");
    }

    boolean mayWrite(YoungPersonId person) {
        return may(person, "W");
    }

    /** True when the viewer may say where a plan of this kind is: a health plan belongs to their health. */
    boolean mayName(YoungPersonId person, PlanKind kind) {
        return kind != PlanKind.HEALTH_PLAN || may(person, "HEALTH", "R") && may(person, "HEALTH", "W");
    }

    /**
     * Goes on when the viewer may write in this plan.
     *
     * @throws NotFound when they may not even read it
     * @throws Refusal when they may read and not write it
     */
    void toWrite(YoungPersonId person) {
        if (may(person, "W")) {
            return;
        }
        if (!may(person, "R")) {
            throw new NotFound("plan of " + person);
        }
        throw new Refusal("", "plans.not.yours");
    }

    private boolean may(YoungPersonId person, String right) {
        return may(person, "PLAN", right);
    }

    private boolean may(YoungPersonId person, String section, String right) {
        return viewer.get().is(Role.SYSTEM)
                || db.sql("select :person in (select platform.visible(:section, :right))")
                        .param("person", person.value())
                        .param("section", section)
                        .param("right", right)
                        .query(Boolean.class)
                        .single();
    }
}
