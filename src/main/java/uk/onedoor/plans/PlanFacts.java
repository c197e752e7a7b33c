package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.FactSource;
import uk.onedoor.people.Glance;

/** Tells the clocks when a plan was looked at together, and from which day the plans are that the law asks for. */
@Component
@Transactional(readOnly = true)
class PlanFacts implements FactSource {

    private final JdbcClient db;

    PlanFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<FactKind> kinds() {
        return EnumSet.of(
                FactKind.PLAN_REVIEWED,
                FactKind.CARE_PLAN_MADE,
                FactKind.PLACEMENT_PLAN_MADE,
                FactKind.PATHWAY_PLAN_MADE,
                FactKind.EDUCATION_PLAN_MADE);
    }

    @Override
    public List<Told> all() {
        return told(null);
    }

    @Override
    public List<Fact> of(Glance glance) {
        return told(glance.records()).stream().map(Told::fact).toList();
    }

    /** A plan that another took the place of was made all the same. */
    private List<Told> told(@Nullable Collection<UUID> records) {
        return db.sql("""
                select r.young_person_id, 'PLAN_REVIEWED', r.held_on from plans.review r
                 where r.authority_id = (select platform.authority()) and (:all or r.young_person_id = any (:records))
                union all
                select p.young_person_id, case p.plan_kind when 'PEP' then 'EDUCATION_PLAN_MADE' else p.plan_kind || '_MADE' end, p.dated
                  from plans.statutory_plan p
                 where p.authority_id = (select platform.authority()) and (:all or p.young_person_id = any (:records))
                   and p.plan_kind in ('CARE_PLAN', 'PLACEMENT_PLAN', 'PATHWAY_PLAN', 'PEP')""")
                .param("all", records == null)
                .param("records", records == null ? new UUID[0] : records.toArray(UUID[]::new))
                .query((rs, row) -> new Told(
                        rs.getObject(1, UUID.class),
                        Fact.on(FactKind.valueOf(rs.getString(2)), rs.getObject(3, LocalDate.class), null)))
                .list();
    }
}
