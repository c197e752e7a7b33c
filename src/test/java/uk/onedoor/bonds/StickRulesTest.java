package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.bonds.BondRulesTest.ROBIN;
import static uk.onedoor.bonds.BondRulesTest.encounter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

class StickRulesTest {

    private static final LocalDate CAME = LocalDate.of(2026, 1, 5);
    private static final int LIVES = 200;

    @Test
    void the_same_worker_is_counted_back_to_the_last_of_another() {
        List<Part> parts = List.of(part(1, 0, 30), part(2, 30, 60), part(2, 70, 100), part(2, 100, -1));
        StickFacts facts = of(parts, List.of(), List.of(), 150);
        assertThat(facts.figures().sameDays())
                .as("without the ten days between two times with us")
                .isEqualTo(110);
        assertThat(facts.isBroken()).isTrue();
        assertThat(of(parts.subList(0, 2), List.of(), List.of(), 50).isBroken()).isFalse();
        List<Part> twice = List.of(part(1, 0, 40), part(1, 20, -1));
        assertThat(of(twice, List.of(), List.of(), 50).figures().sameDays())
                .as("a day in two joined records is one day")
                .isEqualTo(50);
        assertThat(facts.figures().workers()).isEqualTo(2);
        assertThat(of(parts, List.of(), List.of(), 10).figures().sameDays()).isEqualTo(10);
        assertThat(of(parts, List.of(), List.of(), 65).figures().sameDays()).isNull();
    }

    @Test
    void a_change_of_worker_counts_as_one_worker_more_and_begins_the_days_anew() {
        for (long seed = 0; seed < LIVES; seed++) {
            List<Part> parts = team(new Random(seed));
            StickFacts before = of(parts, List.of(), List.of(), 299);
            List<Part> changed = new ArrayList<>(parts);
            Part last = changed.remove(changed.size() - 1);
            changed.add(
                    new Part(ROBIN, last.worker(), last.workerName(), last.part(), last.from(), CAME.plusDays(300)));
            changed.add(part(99, 300, -1));
            StickFacts after = of(changed, List.of(), List.of(), 300);
            assertThat(after.figures().workers()).isEqualTo(before.figures().workers() + 1);
            assertThat(after.figures().sameDays()).isZero();
        }
    }

    @Test
    void an_encounter_more_never_makes_the_longest_silence_longer() {
        for (long seed = 0; seed < LIVES; seed++) {
            List<Encounter> life = BondRulesTest.life(new Random(seed));
            StickFacts all = of(List.of(), life, List.of(), 320);
            StickFacts less = of(List.of(), life.subList(1, life.size()), List.of(), 320);
            assertThat(all.figures().longestGap())
                    .isLessThanOrEqualTo(less.figures().longestGap());
        }
    }

    @Test
    void a_silence_that_goes_on_is_counted_up_to_the_day() {
        List<Encounter> two = List.of(
                encounter(1, at(2), ContactMode.CALL, null),
                encounter(1, at(12), ContactMode.CALL, null),
                encounter(1, at(40), ContactMode.ATTEMPTED, null));
        assertThat(of(List.of(), two, List.of(), 20).gap()).satisfies(gap -> {
            assertThat(gap.days()).isEqualTo(10);
            assertThat(gap.next()).isNotNull();
        });
        StickFacts.Gap later = of(List.of(), two, List.of(), 60).gap();
        assertThat(later.days()).isEqualTo(48);
        assertThat(later.next()).isNull();
    }

    @Test
    void a_silence_is_counted_in_days_of_the_calendar() {
        Instant late = at(2).plusSeconds(23 * 3600);
        Instant early = at(9).plusSeconds(7 * 3600);
        List<Encounter> two =
                List.of(encounter(1, late, ContactMode.CALL, null), encounter(1, early, ContactMode.CALL, null));
        assertThat(of(List.of(), two, List.of(), 12).figures().longestGap()).isEqualTo(7);
        assertThat(BondRules.of(ROBIN, two).get(0).longestSilence()).isEqualTo(7);
        List<Encounter> night = List.of(
                encounter(1, late, ContactMode.CALL, null),
                encounter(1, late.plusSeconds(2 * 3600), ContactMode.CALL, null));
        assertThat(BondRules.of(ROBIN, night).get(0).longestSilence()).isEqualTo(1);
    }

    @Test
    void what_we_tried_after_a_no_counts_until_they_were_in_touch_again() {
        List<Encounter> told = List.of(
                no(3),
                encounter(1, at(4), ContactMode.ATTEMPTED, ReachedOut.US),
                no(5),
                encounter(2, at(6), ContactMode.MEAL, null),
                encounter(1, at(7), ContactMode.CALL, null),
                no(8),
                encounter(1, at(9), ContactMode.CALL, ReachedOut.THEM));
        Sticks figures = of(List.of(), told, List.of(), 20).figures();
        assertThat(figures.refusals()).isEqualTo(3);
        assertThat(figures.triedAgain())
                .as("tried, no again, a meal; their own call is not ours")
                .isEqualTo(3);
    }

    @Test
    void a_move_is_kept_through_when_the_key_worker_is_still_there_four_weeks_on() {
        List<Part> parts = List.of(part(1, 0, 50), part(2, 50, -1));
        List<Integer> days = List.of(0, 10, 40, 100);
        List<LocalDate> moves = days.stream().map(CAME::plusDays).toList();
        assertThat(of(parts, List.of(), moves, 200).moves())
                .extracting(StickFacts.Move::kept)
                .as("the day they came is no move; the second was followed by a change")
                .containsExactly(true, false, true);
        assertThat(of(parts, List.of(), moves, 45).figures().moves()).isEqualTo(2);
    }

    private static StickFacts of(List<Part> parts, List<Encounter> encounters, List<LocalDate> moves, int day) {
        LocalDate on = CAME.plusDays(day);
        Instant end = London.startOf(on.plusDays(1));
        List<Encounter> then =
                encounters.stream().filter(one -> one.at().isBefore(end)).toList();
        return StickRules.of(new StickRules.Life(CAME, parts, then, moves), new AsAt(on, end, end));
    }

    private static List<Part> team(Random dice) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = dice.nextInt(4); i >= 0; i--) {
            int until = i == 0 ? -1 : from + 1 + dice.nextInt(50);
            parts.add(part(dice.nextInt(3), from, until));
            from = until;
        }
        return parts;
    }

    private static Part part(int worker, int from, int until) {
        return new Part(
                ROBIN,
                new WorkerId(new UUID(2, worker)),
                "Worker " + worker,
                TeamPart.KEY_WORKER,
                CAME.plusDays(from),
                until < 0 ? null : CAME.plusDays(until));
    }

    private static Encounter no(int day) {
        Encounter tried = encounter(1, at(day), ContactMode.ATTEMPTED, ReachedOut.US);
        return new Encounter(
                tried.youngPerson(), tried.note(), tried.worker(), "Worker", tried.at(), tried.how(), null, null, true);
    }

    /** An odd second, so that an attempt is not refused by chance. */
    private static Instant at(int day) {
        return London.startOf(CAME.plusDays(day)).plusSeconds(1);
    }
}
