package uk.onedoor.family;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.bonds.FirstRung;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.people.Glance;

/** Tells who was rung first when it got hard, where somebody wrote down a name. */
@Component
@Transactional(readOnly = true)
class CrisisRungFirst implements FirstRung {

    private final FamilyFacts facts;
    private final JdbcClient db;

    CrisisRungFirst(FamilyFacts facts, JdbcClient db) {
        this.facts = facts;
        this.db = db;
    }

    @Override
    public List<Ring> of(Glance glance, LocalDate asAt) {
        return facts.of(glance).stream()
                .filter(fact -> fact.kind() == Kind.CRISIS || fact.kind() == Kind.CRISIS_WITHOUT_US)
                .filter(fact -> !fact.told().isEmpty() && !fact.on().isAfter(asAt))
                .sorted(Comparator.comparing(FamilyFact::on).reversed())
                .map(fact -> new Ring(fact.on(), fact.told(), "/young-people/" + glance.youngPerson() + "/family"))
                .toList();
    }

    @Override
    public List<Counted> counted(LocalDate asAt) {
        return db.sql("select hub_id, rung_first, people from family.rung_first(:on)")
                .param("on", asAt)
                .query((rs, row) -> new Counted(
                        new HubId(rs.getObject("hub_id", UUID.class)),
                        whom(RungFirst.valueOf(rs.getString("rung_first"))),
                        rs.getInt("people")))
                .list();
    }

    private static Whom whom(RungFirst first) {
        if (first.isUs()) {
            return Whom.US;
        }
        return first == RungFirst.NETWORK ? Whom.OWN_PEOPLE : Whom.SOMEBODY_ELSE;
    }
}
