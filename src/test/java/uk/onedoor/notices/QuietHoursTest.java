package uk.onedoor.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.onedoor.platform.time.London;

class QuietHoursTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(London.ZONE).toInstant();
    }

    @Test
    void nobody_is_disturbed_from_nine_in_the_evening_until_seven() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(QuietHours.USUAL.over(at(day, 20, 59))).isEqualTo(at(day, 20, 59));
        assertThat(QuietHours.USUAL.over(at(day, 21, 0))).isEqualTo(at(day.plusDays(1), 7, 0));
        assertThat(QuietHours.USUAL.over(at(day, 6, 59))).isEqualTo(at(day, 7, 0));
        assertThat(QuietHours.USUAL.over(at(day, 7, 0))).isEqualTo(at(day, 7, 0));
    }

    @Test
    void the_night_the_clocks_change_ends_at_seven_by_the_clock_on_the_wall() {
        Instant spring = at(SPRING.minusDays(1), 21, 0);
        assertThat(Duration.between(spring, QuietHours.USUAL.over(spring))).hasHours(9);
        Instant autumn = at(AUTUMN.minusDays(1), 21, 0);
        assertThat(Duration.between(autumn, QuietHours.USUAL.over(autumn))).hasHours(11);
    }

    @Test
    void whatever_the_hours_no_moment_of_either_change_is_answered_with_a_quiet_or_a_past_one() {
        List<QuietHours> all = List.of(
                QuietHours.USUAL,
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(1, 30)),
                new QuietHours(LocalTime.of(1, 15), LocalTime.of(1, 45)),
                new QuietHours(LocalTime.of(0, 30), LocalTime.of(2, 0)),
                new QuietHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                new QuietHours(LocalTime.NOON, LocalTime.NOON));
        for (QuietHours quiet : all) {
            for (LocalDate change : List.of(SPRING, AUTUMN)) {
                Instant first = London.startOf(change.minusDays(1));
                for (int minute = 0; minute < 3 * 24 * 60; minute++) {
                    Instant asked = first.plusSeconds(60L * minute);
                    Instant told = quiet.over(asked);
                    assertThat(told).as("%s at %s", quiet, asked).isAfterOrEqualTo(asked);
                    assertThat(quiet.isQuiet(told)).as("%s at %s", quiet, asked).isFalse();
                }
            }
        }
    }

    @Test
    void from_and_until_the_same_is_never_quiet() {
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).isQuiet(at(SPRING, 12, 0)))
                .isFalse();
    }
}
