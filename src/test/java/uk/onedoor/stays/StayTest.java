package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Leaving;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.Stay.State;

class StayTest {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 27);

    private static Stay stay(@Nullable String came, @Nullable String went, @Nullable String heldUntil) {
        return new Stay(
                new StayId(UUID.randomUUID()),
                new YoungPersonId(UUID.randomUUID()),
                new HomeId(UUID.randomUUID()),
                null,
                new Reason(StayKind.LIVING, Entry.PLANNED, Purpose.BREATHING_SPACE, "Some calm", null, null),
                new Expected(FRIDAY, FRIDAY.plusDays(3)),
                heldUntil == null ? null : Instant.parse(heldUntil),
                came == null ? null : new Arrival(Instant.parse(came), SOMEBODY, Instant.parse(came)),
                went == null
                        ? null
                        : new Leaving(Instant.parse(went), LeftBecause.AS_PLANNED, null, SOMEBODY, Instant.parse(went)),
                null);
    }

    @Test
    void the_night_the_clocks_go_forward_is_one_night() {
        Stay stay = stay("2026-03-28T22:00:00Z", "2026-03-29T09:00:00Z", null);
        LocalDate saturday = FRIDAY.plusDays(1);
        assertThat(stay.sleepsHere(saturday, saturday.plusDays(1))).isTrue();
        assertThat(stay.sleepsHere(saturday.plusDays(1), saturday.plusDays(1))).isFalse();
    }

    @Test
    void half_past_midnight_of_summer_time_is_the_new_day() {
        // 23:30 universal time on the day the clocks went forward is half past midnight in London.
        Stay stay = stay("2026-03-28T23:59:00Z", "2026-03-29T23:30:00Z", null);
        assertThat(stay.from()).isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(stay.until()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void the_day_of_twenty_five_hours_is_one_day() {
        Stay stay = stay("2026-10-24T23:30:00Z", "2026-10-25T23:30:00Z", null);
        assertThat(stay.from()).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThat(stay.until()).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThat(stay.sleepsHere(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26)))
                .isFalse();
    }

    @Test
    void a_hold_is_off_at_the_minute_it_ends() {
        Stay held = stay(null, null, "2026-03-27T12:00:00Z");
        assertThat(held.state(Instant.parse("2026-03-27T11:59:59Z"))).isEqualTo(State.HELD);
        assertThat(held.state(Instant.parse("2026-03-27T12:00:00Z"))).isEqualTo(State.OFF);
    }

    @Test
    void past_the_planned_end_they_are_here_and_so_many_days_over() {
        Stay stay = stay("2026-03-27T20:00:00Z", null, null);
        LocalDate later = FRIDAY.plusDays(5);
        assertThat(stay.daysOver(FRIDAY.plusDays(3))).isZero();
        assertThat(stay.daysOver(later)).isEqualTo(2);
        assertThat(stay.sleepsHere(later, later)).isTrue();
        assertThat(stay.sleepsHere(later.plusDays(1), later)).isFalse();
    }

    @Test
    void nobody_sleeps_where_they_are_only_booked() {
        Stay booked = stay(null, null, null);
        assertThat(booked.state(Instant.parse("2026-03-27T12:00:00Z"))).isEqualTo(State.BOOKED);
        assertThat(booked.sleepsHere(FRIDAY, FRIDAY)).isFalse();
    }

    @Test
    void a_stay_is_a_night_at_least() {
        assertThatThrownBy(() -> new Expected(FRIDAY, FRIDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Expected(FRIDAY, FRIDAY.plusDays(1)).nights()).isOne();
    }

    @Test
    void who_moves_on_as_planned_was_not_disrupted() {
        assertThat(LeftBecause.AS_PLANNED.isDisruption()).isFalse();
        assertThat(LeftBecause.CARERS_ASKED_HARD_TIMES.isDisruption()).isTrue();
    }
}
