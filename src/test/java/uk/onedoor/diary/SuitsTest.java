package uk.onedoor.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SuitsTest {

    @Test
    void this_evening_is_due_by_nine_and_soon_when_the_evening_is_over() {
        assertThat(Suits.THIS_EVENING.dueAt(Instant.parse("2026-11-16T10:00:00Z")))
                .isEqualTo("2026-11-16T21:00:00Z");
        assertThat(Suits.THIS_EVENING.dueAt(Instant.parse("2026-11-16T22:30:00Z")))
                .isEqualTo("2026-11-16T23:30:00Z");
    }

    @Test
    void tomorrow_is_six_in_the_evening_on_the_wall_also_when_the_clocks_change_in_the_night() {
        assertThat(Suits.TOMORROW.dueAt(Instant.parse("2027-03-27T12:00:00Z"))).isEqualTo("2027-03-28T17:00:00Z");
        assertThat(Suits.TOMORROW.dueAt(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-25T18:00:00Z");
    }

    @Test
    void here_until_is_later_today_or_else_tomorrow_as_the_clock_shows() {
        Instant evening = Instant.parse("2026-10-24T20:00:00Z"); // nine on the wall; the clocks go back in the night
        assertThat(Presence.next(evening, LocalTime.of(22, 0))).isEqualTo("2026-10-24T21:00:00Z");
        assertThat(Presence.next(evening, LocalTime.of(9, 0))).isEqualTo("2026-10-25T09:00:00Z");
        assertThat(Presence.next(evening, LocalTime.of(21, 0))).isEqualTo("2026-10-25T21:00:00Z");
    }
}
