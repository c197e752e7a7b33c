package uk.onedoor.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.outcomes.BaselinesDue;
import uk.onedoor.outcomes.BaselinesDue.BaselineDue;
import uk.onedoor.outcomes.FollowUpsDue;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.Stays;

/**
 * Whom the morning of a hub names that other rooms know of: of whom the state on arrival is to be written down now, who is to
 * be asked how it is going, and who sleeps here though they are not with the hub.
 */
@Component
class TodayNames {

    private final BaselinesDue baselines;
    private final FollowUpsDue followUps;
    private final Stays stays;
    private final OurHomes homes;
    private final People people;

    TodayNames(BaselinesDue baselines, FollowUpsDue followUps, Stays stays, OurHomes homes, People people) {
        this.baselines = baselines;
        this.followUps = followUps;
        this.stays = stays;
        this.homes = homes;
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

    /** Who sleeps in the hub's own home tonight and is not among those with it: nobody there is their key worker. */
    List<YoungPerson> onlySleepHere(HubId hub, LocalDate tonight, Predicate<YoungPersonId> isWithUs) {
        Set<HomeId> here = homes.openFrom(tonight).stream()
                .filter(home -> home.option() == HomeOption.HUB && hub.equals(home.hub()))
                .map(Home::id)
                .collect(Collectors.toSet());
        Map<UUID, UUID> joined = people.joined();
        return named(stays.between(tonight, tonight).stream()
                .filter(stay -> here.contains(stay.home()) && stay.sleepsHere(tonight, tonight))
                .map(stay -> stay.youngPerson().value())
                .map(record -> new YoungPersonId(joined.getOrDefault(record, record)))
                .filter(isWithUs.negate())
                .toList());
    }

    private List<YoungPerson> named(Collection<YoungPersonId> who) {
        Map<YoungPersonId, YoungPerson> found = people.find(who);
        return who.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }
}
