package uk.onedoor.keywork;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.StickingSource;
import uk.onedoor.people.YoungPersonId;

/** Tells the young person's own pages who sticks with them. */
@Component
@Transactional(readOnly = true)
class WhoSticks implements StickingSource {

    private final AllocationRepository allocations;

    WhoSticks(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    @Override
    public List<Sticking> of(YoungPersonId youngPerson) {
        return allocations.now(youngPerson).stream()
                .map(part -> new Sticking(
                        part.worker(),
                        part.workerName(),
                        part.phone(),
                        part.fromOn(),
                        part.part().relationship()))
                .toList();
    }
}
