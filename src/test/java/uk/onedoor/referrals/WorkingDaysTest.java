package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    @Test
    void who_asks_on_a_friday_is_answered_by_monday() {
        assertThat(WorkingDays.promised(Instant.parse("2026-11-13T20:00:00Z"), HowSoon.THIS_WEEK))
                .isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void who_asks_on_christmas_eve_is_answered_after_the_bank_holidays() {
        assertThat(WorkingDays.promised(Instant.parse("2026-12-24T17:00:00Z"), HowSoon.TODAY))
                .isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void what_is_needed_today_is_read_today_while_people_are_at_work() {
        Instant morning = Instant.parse("2026-07-15T09:00:00Z");
        Instant evening = Instant.parse("2026-07-15T15:30:00Z"); // half past four in London
        assertThat(WorkingDays.promised(morning, HowSoon.TODAY)).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(WorkingDays.promised(evening, HowSoon.TODAY)).isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(WorkingDays.promised(morning, HowSoon.WHEN_YOU_CAN)).isEqualTo(LocalDate.of(2026, 7, 16));
    }

    @Test
    void a_saturday_is_not_a_day_to_promise() {
        assertThat(WorkingDays.promised(Instant.parse("2026-11-14T09:00:00Z"), HowSoon.TODAY))
                .isEqualTo(LocalDate.of(2026, 11, 16));
    }
}
