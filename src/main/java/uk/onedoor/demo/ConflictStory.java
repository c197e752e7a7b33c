package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.Carers;
import uk.onedoor.carers.Conflicts;
import uk.onedoor.carers.Household;
import uk.onedoor.carers.Households;
import uk.onedoor.carers.Human;
import uk.onedoor.carers.Part;
import uk.onedoor.demo.DiaryWeek.Beside;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;
import uk.onedoor.town.TownPlan;

/**
 * Two families in which somebody is close to the young person who lives there in another way too: the product finds it;
 * one is answered, about the other nobody has decided yet.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class ConflictStory {

    private final Carers carers;
    private final Households households;
    private final Conflicts conflicts;
    private final Stays stays;
    private final Beside beside;

    ConflictStory(Carers carers, Households households, Conflicts conflicts, Stays stays, Beside beside) {
        this.carers = carers;
        this.households = households;
        this.conflicts = conflicts;
        this.stays = stays;
        this.beside = beside;
    }

    /** Which of the two is told; the one that is answered first. */
    private enum Turn {
        ANSWERED,
        OPEN
    }

    /** Tells what has not been told yet, as soon as somebody lives with a family. */
    void tell(Cast cast, TownPlan.Staff lead, Written written, LocalDate today) {
        for (Turn turn : Turn.values()) {
            String key = "carers/conflict/" + turn + "/" + lead.council();
            if (!written.has(key)) {
                candidates(cast, lead, today).stream().findFirst().ifPresent(stay -> {
                    Household family = carers.at(stay.home()).orElseThrow();
                    cast.as(lead.key(), () -> join(cast, family, stay, turn, today));
                    written.put(key, TownFamilies.id(key));
                });
            }
        }
    }

    /** Who lives with a family in which nobody works here yet, and has a key worker who is in no household. */
    private List<Stay> candidates(Cast cast, TownPlan.Staff lead, LocalDate today) {
        Set<WorkerId> known = Set.copyOf(households.humans().stream()
                .map(Human::worker)
                .filter(Objects::nonNull)
                .toList());
        return stays.between(today, today).stream()
                .filter(stay -> stay.arrival() != null && stay.leaving() == null)
                .filter(stay -> stay.reason().kind() == StayKind.LIVING)
                .filter(stay -> carers.at(stay.home())
                        .filter(family -> carers.parts(family.id()).stream()
                                .noneMatch(part -> part.human().worker() != null))
                        .isPresent())
                .filter(stay -> keyWorker(stay)
                        .filter(worker -> !known.contains(worker))
                        .filter(worker ->
                                Objects.equals(lead.hub(), cast.planned(worker).hub()))
                        .isPresent())
                .toList();
    }

    private Optional<WorkerId> keyWorker(Stay stay) {
        return beside.allocations().keyWorker(stay.youngPerson()).map(part -> part.worker());
    }

    private void join(Cast cast, Household family, Stay stay, Turn turn, LocalDate today) {
        WorkerId worker = keyWorker(stay).orElseThrow();
        String name = cast.planned(worker).name();
        Human human = TownFamilies.human(family.id().toString(), name, worker);
        Part.Kind kind = turn == Turn.ANSWERED ? Part.Kind.HOUSEHOLD_MEMBER : Part.Kind.BACK_UP;
        Part part = new Part(
                TownFamilies.id("part " + family.id() + name), human, family.id(), kind, today.minusDays(5), null);
        households.join(part);
        if (turn == Turn.ANSWERED) {
            conflicts
                    .found(Map.of(family, Set.of(stay.youngPerson())), List.of(part), Set.of())
                    .forEach(found -> conflicts.answer(
                            TownFamilies.id("answer " + part.id()),
                            found,
                            "A lodger there until the spring. The back-up visits and writes the reports meanwhile; the young person was asked and is glad of both.",
                            today.plusDays(120)));
        }
    }
}
