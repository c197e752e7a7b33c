package uk.onedoor.keywork;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.StickingSource;

/** Tells the young person's own pages who sticks with them. */
@Component
@Transactional(readOnly = true)
class WhoSticks implements StickingSource {

    private static final Comparator<Allocation> NEAREST_FIRST =
            Comparator.comparing(Allocation::part).thenComparing(Allocation::fromOn);

    private final AllocationRepository allocations;

    WhoSticks(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    @Override
    public List<Sticking> of(Glance glance) {
        return allocations.of(glance).stream()
                .filter(Allocation::isNow)
                .sorted(NEAREST_FIRST)
                .map(part -> new Sticking(
                        part.worker(),
                        part.workerName(),
                        part.phone(),
                        part.fromOn(),
                        part.part().relationship()))
                .toList();
    }
}
