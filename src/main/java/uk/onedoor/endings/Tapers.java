package uk.onedoor.endings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.Turns;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** How a young person's support grows less: steps agreed with them, none too much at once unless they ask for it. */
@Service
@Transactional
public class Tapers {

    private static final int FURTHEST_YEARS = 15;

    private final TaperRepository rows;
    private final EndingsReading reading;
    private final People people;
    private final Turns turns;
    private final Clock clock;

    Tapers(TaperRepository rows, EndingsReading reading, People people, Turns turns, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.people = people;
        this.turns = turns;
        this.clock = clock;
    }

    /** The steps that hold, in the order of their days. */
    @Transactional(readOnly = true)
    public List<Step> of(YoungPersonId who) {
        return reading.of(who).plan().steps();
    }

    /**
     * Agrees a step. One that held from the same day is replaced.
     *
     * @throws Refusal by {@code asked} when it is too much at once and the young person has not asked for it
     */
    public void agree(NewStep asked) {
        turn(asked.youngPerson());
        Known known = reading.of(asked.youngPerson());
        if (known.steps().stream().anyMatch(step -> step.id().equals(asked.id()))) {
            return;
        }
        check(asked, known);
        Step step = rows.step(asked);
        List<Step> then = new ArrayList<>(known.plan().steps());
        then.removeIf(one -> one.from().equals(asked.from()));
        then.add(step);
        inTheBand(known, new TaperPlan(then), asked.asked());
        known.plan().steps().stream()
                .filter(one -> one.from().equals(asked.from()))
                .forEach(one -> rows.replace(one.id(), asked.words()));
        rows.insert(asked.youngPerson(), step);
    }

    /**
     * Takes a step out of the plan, with why; its row stays.
     *
     * @throws Refusal by {@code asked} when what is left is too much at once and the young person has not asked for it
     */
    public void takeOut(YoungPersonId who, UUID step, String because, @Nullable String asked) {
        turn(who);
        Known known = reading.of(who);
        Step found = known.steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + step));
        if (!found.holds()) {
            throw new Refusal("because", "endings.meanwhile");
        }
        List<Step> then = new ArrayList<>(known.plan().steps());
        then.remove(found);
        inTheBand(known, new TaperPlan(then), asked);
        rows.replace(step, asked == null ? because : because + "\n\n" + asked);
    }

    private void check(NewStep asked, Known known) {
        people.get(asked.youngPerson());
        LocalDate today = London.today(clock);
        if (asked.from().isBefore(today.minusYears(1)) || asked.from().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refusal("from", "endings.step.from.wrong");
        }
        if (known.plan().isEmpty() && Band.total(asked.minutes()) == 0) {
            throw new Refusal("faceToFace", "endings.step.first");
        }
    }

    /** What was too much at once before, and is as it was, was asked for then. */
    private static void inTheBand(Known known, TaperPlan then, @Nullable String asked) {
        Band band = known.numbers().band();
        List<Band.Abrupt> before = band.in(known.plan().levels());
        List<Band.Abrupt> now = band.in(then.levels());
        now.removeAll(before);
        if (now.isEmpty() || asked != null) {
            return;
        }
        Band.Abrupt first = now.get(0);
        throw new TooAbrupt(first, nearest(then, first), known.numbers());
    }

    private static Map<SupportKind, Integer> nearest(TaperPlan then, Band.Abrupt abrupt) {
        Step step = then.on(abrupt.on()).orElseThrow();
        Step highest = then.steps().stream()
                .filter(one -> one.from().isBefore(abrupt.on()) && one.total() == abrupt.highest())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return Band.nearest(highest.minutes(), step.minutes(), abrupt);
    }

    /** Two who change one plan at once would each be within the band, and together not. */
    private void turn(YoungPersonId who) {
        turns.take("endings.step", who.value());
    }
}
