package uk.onedoor.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.outcomes.BaselinesDue;
import uk.onedoor.outcomes.BaselinesDue.BaselineDue;
import uk.onedoor.outcomes.FollowUpsDue;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;

/** Of whom in a hub is the state on arrival to be written down now, and who is to be asked how it is going? */
@Component
class TodayOutcomes {

    private final BaselinesDue baselines;
    private final FollowUpsDue followUps;
    private final People people;

    TodayOutcomes(BaselinesDue baselines, FollowUpsDue followUps, People people) {
        this.baselines = baselines;
        this.followUps = followUps;
        this.people = people;
    }

    List<YoungPerson> baselines(HubId hub, LocalDate today) {
        return named(baselines.of(hub).stream()
                .filter(due -> !due.dueOn().isAfter(today))
                .map(BaselineDue::youngPerson)
                .toList());
    }

    /** Those who stepped away and with whom the hub keeps in touch are among them. */
    List<YoungPerson> followUps(HubId hub) {
        return named(followUps.now(hub));
    }

    private List<YoungPerson> named(List<YoungPersonId> who) {
        Map<YoungPersonId, YoungPerson> found = people.find(who);
        return who.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }
}
