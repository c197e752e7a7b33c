package uk.onedoor.house;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.time.London;

/** Says on Today which home's handover nobody has read yet: of each home the first. */
@Component
@Transactional(readOnly = true)
class HandoverDue implements DueSource {

    private final HandoverRepository kept;

    HandoverDue(HandoverRepository kept) {
        this.kept = kept;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Set<HomeId> told = new HashSet<>();
        return kept.unread().stream()
                .filter(one -> !London.day(one.at()).isAfter(day) && told.add(one.home()))
                .map(one -> new Due(
                        null,
                        "house.due.handover",
                        new Object[] {one.homeName()},
                        London.day(one.at()),
                        HandoverPages.at(one.home(), one.id())))
                .toList();
    }

    /** Nothing of this is about one young person. */
    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return List.of();
    }
}
