package uk.onedoor.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final LocalDate ANY = LocalDate.of(2026, 6, 10);
    private static final LocalDate FORWARD = LocalDate.of(2026, 3, 28);
    private static final LocalDate BACK = LocalDate.of(2026, 10, 24);

    private static Hours hours(int from, int until) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    @Test
    void a_night_runs_over_midnight_and_a_day_does_not() {
        assertThat(hours(21, 8).isOverMidnight()).isTrue();
        assertThat(hours(7, 15).isOverMidnight()).isFalse();
        assertThat(hours(9, 9).length(ANY)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_night_is_an_hour_shorter_when_the_clocks_go_forward_and_longer_when_they_go_back() {
        assertThat(hours(21, 8).length(ANY)).isEqualTo(Duration.ofHours(11));
        assertThat(hours(21, 8).length(FORWARD)).isEqualTo(Duration.ofHours(10));
        assertThat(hours(21, 8).length(BACK)).isEqualTo(Duration.ofHours(12));
        assertThat(hours(7, 15).length(FORWARD)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void every_night_of_a_year_has_its_night_shift_and_no_other_has() {
        for (LocalDate night = LocalDate.of(2026, 1, 1); night.getYear() == 2026; night = night.plusDays(1)) {
            assertThat(hours(21, 8).isOfNight(night, night)).isTrue();
            assertThat(hours(21, 8).isOfNight(night.minusDays(1), night)).isFalse();
            assertThat(hours(21, 8).isOfNight(night.plusDays(1), night)).isFalse();
        }
    }

    @Test
    void half_a_night_is_of_the_night_before_and_after_midnight_also_when_the_clocks_change() {
        for (LocalDate night : new LocalDate[] {ANY, FORWARD, BACK}) {
            assertThat(hours(22, 2).isOfNight(night, night)).isTrue();
            assertThat(hours(2, 8).isOfNight(night.plusDays(1), night)).isTrue();
            assertThat(hours(0, 8).isOfNight(night.plusDays(1), night)).isTrue();
        }
    }

    @Test
    void a_late_that_runs_on_and_an_early_that_begins_early_are_no_nights() {
        assertThat(hours(14, 1).isOfNight(ANY, ANY)).isFalse();
        assertThat(hours(5, 13).isOfNight(ANY.plusDays(1), ANY)).isFalse();
        assertThat(hours(9, 9).isOfNight(ANY, ANY)).isTrue();
    }

    @Test
    void two_shifts_meet_over_midnight_and_do_not_where_one_follows_the_other() {
        assertThat(hours(21, 8).meets(ANY, hours(7, 15), ANY.plusDays(1))).isTrue();
        assertThat(hours(21, 7).meets(ANY, hours(7, 15), ANY.plusDays(1))).isFalse();
        assertThat(hours(7, 15).meets(ANY, hours(14, 22), ANY)).isTrue();
    }
}
