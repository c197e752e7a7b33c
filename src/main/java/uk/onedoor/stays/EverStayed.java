package uk.onedoor.stays;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;
import uk.onedoor.platform.audit.InEmergency;

/** Whether a place with us was ever somebody's, from what a page has read already: who never had one is asked nothing more. */
@Component
@Transactional(readOnly = true)
public class EverStayed {

    private final StayFacts facts;
    private final SectionRights rights;

    EverStayed(StayFacts facts, SectionRights rights) {
        this.facts = facts;
        this.rights = rights;
    }

    /** False only when that is certain: to who may not read where they live it may always have been. */
    public boolean maybe(Glance glance) {
        return !rights.mayRead("HOME")
                || InEmergency.until().isPresent()
                || facts.of(glance).stream().map(StayFacts.Fact::stay).anyMatch(Objects::nonNull);
    }
}
