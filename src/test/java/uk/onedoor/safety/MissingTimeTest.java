package uk.onedoor.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.Life;
import uk.onedoor.deadlines.RuleBook;
import uk.onedoor.shared.Refusal;

class MissingTimeTest {

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    @Test
    void a_time_alone_is_the_last_time_it_was_that_late() {
        Clock clock = at("2026-11-16T00:30:00Z");
        assertThat(MissingTime.meant(null, LocalTime.of(23, 10), clock)).isEqualTo("2026-11-15T23:10:00Z");
        assertThat(MissingTime.meant(null, LocalTime.of(0, 10), clock)).isEqualTo("2026-11-16T00:10:00Z");
        assertThat(MissingTime.meant(null, null, clock)).isEqualTo(clock.instant());
    }

    @Test
    void a_time_of_the_night_the_clocks_go_back_is_the_last_that_has_been() {
        LocalTime halfPastOne = LocalTime.of(1, 30);
        assertThat(MissingTime.meant(null, halfPastOne, at("2026-10-25T00:45:00Z")))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(MissingTime.meant(null, halfPastOne, at("2026-10-25T01:45:00Z")))
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void what_has_not_come_is_refused_and_so_is_another_day_without_a_time() {
        Clock clock = at("2026-11-16T12:00:00Z");
        LocalDate tomorrow = LocalDate.of(2026, 11, 17);
        assertThatThrownBy(() -> MissingTime.meant(tomorrow, LocalTime.NOON, clock))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("safety.time.to.come");
        assertThatThrownBy(() -> MissingTime.meant(tomorrow.minusDays(3), null, clock))
                .hasMessageContaining("safety.time.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-23T19:00:00Z, 2026-10-26T19:00:00Z", // over the October change: 20:00 on Friday, 19:00 on Monday
        "2026-03-27T19:00:00Z, 2026-03-30T19:00:00Z", // over the change in March
        "2026-12-24T19:00:00Z, 2026-12-27T19:00:00Z" // over Christmas and a weekend
    })
    void an_interview_is_offered_within_72_hours_whatever_days_and_clocks_do(Instant back, Instant until) {
        UUID episode = UUID.randomUUID();
        Fact returned = new Fact(FactKind.RETURNED, back, episode);
        List<Deadline> clocks = RuleBook.ofTheLaw().deadlines(new Life(null, List.of(returned)), until);
        assertThat(clocks).singleElement().satisfies(one -> {
            assertThat(one.until()).isEqualTo(until).isEqualTo(back.plus(Duration.ofHours(72)));
            assertThat(one.state()).isEqualTo(Deadline.State.RUNNING);
            assertThat(one.about()).isEqualTo(episode);
        });
        assertThat(RuleBook.ofTheLaw().deadlines(new Life(null, List.of(returned)), until.plusSeconds(1)))
                .extracting(Deadline::state)
                .containsExactly(Deadline.State.MISSED);
    }
}
