package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** Of which young people is the state on arrival still to be written down, and by when? */
@Service
@Transactional(readOnly = true)
public class BaselinesDue {

    /** One still to be taken; overdue once {@code dueOn} has passed. */
    public record BaselineDue(YoungPersonId youngPerson, LocalDate beganOn, LocalDate dueOn) {}

    private final Supports supports;
    private final BaselineRepository baselines;

    BaselinesDue(Supports supports, BaselineRepository baselines) {
        this.supports = supports;
        this.baselines = baselines;
    }

    /** Those of a hub, or of everybody the viewer may see; soonest first. */
    public List<BaselineDue> of(@Nullable HubId hub) {
        return of(supports.all(hub));
    }

    /** Those of these supports that are under way. */
    List<BaselineDue> of(List<Support> supports) {
        List<UUID> people = supports.stream()
                .map(support -> support.youngPerson().value())
                .distinct()
                .toList();
        return of(supports, baselines.taken(people));
    }

    /** Those of these supports that are under way and not among those that have one. */
    static List<BaselineDue> of(List<Support> supports, Set<BaselineRepository.Of> taken) {
        return supports.stream()
                .filter(support -> support.endedOn() == null)
                .filter(support -> !taken.contains(
                        new BaselineRepository.Of(support.youngPerson().value(), support.beganOn())))
                .map(support ->
                        new BaselineDue(support.youngPerson(), support.beganOn(), Baseline.dueOn(support.beganOn())))
                .sorted(Comparator.comparing(BaselineDue::dueOn))
                .toList();
    }
}
