package uk.onedoor.returns.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final Day UNREADABLE = Day.read("31/02/2026");

    @Test
    void it_reads_dates_that_exist_and_keeps_the_text_of_what_is_none() {
        assertThat(Day.read("29/02/2024").date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Day.read("2024-02-29")).isEqualTo(Day.of(2024, 2, 29)).hasToString("29/02/2024");
        assertThat(UNREADABLE.isUnreadable()).isTrue();
        assertThat(UNREADABLE).hasToString("31/02/2026");
        assertThat(Day.read("")).isSameAs(Day.BLANK);
    }

    @Test
    void nothing_is_before_after_or_the_same_as_what_is_no_date() {
        Day day = Day.of(2026, 3, 31);
        for (Day none : new Day[] {Day.BLANK, UNREADABLE}) {
            assertThat(day.isBefore(none) || day.isAfter(none) || day.isOn(none) || day.isNotOn(none))
                    .isFalse();
            assertThat(none.isOnOrBefore(day) || none.isOnOrAfter(day) || none.isOn(none))
                    .isFalse();
            assertThat(none.daysUntil(day) <= 0 || none.daysUntil(day) > 0).isFalse();
            assertThat(none.plusYears(18)).isSameAs(none);
            assertThat(none.ageOn(day)).isEqualTo(-1);
        }
    }

    @Test
    void somebody_born_on_29_february_has_their_birthday_on_1_march_in_other_years() {
        Day born = Day.of(2008, 2, 29);
        assertThat(born.plusYears(17)).isEqualTo(Day.of(2025, 3, 1));
        assertThat(born.plusYears(16)).isEqualTo(Day.of(2024, 2, 29));
        assertThat(born.ageOn(Day.of(2025, 2, 28))).isEqualTo(16);
        assertThat(born.ageOn(Day.of(2025, 3, 1))).isEqualTo(17);
    }

    @Test
    void it_counts_and_orders_as_the_calendar_does() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            LocalDate one = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(12_000));
            LocalDate other = one.plusDays(random.nextInt(4_000));
            Day day = Day.of(one);
            assertThat(day.isBefore(Day.of(other))).isEqualTo(one.isBefore(other));
            assertThat(day.daysUntil(Day.of(other))).isEqualTo(other.toEpochDay() - one.toEpochDay());
            int age = day.ageOn(Day.of(other));
            assertThat(day.plusYears(age).isOnOrBefore(Day.of(other))).isTrue();
            assertThat(day.plusYears(age + 1).isAfter(Day.of(other))).isTrue();
        }
    }
}
