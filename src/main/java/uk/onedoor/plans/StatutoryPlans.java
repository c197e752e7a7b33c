package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.PlanKind;
import uk.onedoor.plans.Plan.StatutoryPlan;
import uk.onedoor.shared.Refusal;

/** The plans the law asks for, that are kept elsewhere: where each is and who holds it, never what is in it. */
@Service
@Transactional
public class StatutoryPlans {

    /** Where a plan is; {@code because} says why it takes the place of the one of its kind that was named before. */
    public record NewStatutoryPlan(
            UUID id,
            PlanKind kind,
            String where,
            String by,
            LocalDate dated,
            @Nullable LocalDate next,
            @Nullable String because) {}

    private final PlanWriting writing;
    private final Plans plans;
    private final SectionRights rights;
    private final JdbcClient db;

    StatutoryPlans(PlanWriting writing, Plans plans, SectionRights rights, JdbcClient db) {
        this.writing = writing;
        this.plans = plans;
        this.rights = rights;
        this.db = db;
    }

    /**
     * Says where a plan is.
     *
     * @throws Refusal by {@code because} when one of its kind is named already and nobody says why this is another; by
     *     {@code kind} when it is a health plan and the viewer does not read and write about their health
     */
    public void name(YoungPersonId person, NewStatutoryPlan plan) {
        writing.begin(person);
        writing.notToCome("dated", plan.dated());
        if (!nameable(person).contains(plan.kind())) {
            throw new Refusal("kind", "plans.statutory.health.not.yours");
        }
        Optional<StatutoryPlan> before = plans.of(person).statutory().stream()
                .filter(one -> one.planKind() == plan.kind() && one.supersededAt() == null)
                .filter(one -> !one.id().equals(plan.id()))
                .findFirst();
        if (before.isPresent() && plan.because() == null) {
            throw new Refusal("because", "plans.statutory.because.missing");
        }
        before.ifPresent(one -> supersede(one, plan.because()));
        Map<String, @Nullable Object> row = writing.row(plan.id(), person);
        row.put("plan_kind", plan.kind());
        row.put("held_where", plan.where());
        row.put("held_by", plan.by());
        row.put("dated", plan.dated());
        row.put("next_review_on", plan.next());
        writing.insert("statutory_plan", row);
    }

    /** The kinds of plan whose place the viewer may say: a health plan belongs to their health. */
    @Transactional(readOnly = true)
    public Set<PlanKind> nameable(YoungPersonId person) {
        boolean health = rights.mayRead("HEALTH", person) && rights.mayWrite("HEALTH", person);
        return health ? EnumSet.allOf(PlanKind.class) : EnumSet.complementOf(EnumSet.of(PlanKind.HEALTH_PLAN));
    }

    private void supersede(StatutoryPlan before, @Nullable String because) {
        db.sql("""
                update plans.statutory_plan set superseded_at = :at, superseded_because = :because
                 where authority_id = (select platform.authority()) and id = :id and superseded_at is null""")
                .param("at", java.sql.Timestamp.from(writing.now()))
                .param("because", because)
                .param("id", before.id())
                .update();
    }
}
