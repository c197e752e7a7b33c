package uk.onedoor.safety;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;

/** Offers to say that a physical intervention was used, and leads to those there were. */
@Component
@Transactional(readOnly = true)
class InterventionActions implements ActionSource {

    private final InterventionRepository kept;
    private final SectionRights rights;

    InterventionActions(InterventionRepository kept, SectionRights rights) {
        this.kept = kept;
        this.rights = rights;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        if (!rights.mayRead(Interventions.SECTION)) {
            return List.of();
        }
        String at = "/young-people/" + glance.youngPerson() + "/interventions";
        Stream<Action> begin = rights.mayWrite(Interventions.SECTION, glance.youngPerson())
                ? Stream.of(new Action(About.RECORD, "safety.action.intervention", at + "/new", null))
                : Stream.of();
        Stream<Action> before = kept.of(glance).isEmpty()
                ? Stream.of()
                : Stream.of(new Action(About.RECORD, "safety.action.interventions", at, null));
        return Stream.concat(begin, before).toList();
    }
}
