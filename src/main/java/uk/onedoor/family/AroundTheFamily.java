package uk.onedoor.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What staff alone read about a family: who is looked for, and what a parent needs for themselves. */
@Component
class AroundTheFamily {

    private final Finding finding;
    private final ParentNeeds needs;

    AroundTheFamily(Finding finding, ParentNeeds needs) {
        this.finding = finding;
        this.needs = needs;
    }

    List<Sought> soughts(Collection<UUID> records) {
        return finding.of(records);
    }

    List<ParentNeed> needs(Collection<UUID> records) {
        return needs.of(records);
    }
}
