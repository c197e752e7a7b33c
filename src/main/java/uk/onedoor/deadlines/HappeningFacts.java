package uk.onedoor.deadlines;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;

/** What was said to this room itself. */
@Component
class HappeningFacts implements FactSource {

    private final DeadlineRepository kept;

    HappeningFacts(DeadlineRepository kept) {
        this.kept = kept;
    }

    @Override
    public Set<FactKind> kinds() {
        return Happening.KINDS;
    }

    @Override
    public List<Told> all() {
        return kept.happenings(null).stream()
                .map(one -> new Told(one.record(), one.fact()))
                .toList();
    }

    @Override
    public List<Fact> of(Glance glance) {
        return kept.happenings(glance.records()).stream().map(Happening::fact).toList();
    }
}
