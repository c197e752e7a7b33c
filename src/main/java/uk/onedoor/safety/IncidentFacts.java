package uk.onedoor.safety;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.FactSource;
import uk.onedoor.people.Glance;
import uk.onedoor.safety.Incident.Answer;
import uk.onedoor.safety.Incident.Kind;

/** Tells the clocks what happened, that it was decided, that it is an event to give notice of, and that Ofsted has it. */
@Component
@Transactional(readOnly = true)
class IncidentFacts implements FactSource {

    private final IncidentRepository kept;

    IncidentFacts(IncidentRepository kept) {
        this.kept = kept;
    }

    @Override
    public Set<FactKind> kinds() {
        return EnumSet.of(
                FactKind.INCIDENT_HAPPENED, FactKind.INCIDENT_DECIDED, FactKind.NOTIFIABLE_EVENT, FactKind.NOTICE_SENT);
    }

    @Override
    public List<Told> all() {
        return Followed.told(kept.all(null), IncidentFacts::facts);
    }

    @Override
    public List<Fact> of(Glance glance) {
        return Followed.told(kept.of(glance), IncidentFacts::facts).stream()
                .map(Told::fact)
                .toList();
    }

    private static Stream<Fact> facts(Incident one) {
        Stream<Fact> happened =
                Stream.of(new Fact(FactKind.INCIDENT_HAPPENED, one.began().at(), one.id()));
        Stream<Fact> decided =
                one.decision().map(step -> new Fact(FactKind.INCIDENT_DECIDED, step.at(), one.id())).stream();
        // Notice is counted from the event, not from when somebody saw that it is one.
        Stream<Fact> event = one.standing(Kind.NOTIFIABLE)
                .limit(1)
                .map(step -> new Fact(FactKind.NOTIFIABLE_EVENT, one.began().at(), one.id()));
        Stream<Fact> notice = one.standing(Kind.TOLD)
                .filter(step -> step.said().answer() == Answer.OFSTED)
                .map(step -> new Fact(FactKind.NOTICE_SENT, step.at(), one.id()));
        return Stream.of(happened, decided, event, notice).flatMap(some -> some);
    }
}
