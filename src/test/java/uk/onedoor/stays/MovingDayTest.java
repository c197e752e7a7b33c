package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.MovingDay.Deed;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.CalledOff;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.Reason;

class MovingDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Instant NOW = Instant.parse("2026-03-18T10:00:00Z");
    private static final Deed SAM = new Deed("Sam Hill", DAY, null);
    private static final Map<MovingAsk, String> SAID = Map.of(MovingAsk.DAY, "No fuss");

    private static Stay stay(
            StayKind kind, @Nullable Instant heldUntil, @Nullable Arrival arrival, @Nullable CalledOff off) {
        return new Stay(
                new StayId(UUID.randomUUID()),
                new YoungPersonId(UUID.randomUUID()),
                new HomeId(UUID.randomUUID()),
                null,
                new Reason(kind, Entry.PLANNED, Purpose.STEP_TO_FAMILY, "To the Rowans", null, null),
                new Expected(DAY, DAY.plusDays(90)),
                heldUntil,
                arrival,
                null,
                off);
    }

    private static Map<MovingAsk, Deed> everything() {
        Map<MovingAsk, Deed> deeds = new EnumMap<>(MovingAsk.class);
        Arrays.stream(MovingAsk.values()).filter(MovingAsk::isForSomebody).forEach(ask -> deeds.put(ask, SAM));
        return deeds;
    }

    @Test
    void a_move_that_is_booked_has_a_moving_day_and_a_visit_or_a_hold_has_none() {
        assertThat(MovingDay.isOf(stay(StayKind.LIVING, null, null, null))).isTrue();
        assertThat(MovingDay.isOf(stay(StayKind.VISIT, null, null, null))).isFalse();
        assertThat(MovingDay.isOf(stay(StayKind.LIVING, NOW.plusSeconds(60), null, null)))
                .isFalse();
    }

    @Test
    void it_is_written_until_they_came_or_it_was_called_off() {
        UUID by = UUID.randomUUID();
        assertThat(MovingDay.mayBeWritten(stay(StayKind.LIVING, null, null, null), NOW))
                .isTrue();
        assertThat(MovingDay.mayBeWritten(stay(StayKind.LIVING, null, new Arrival(NOW, by, NOW), null), NOW))
                .isFalse();
        CalledOff off = new CalledOff(Off.CANCELLED, "Home instead", by, NOW);
        assertThat(MovingDay.mayBeWritten(stay(StayKind.LIVING, null, null, off), NOW))
                .isFalse();
    }

    @Test
    void it_is_prepared_once_they_were_asked_and_somebody_sees_to_everything() {
        assertThat(new MovingDay(SAID, Map.of(), everything()).isPrepared()).isTrue();
        assertThat(new MovingDay(Map.of(), SAID, everything()).isPrepared()).isTrue();
        assertThat(new MovingDay(Map.of(), Map.of(), everything()).isPrepared())
                .as("nobody asked them")
                .isFalse();
        for (MovingAsk ask : everything().keySet()) {
            Map<MovingAsk, Deed> deeds = everything();
            deeds.remove(ask);
            assertThat(new MovingDay(SAID, Map.of(), deeds).isPrepared())
                    .as("nobody sees to " + ask)
                    .isFalse();
        }
    }

    @Test
    void what_is_left_empty_is_not_said_and_everything_asked_has_its_field() {
        MovingWords words = new MovingWords(" a ", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(words.said()).hasSize(MovingAsk.values().length).containsEntry(MovingAsk.DAY, "a");
        assertThat(MovingWords.of(words.said()).said()).isEqualTo(words.said());
        assertThat(new MovingWords("  ", null, "", null, null, null, null, null, null).said())
                .isEmpty();
    }
}
