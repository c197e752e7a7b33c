package uk.onedoor.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.people.SupportSource.Support;

/** Which planned follow-ups can be done now and have no result yet; one whose time has passed is not asked for again. */
@Component
class FollowUpsDue {

    /** One to be done. */
    record FollowUpDue(Support support, Planned planned) {}

    private final FollowUpRepository followUps;
    private final Clock clock;

    FollowUpsDue(FollowUpRepository followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Those due up to a day, of these supports. */
    List<FollowUpDue> of(List<Support> supports, LocalDate until) {
        LocalDate today = Told.today(clock);
        List<UUID> people = supports.stream()
                .map(support -> support.youngPerson().value())
                .distinct()
                .toList();
        Set<FollowUpRepository.Of> done = followUps.done(people);
        return supports.stream()
                .flatMap(support -> Planned.of(support).stream()
                        .filter(planned -> !planned.due().isAfter(until)
                                && today.isBefore(planned.closesBefore())
                                && !done.contains(key(support, planned)))
                        .map(planned -> new FollowUpDue(support, planned)))
                .toList();
    }

    private static FollowUpRepository.Of key(Support support, Planned planned) {
        return new FollowUpRepository.Of(
                support.youngPerson().value(), support.beganOn(), planned.phase(), planned.months());
    }
}
