package uk.onedoor.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.CrisisPlan.Given;
import uk.onedoor.family.CrisisPlan.Practice;
import uk.onedoor.family.CrisisPlan.Ring;
import uk.onedoor.family.CrisisPlan.Says;
import uk.onedoor.family.CrisisPlan.Who;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What helps when things get hard: written with the young person, practised, given to those who are in it. */
@Service
@Transactional
public class CrisisPlans {

    /** At most so many to ring: at night nobody works through a list. */
    static final int MOST_RINGS = 5;

    private final CrisisPlanRepository plans;
    private final WhoToRing whoToRing;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    CrisisPlans(CrisisPlanRepository plans, WhoToRing whoToRing, People people, CurrentViewer viewer, Clock clock) {
        this.plans = plans;
        this.whoToRing = whoToRing;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Writes the plan, or writes it anew; what it said before stays as history.
     *
     * @param asked who is rung, in order; somebody named twice is rung once
     * @throws Refusal by {@code ring1} when nobody is to be rung, or somebody who is not around them; by {@code reviewOn} when
     *     it is looked at again too early or too late
     */
    public void write(UUID id, YoungPersonId youngPerson, Says says, List<Who> asked) {
        LocalDate today = London.today(clock);
        List<Who> rings = asked.stream().distinct().limit(MOST_RINGS).toList();
        Set<Who> known = whoToRing.of(youngPerson).stream().map(Ring::who).collect(Collectors.toSet());
        if (rings.isEmpty() || !known.containsAll(rings)) {
            throw new Refusal("ring1", "family.crisis.ring.missing");
        }
        if (!says.reviewOn().isAfter(today) || says.reviewOn().isAfter(today.plusYears(1))) {
            throw new Refusal("reviewOn", "family.crisis.review.on.wrong");
        }
        plans.takeTurn(youngPerson);
        if (plans.has(id)) {
            return;
        }
        plans.supersede(people.everyRecord(youngPerson), clock.instant());
        plans.insert(id, youngPerson, says, today, viewer.get(), clock.instant());
        for (int i = 0; i < rings.size(); i++) {
            plans.insert(id, youngPerson, i + 1, rings.get(i), viewer.get(), clock.instant());
        }
    }

    /** Writes down that the plan was practised, and how it went. */
    public void practised(YoungPersonId youngPerson, Practice practice) {
        get(youngPerson);
        notToCome(practice.on());
        plans.insert(youngPerson, practice, viewer.get(), clock.instant());
    }

    /** Writes down who was given the plan that holds now. */
    public void given(UUID id, YoungPersonId youngPerson, String to, LocalDate on, GivenHow how) {
        CrisisPlan plan = get(youngPerson);
        notToCome(on);
        plans.insert(id, plan, new Given(to, on, how, true), viewer.get(), clock.instant());
    }

    /** The plan that holds now. */
    @Transactional(readOnly = true)
    public Optional<CrisisPlan> find(YoungPersonId youngPerson) {
        return find(people.everyRecord(youngPerson));
    }

    @Transactional(readOnly = true)
    Optional<CrisisPlan> find(Collection<UUID> records) {
        return plans.of(records);
    }

    @Transactional(readOnly = true)
    List<Practice> practices(Collection<UUID> records) {
        return plans.practices(records);
    }

    @Transactional(readOnly = true)
    List<Given> given(Collection<UUID> records) {
        return plans.given(records);
    }

    private CrisisPlan get(YoungPersonId youngPerson) {
        return find(youngPerson).orElseThrow(() -> new NotFound("crisis plan of " + youngPerson));
    }

    private void notToCome(LocalDate on) {
        if (on.isAfter(London.today(clock)) || on.isBefore(LocalDate.of(2000, 1, 1))) {
            throw new Refusal("on", "family.day.wrong");
        }
    }
}
