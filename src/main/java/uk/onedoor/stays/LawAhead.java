package uk.onedoor.stays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Coming;
import uk.onedoor.homes.LawRule;
import uk.onedoor.homes.LawSays;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.Stay.State;

/**
 * What the law will say of a stay before it ends and did not say on its first night: they grow older, or the home is no longer
 * registered for them by then. It is told and refuses nothing: a plan is there to be changed in time.
 */
@Component
@Transactional(readOnly = true)
class LawAhead {

    private final OurHomes homes;
    private final People people;
    private final StayRepository stays;
    private final Clock clock;

    LawAhead(OurHomes homes, People people, StayRepository stays, Clock clock) {
        this.homes = homes;
        this.people = people;
        this.stays = stays;
        this.clock = clock;
    }

    /** Each a sentence with its regulation; none of a stay that is over, or of somebody whose birthday nobody knows. */
    List<String> told(Page page, Stay stay) {
        State state = stay.state(clock.instant());
        LocalDate born =
                people.find(stay.youngPerson()).map(YoungPerson::dateOfBirth).orElse(null);
        if (state == State.LEFT || state == State.OFF || born == null) {
            return List.of();
        }
        LocalDate today = London.today(clock);
        LocalDate first = stay.from();
        LocalDate planned = stay.until().minusDays(1);
        LocalDate last = state == State.HERE && planned.isBefore(today) ? today : planned;
        int others = stays.othersIn(stay, first, last.plusDays(1));
        return later(stay, new Coming(born, first, last.plusDays(1), others, false), last).stream()
                .map(says -> page.t("stays.law.ahead", page.date(last), page.t(says.key(), says.filling())))
                .toList();
    }

    private List<LawSays> later(Stay stay, Coming first, LocalDate last) {
        List<LawSays> before = homes.says(stay.home(), first);
        Set<LawRule> known = before.stream().map(LawSays::rule).collect(Collectors.toSet());
        List<LawSays> later = new ArrayList<>(before.stream()
                .filter(says -> says.rule() == LawRule.REGISTERED_AGES_LATER)
                .toList());
        homes
                .says(stay.home(), new Coming(first.born(), last, first.until(), first.others(), first.siblings()))
                .stream()
                .filter(says -> says.rule() != LawRule.HUB_AGES && !known.contains(says.rule()))
                .filter(says -> says.rule() != LawRule.REGISTERED_AGES || later.isEmpty())
                .forEach(later::add);
        return later;
    }
}
