package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final LocalDate AWAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate BORN = LocalDate.of(2009, 1, 20);

    @Test
    void visits_and_birthdays_come_by_themselves_from_the_day_somebody_stepped_away() {
        assertThat(Keeping.all(AWAY, BORN, Set.of(1, 4), List.of(), AWAY).stream()
                        .map(Keeping::key))
                .containsExactly("VISIT 2026-11-23", "VISIT 2026-12-14", "BIRTHDAY 2027-01-20");
    }

    @Test
    void what_came_of_one_takes_its_place() {
        Keeping done = new Keeping(
                UUID.randomUUID(),
                KeepingKind.VISIT,
                AWAY.plusWeeks(1),
                "",
                KeepingOutcome.DONE,
                AWAY.plusWeeks(1),
                "Tea",
                UUID.randomUUID());
        assertThat(Keeping.all(AWAY, null, Set.of(1, 4), List.of(done), AWAY))
                .hasSize(2)
                .first()
                .isEqualTo(done);
    }

    @Test
    void nothing_comes_by_itself_while_nobody_stays_close() {
        assertThat(Keeping.all(null, BORN, Set.of(1, 4), List.of(), AWAY)).isEmpty();
    }

    @RepeatedTest(40)
    void the_door_is_open_five_years_and_until_the_twenty_fifth_birthday(RepetitionInfo seed) {
        Random dice = new Random(seed.getCurrentRepetition());
        LocalDate born = AWAY.minusYears(15 + dice.nextInt(12)).minusDays(dice.nextInt(366));
        LocalDate until = DoorOpen.until(AWAY, born, 5, 25);
        assertThat(until).isAfterOrEqualTo(AWAY.plusYears(5)).isAfterOrEqualTo(born.plusYears(25));
        assertThat(until).isIn(AWAY.plusYears(5), born.plusYears(25));
    }

    @Test
    void whose_birthday_nobody_knows_finds_it_open_for_the_years() {
        assertThat(DoorOpen.until(AWAY, null, 5, 25)).isEqualTo(AWAY.plusYears(5));
    }
}
