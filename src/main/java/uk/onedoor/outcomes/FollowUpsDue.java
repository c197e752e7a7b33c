package uk.onedoor.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** Which planned follow-ups can be done now and have no result yet; one whose time has passed is not asked for again. */
@Service
@Transactional(readOnly = true)
public class FollowUpsDue {

    /** One to be done. */
    record FollowUpDue(YoungPersonId youngPerson, Planned planned) {}

    private final Supports supports;
    private final FollowUpRepository followUps;
    private final Clock clock;

    FollowUpsDue(Supports supports, FollowUpRepository followUps, Clock clock) {
        this.supports = supports;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Whose follow-up is due in a hub, those first who wait longest. */
    public List<YoungPersonId> now(HubId hub) {
        return of(supports.current(hub), Told.today(clock)).stream()
                .sorted(Comparator.comparing((FollowUpDue due) -> due.planned().due()))
                .map(FollowUpDue::youngPerson)
                .distinct()
                .toList();
    }

    /** Those due up to a day, of these supports. */
    List<FollowUpDue> of(Map<YoungPersonId, Support> supports, LocalDate until) {
        LocalDate today = Told.today(clock);
        List<UUID> records = supports.values().stream()
                .map(support -> support.youngPerson().value())
                .toList();
        Set<FollowUpRepository.Of> done = followUps.done(records);
        return supports.entrySet().stream()
                .flatMap(theirs -> Planned.of(theirs.getValue()).stream()
                        .filter(planned -> !planned.due().isAfter(until)
                                && today.isBefore(planned.closesBefore())
                                && !done.contains(key(theirs.getValue(), planned)))
                        .map(planned -> new FollowUpDue(theirs.getKey(), planned)))
                .toList();
    }

    private static FollowUpRepository.Of key(Support support, Planned planned) {
        return new FollowUpRepository.Of(
                support.youngPerson().value(), support.beganOn(), planned.phase(), planned.months());
    }
}
