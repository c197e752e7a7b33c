package uk.onedoor.family;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.bonds.FirstRung;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.people.Glance;

/** Tells who was rung first when it got hard, where somebody wrote down a name. */
@Component
@Transactional(readOnly = true)
class CrisisRungFirst implements FirstRung {

    private final FamilyFacts facts;

    CrisisRungFirst(FamilyFacts facts) {
        this.facts = facts;
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
}
