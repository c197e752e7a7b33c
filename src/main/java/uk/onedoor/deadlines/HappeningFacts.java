package uk.onedoor.deadlines;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Glance.Reading;

/** What was said to this room itself. */
@Component
class HappeningFacts implements FactSource {

    private final DeadlineRepository kept;
    private final Reading<List<Fact>> reading;

    HappeningFacts(DeadlineRepository kept) {
        this.kept = kept;
        this.reading = glance ->
                kept.happenings(glance.records()).stream().map(Happening::fact).toList();
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

    /** Read once a page: whether anything happened is asked before the clocks are reckoned from it. */
    @Override
    public List<Fact> of(Glance glance) {
        return glance.once(reading);
    }
}
