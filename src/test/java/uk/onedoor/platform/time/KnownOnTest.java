package uk.onedoor.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownOnTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01T23:59:59.999999Z",
        "2026-07-01, 2026-07-01T22:59:59.999999Z",
        "2026-03-29, 2026-03-29T22:59:59.999999Z",
        "2026-10-25, 2026-10-25T23:59:59.999999Z",
        "2026-03-01T14:00, 2026-03-01T14:00:59.999999Z",
        "2026-07-01T14:00, 2026-07-01T13:00:59.999999Z",
        "2026-07-01T23:59, 2026-07-01T22:59:59.999999Z",
    })
    void a_day_or_a_minute_is_meant_to_its_end_as_clocks_in_london_go(String text, Instant moment) {
        assertThat(KnownOn.read(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-07-01", "2026-03-01T14:00", "2026-07-01T00:00"})
    void what_is_read_is_written_back(String text) {
        assertThat(KnownOn.write(KnownOn.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "2026-03-01T25:00", "01/03/2026", "2026-03-01T14:00Z"})
    void what_is_no_day_and_no_minute_is_not_guessed(String text) {
        assertThatThrownBy(() -> KnownOn.read(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void a_page_about_the_past_is_made_then_and_what_is_written_is_written_now() {
        ProductClock clock = new ProductClock(java.time.Clock.fixed(Instant.EPOCH.plusSeconds(9), London.ZONE));
        KnownOn.enter(Instant.EPOCH);
        try {
            assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
            assertThat(clock.recording()).isEqualTo(Instant.EPOCH.plusSeconds(9));
        } finally {
            KnownOn.leave();
        }
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(9));
    }
}
