package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CliffsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Test
    void support_that_ends_four_weeks_before_the_eighteenth_birthday_is_an_alarm() {
        LocalDate born = LocalDate.of(2009, 2, 1);
        LocalDate ends = LocalDate.of(2027, 1, 4);
        List<Cliff> cliffs = Cliffs.all(born, Set.of(18, 21), List.of());
        assertThat(Cliffs.alarms(cliffs, List.of(TODAY, ends), ends, 6))
                .containsExactly(new Alarm(Cliff.birthday(born, 18), ends, true));
    }

    @Test
    void a_cliff_far_from_every_step_is_none() {
        Cliff tenancy = new Cliff(null, CliffKind.TENANCY, TODAY.plusWeeks(20), 0, "Her own flat");
        assertThat(Cliffs.alarms(List.of(tenancy), List.of(TODAY.plusWeeks(27)), null, 6))
                .isEmpty();
        assertThat(Cliffs.alarms(List.of(tenancy), List.of(TODAY.plusWeeks(26)), null, 6))
                .hasSize(1);
    }

    @Test
    void who_was_born_on_a_leap_day_has_birthdays_all_the_same() {
        assertThat(Cliffs.all(LocalDate.of(2008, 2, 29), Set.of(18), List.of()))
                .singleElement()
                .satisfies(cliff -> assertThat(cliff.on()).isEqualTo(LocalDate.of(2026, 2, 28)));
    }

    @RepeatedTest(200)
    void no_cliff_of_anybody_from_sixteen_to_twenty_five_goes_unflagged(RepetitionInfo seed) {
        Random dice = new Random(seed.getCurrentRepetition());
        LocalDate born = TODAY.minusYears(16 + dice.nextInt(10)).minusDays(dice.nextInt(366));
        Set<Integer> ages = dice.ints(1 + dice.nextInt(4), 16, 26).boxed().collect(Collectors.toSet());
        List<Cliff> known = known(dice);
        List<LocalDate> downs = days(dice);
        int weeks = 1 + dice.nextInt(12);
        Set<LocalDate> flagged = Cliffs.alarms(Cliffs.all(born, ages, known), downs, null, weeks).stream()
                .map(alarm -> alarm.cliff().on())
                .collect(Collectors.toSet());
        assertThat(flagged).isEqualTo(dayByDay(born, ages, known, downs, weeks));
    }

    /** Every day of thirty years is looked at: is it a cliff, and is support growing less in the weeks around it? */
    private static Set<LocalDate> dayByDay(
            LocalDate born, Set<Integer> ages, List<Cliff> known, List<LocalDate> downs, int weeks) {
        Set<LocalDate> found = new TreeSet<>();
        for (LocalDate day = TODAY.minusYears(12); day.isBefore(TODAY.plusYears(12)); day = day.plusDays(1)) {
            LocalDate on = day;
            boolean cliff = known.stream().anyMatch(one -> one.on().equals(on))
                    || ages.stream().anyMatch(age -> born.plusYears(age).equals(on));
            boolean near = on.minusWeeks(weeks)
                    .datesUntil(on.plusWeeks(weeks).plusDays(1))
                    .anyMatch(downs::contains);
            if (cliff && near) {
                found.add(on);
            }
        }
        return found;
    }

    private static List<Cliff> known(Random dice) {
        List<Cliff> known = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(4); i++) {
            known.add(new Cliff(null, CliffKind.SCHOOL_ENDS, TODAY.plusDays(dice.nextInt(900)), 0, "x"));
        }
        return known;
    }

    private static List<LocalDate> days(Random dice) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 1 + dice.nextInt(8); i++) {
            days.add(TODAY.plusDays(dice.nextInt(1200)));
        }
        return days;
    }

    @Test
    void where_no_step_lies_ahead_every_cliff_of_the_coming_weeks_rings_and_no_other() {
        Cliff soon = new Cliff(null, CliffKind.TENANCY, TODAY.plusWeeks(6), 0, "Her own flat");
        Cliff later = new Cliff(null, CliffKind.SCHOOL_ENDS, TODAY.plusWeeks(6).plusDays(1), 0, "College");
        Cliff gone = new Cliff(null, CliffKind.MOVE, TODAY.minusDays(1), 0, "To Nan");
        List<Cliff> all = List.of(soon, later, gone);
        assertThat(Cliffs.unprepared(all, List.of(), TODAY, 6)).containsExactly(new Alarm(soon, null, false));
        assertThat(Cliffs.unprepared(all, List.of(TODAY.minusYears(1)), TODAY, 6))
                .as("a step of a year ago prepares nothing")
                .containsExactly(new Alarm(soon, null, false));
        assertThat(Cliffs.unprepared(all, List.of(TODAY.plusWeeks(20)), TODAY, 6))
                .isEmpty();
    }
}
