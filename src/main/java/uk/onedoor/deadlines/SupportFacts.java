package uk.onedoor.deadlines;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.SupportSource.Support;

/** When support began and ended, as the room that begins and ends it tells. */
@Component
class SupportFacts implements FactSource {

    private final SupportSource support;

    SupportFacts(SupportSource support) {
        this.support = support;
    }

    @Override
    public Set<FactKind> kinds() {
        return EnumSet.of(FactKind.SUPPORT_BEGAN, FactKind.SUPPORT_ENDED);
    }

    @Override
    public List<Told> all() {
        return support.all(null).stream()
                .flatMap(one -> facts(one).stream()
                        .map(fact -> new Told(one.youngPerson().value(), fact)))
                .toList();
    }

    @Override
    public List<Fact> of(Glance glance) {
        return support.current(glance).map(SupportFacts::facts).orElse(List.of());
    }

    private static List<Fact> facts(Support one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.on(FactKind.SUPPORT_BEGAN, one.beganOn(), null));
        if (one.endedOn() != null) {
            facts.add(Fact.on(FactKind.SUPPORT_ENDED, one.endedOn(), null));
        }
        return facts;
    }
}
