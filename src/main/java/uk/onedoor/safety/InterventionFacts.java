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
import uk.onedoor.safety.Intervention.Kind;
import uk.onedoor.safety.Intervention.Step;

/** Tells the clocks that a physical intervention was used, and when it was recorded and talked about. */
@Component
@Transactional(readOnly = true)
class InterventionFacts implements FactSource {

    private final InterventionRepository kept;

    InterventionFacts(InterventionRepository kept) {
        this.kept = kept;
    }

    @Override
    public Set<FactKind> kinds() {
        return EnumSet.of(
                FactKind.MEASURE_USED, FactKind.MEASURE_RECORDED, FactKind.STAFF_SPOKEN_TO, FactKind.CHILD_SPOKEN_TO);
    }

    @Override
    public List<Told> all() {
        return Followed.told(kept.all(null), InterventionFacts::facts);
    }

    @Override
    public List<Fact> of(Glance glance) {
        return Followed.told(kept.of(glance), InterventionFacts::facts).stream()
                .map(Told::fact)
                .toList();
    }

    private static Stream<Fact> facts(Intervention one) {
        Stream<Fact> used =
                Stream.of(new Fact(FactKind.MEASURE_USED, one.began().at(), one.id()));
        Stream<Fact> since = one.steps().stream()
                .filter(step -> step.written().stands() && step.kind() != Kind.ADDED)
                .map(step -> fact(one, step));
        return Stream.concat(used, since);
    }

    /** A record is made when it is written down; a talk is had when it was. */
    private static Fact fact(Intervention one, Step step) {
        return switch (step.kind()) {
            case RECORDED -> new Fact(FactKind.MEASURE_RECORDED, step.written().at(), one.id());
            case STAFF_SPOKEN_TO -> new Fact(FactKind.STAFF_SPOKEN_TO, step.at(), one.id());
            case CHILD_SPOKEN_TO -> new Fact(FactKind.CHILD_SPOKEN_TO, step.at(), one.id());
            case ADDED -> throw new IllegalArgumentException("No clock asks for " + step.kind());
        };
    }
}
