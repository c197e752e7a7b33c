package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        return of(supports.current(hub));
    }

    /** Those of these supports that are under way. */
    List<BaselineDue> of(Map<YoungPersonId, Support> supports) {
        List<UUID> records = supports.values().stream()
                .map(support -> support.youngPerson().value())
                .toList();
        return of(supports, baselines.taken(records));
    }

    /** Those of these supports that are under way and not among those that have one. */
    static List<BaselineDue> of(Map<YoungPersonId, Support> supports, Set<BaselineRepository.Of> taken) {
        List<BaselineDue> due = new ArrayList<>();
        supports.forEach((who, support) -> {
            LocalDate began = support.beganOn();
            if (support.endedOn() == null
                    && !taken.contains(
                            new BaselineRepository.Of(support.youngPerson().value(), began))) {
                due.add(new BaselineDue(who, began, Baseline.dueOn(began)));
            }
        });
        due.sort(Comparator.comparing(BaselineDue::dueOn));
        return due;
    }
}
