package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.AllocationId;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.Covers;
import uk.onedoor.keywork.Handing;
import uk.onedoor.keywork.Repair;
import uk.onedoor.keywork.Repairs;
import uk.onedoor.keywork.TeamGoodbyes;
import uk.onedoor.keywork.WhoFits;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.town.TownFact.Allocated;
import uk.onedoor.town.TownFact.KeyWorkerChanged;

/** Writes how key workers of the town hand over, say goodbye, are lost and mended, wished for and covered. */
@Component
@ConditionalOnProperty("onedoor.demo")
class Partings {

    private static final List<String> GOODBYES = List.of(
            "Chips on the sea wall, the three of us, and a card everybody signed.",
            "A last drive to the headland with the music loud. Quiet on the way back, in a good way.",
            "Cooked the curry together that never works. It worked.",
            "Short and dry, as agreed beforehand: a handshake, a joke, and the old bus pass as a keepsake.",
            "A walk with everybody's dogs. The photo is on the wall now.");
    private static final int TOLD_LATE_DAYS = 9;
    private static final List<String> WISHES = List.of(
            "Somebody who laughs, and is not in a hurry",
            "A woman, and not too young",
            "Somebody who is there at weekends");

    private final Allocations allocations;
    private final TeamGoodbyes goodbyes;
    private final Repairs repairs;
    private final WhoFits fits;
    private final Covers covers;

    Partings(Allocations allocations, TeamGoodbyes goodbyes, Repairs repairs, WhoFits fits, Covers covers) {
        this.allocations = allocations;
        this.goodbyes = goodbyes;
        this.repairs = repairs;
        this.fits = fits;
        this.covers = covers;
    }

    /** The three met some days before, and both are there for a week or two, until the goodbye; one in seven came suddenly. */
    static Handing handing(KeyWorkerChanged changed, Allocation before) {
        LocalDate day = London.day(changed.at());
        int turn = turn(changed.key(), 7);
        if (turn == 6) {
            return Handing.afterLoss("It came too suddenly to meet", changed.handover(), before.worker());
        }
        LocalDate met = day.minusDays(2 + turn).isBefore(before.fromOn()) ? day : day.minusDays(2 + turn);
        return new Handing(
                true,
                turn == 5 ? null : met,
                turn == 5 ? "They wanted to be told on their own, in the car" : null,
                met,
                day.plusDays(6 + turn),
                changed.handover(),
                before.worker(),
                day.plusDays(6 + turn));
    }

    /** Some say beforehand whom they would like, some need more time, and of some the key worker is away at first. */
    void thoughtOf(Allocated allocated, YoungPersonId who, Cast cast) {
        LocalDate day = London.day(allocated.at());
        UUID id = UUID.nameUUIDFromBytes(("thought of/" + allocated.key()).getBytes(StandardCharsets.UTF_8));
        int turn = turn(allocated.key(), 12);
        if (turn < WISHES.size()) {
            fits.wish(id, who, WISHES.get(turn), null, false);
        } else if (turn < 6) {
            WhoFits.Weight weight = turn == 3 ? WhoFits.Weight.VERY_MUCH : WhoFits.Weight.MUCH;
            fits.need(id, who, new WhoFits.Need(weight, day, "Everything is new, and the nights are long"));
        } else if (turn < 8 && !allocated.keyWorker().equals(allocated.backUp())) {
            covers.cover(
                    id,
                    List.of(who),
                    new Covers.NewCover(
                            cast.worker(allocated.keyWorker()),
                            cast.worker(allocated.backUp()),
                            day.plusDays(5),
                            day.plusDays(26),
                            "On a course, and then on holiday"));
        }
    }

    /** The goodbyes and the mending of this day; of both, some are still to be told of. */
    void endOf(LocalDate day) {
        for (AllocationId next : goodbyes.plannedOn(day)) {
            int turn = turn(next.toString(), GOODBYES.size() + 1);
            if (turn < GOODBYES.size()) {
                goodbyes.tell(next, day, GOODBYES.get(turn), turn == 1 ? "Text me when the dog has pups" : null);
            }
        }
        for (AllocationId next : goodbyes.plannedOn(day.minusDays(TOLD_LATE_DAYS))) {
            goodbyes.tell(next, day, "Later than planned, in the car park, and it was fine.", null);
        }
        for (Repair repair : repairs.dueOn(day)) {
            allocations
                    .keyWorker(repair.youngPerson())
                    .filter(now -> turn(day.toString(), 3) > 0)
                    .ifPresent(now -> repairs.mended(
                            repair.youngPerson(),
                            repair,
                            "Said at the kitchen table, with the tea going cold: it was not because of you.",
                            now.worker(),
                            now.worker()));
        }
    }

    private static int turn(String key, int turns) {
        return Math.floorMod(key.hashCode(), turns);
    }
}
