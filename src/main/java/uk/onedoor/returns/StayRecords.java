package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.returns.StayEpisodes.Lived;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** The episodes our stays tell of the young people in a return, of those alone whom whoever is looking may see. */
@Component
class StayRecords {

    /** One young person's, by the number the council has for them. */
    record Told(YoungPerson person, String child, List<StayEpisode> episodes) {

        boolean isWhole() {
            return episodes.stream().allMatch(StayEpisode::isWhole);
        }
    }

    private final Joinings joinings;
    private final Stays stays;
    private final OurHomes homes;

    StayRecords(Joinings joinings, Stays stays, OurHomes homes) {
        this.joinings = joinings;
        this.stays = stays;
        this.homes = homes;
    }

    /** Everybody of whom a stay tells anything in the year of the return. */
    @Transactional(readOnly = true)
    public List<Told> of(Roll roll) {
        Map<String, Child> children =
                roll.children().stream().collect(Collectors.toMap(Child::id, Function.identity()));
        Map<HomeId, HomeOption> options = new HashMap<>();
        List<Told> told = new ArrayList<>();
        for (Joinings.Joined one : joinings.joined()) {
            Child child = children.get(one.child());
            if (child != null) {
                List<StayEpisode> episodes = new StayEpisodes(
                                child, new CollectionYear(roll.setting().year()))
                        .of(lived(one, options));
                if (!episodes.isEmpty()) {
                    told.add(new Told(one.person(), one.child(), episodes));
                }
            }
        }
        return told;
    }

    private List<Lived> lived(Joinings.Joined one, Map<HomeId, HomeOption> options) {
        return stays.of(one.person().id()).stream()
                .filter(stay -> stay.reason().kind() == StayKind.LIVING && stay.arrival() != null && stay.off() == null)
                .map(stay -> lived(
                        stay,
                        options.computeIfAbsent(
                                stay.home(), home -> homes.get(home).option())))
                .toList();
    }

    private static Lived lived(Stay stay, HomeOption option) {
        Stay.Leaving leaving = stay.leaving();
        return leaving == null
                ? new Lived(stay.home(), option, stay.from(), null, null)
                : new Lived(stay.home(), option, stay.from(), stay.until(), leaving.because());
    }
}
