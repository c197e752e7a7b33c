package uk.onedoor.carers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkerId;

/** Families and hosts as other rooms ask about them: who they are, what they offer, whether their approval holds. */
@Service
@Transactional(readOnly = true)
public class Carers {

    private final HouseholdRepository households;
    private final OfferRepository offers;
    private final Stories stories;
    private final Conflicts conflicts;
    private final Clock clock;

    Carers(HouseholdRepository households, OfferRepository offers, Stories stories, Conflicts conflicts, Clock clock) {
        this.households = households;
        this.offers = offers;
        this.stories = stories;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Every household the viewer may know, by name. */
    public List<Household> households() {
        return households.all();
    }

    /** The household whose home this is; empty for a home that is no family's, or of which nobody knows. */
    public Optional<Household> at(HomeId home) {
        return households.of(home);
    }

    /**
     * One household.
     *
     * @throws NotFound when there is none of that id, or the viewer may not know of it
     */
    public Household get(HouseholdId id) {
        return households.find(id).orElseThrow(() -> new NotFound("household " + id));
    }

    /** The parts people have or had in a household, those who are approved first. */
    public List<Part> parts(HouseholdId household) {
        return households.parts(household);
    }

    /** What each home of a family or host offers today; a home nobody said anything about is not in it. */
    public Map<HomeId, Terms> terms() {
        LocalDate today = London.today(clock);
        List<Household> withHome =
                households.all().stream().filter(one -> one.home() != null).toList();
        Map<HouseholdId, Story> told = stories.of(withHome);
        Map<HouseholdId, Offer> standing = OfferRepository.standing(offers.offers(null), today);
        Rhythm rhythm = stories.rhythm();
        Map<HomeId, Terms> terms = new HashMap<>();
        for (Household one : withHome) {
            Offer offer = standing.get(one.id());
            Story story = told.get(one.id());
            if (offer != null && story != null && one.home() != null) {
                terms.put(one.home(), terms(offer, story, today, rhythm));
            }
        }
        return terms;
    }

    /**
     * True when somebody may be matched with the household of this home for that day: its approval holds and they do not
     * rest. False for a home that is no family's.
     */
    public boolean approved(HomeId home, LocalDate day) {
        return households.of(home).map(one -> stories.of(one).isThereOn(day)).orElse(false);
    }

    /** The conflicts of interest between the people of this home's household and a young person, as things are today. */
    public List<Conflict> conflicts(HomeId home, YoungPersonId youngPerson) {
        return conflicts(home, youngPerson, Set.of());
    }

    /** The same, when the caller knows of more people who work with the young person. */
    public List<Conflict> conflicts(HomeId home, YoungPersonId youngPerson, Set<WorkerId> alsoInTheTeam) {
        return households
                .of(home)
                .map(one ->
                        conflicts.found(Map.of(one, Set.of(youngPerson)), households.parts(one.id()), alsoInTheTeam))
                .orElse(List.of());
    }

    private static Terms terms(Offer offer, Story story, LocalDate today, Rhythm rhythm) {
        return new Terms(
                offer.youngest(),
                offer.oldest(),
                offer.places(),
                offer.siblings(),
                offer.emergencies(),
                offer.shortBreaksOnly(),
                offer.offers(),
                offer.words(),
                story.reviewDue(today, rhythm),
                story.approvalHoldsOn(today));
    }
}
