package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Leaving;
import uk.onedoor.stays.Stay.Reason;

class MovesOfTest {

    private static final YoungPersonId ROBIN = new YoungPersonId(new UUID(1, 1));
    private static final HomeId HUB = new HomeId(new UUID(2, 1));
    private static final HomeId FAMILY = new HomeId(new UUID(2, 2));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final WorkerId KIT = new WorkerId(new UUID(3, 1));
    private static final WorkerId LEE = new WorkerId(new UUID(3, 2));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Stay stay(
            HomeId home, StayKind kind, LocalDate from, @Nullable LocalDate until, LeftBecause because) {
        UUID by = KIT.value();
        Reason reason = new Reason(kind, Entry.PLANNED, Purpose.BREATHING_SPACE, "calm", null, null);
        Instant came = London.startOf(from).plusSeconds(64_800);
        Instant went = until == null ? null : London.startOf(until).plusSeconds(36_000);
        Leaving leaving = went == null ? null : new Leaving(went, because, null, by, went);
        return new Stay(
                new StayId(Ids.next()),
                ROBIN,
                home,
                null,
                reason,
                new Expected(from, from.plusDays(30)),
                null,
                new Arrival(came, by, came),
                leaving,
                null);
    }

    private static List<Move> moves(Stay... stays) {
        return new MovesOf(List.of(stays), day -> Optional.of(KIT), TODAY).all();
    }

    @ParameterizedTest
    @CsvSource({
        "AS_PLANNED, false",
        "THEY_ASKED, true",
        "CARERS_ASKED_HARD_TIMES, true",
        "CARERS_ASKED_OTHER, true",
        "HOME_NOT_GOOD_ENOUGH, true",
        "ALLEGATION, true",
        "APPROVAL_ENDED, true",
        "HOME_CLOSED, false",
        "COUNCIL_DECIDED, false",
        "CUSTODY, false",
        "OTHER, false"
    })
    void what_counts_as_a_disruption_follows_from_why_they_left(LeftBecause because, boolean disruption) {
        assertThat(moves(stay(HUB, StayKind.LIVING, day(3, 1), day(4, 1), because)))
                .singleElement()
                .extracting(Move::isDisruption)
                .isEqualTo(disruption);
    }

    @Test
    void a_planned_move_from_the_hub_to_a_family_is_one_move_and_says_where_to() {
        Stay family = stay(FAMILY, StayKind.LIVING, day(4, 1), null, LeftBecause.OTHER);
        assertThat(moves(stay(HUB, StayKind.LIVING, day(3, 1), day(4, 1), LeftBecause.AS_PLANNED), family))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.on()).isEqualTo(day(4, 1));
                    assertThat(move.to()).isEqualTo(family);
                    assertThat(move.isDisruption()).isFalse();
                });
    }

    @Test
    void a_visit_is_no_move() {
        assertThat(moves(
                        stay(HUB, StayKind.LIVING, day(3, 1), null, LeftBecause.OTHER),
                        stay(FAMILY, StayKind.VISIT, day(3, 6), day(3, 8), LeftBecause.CARERS_ASKED_OTHER)))
                .isEmpty();
    }

    @Test
    void another_stay_in_the_same_home_from_the_same_day_on_is_no_move() {
        assertThat(moves(
                        stay(HUB, StayKind.LIVING, day(3, 1), day(4, 1), LeftBecause.AS_PLANNED),
                        stay(HUB, StayKind.LIVING, day(4, 1), null, LeftBecause.OTHER)))
                .isEmpty();
    }

    @Test
    void a_move_is_kept_through_when_the_key_worker_is_the_same_four_weeks_on() {
        Stay left = stay(HUB, StayKind.LIVING, day(3, 1), day(4, 1), LeftBecause.AS_PLANNED);
        assertThat(kept(left, day(4, 29))).isFalse();
        assertThat(kept(left, day(4, 30))).isTrue();
        assertThat(new MovesOf(List.of(left), day -> Optional.empty(), TODAY).all())
                .singleElement()
                .extracting(Move::keptThrough)
                .isNull();
    }

    private static Boolean kept(Stay left, LocalDate leeComes) {
        return new MovesOf(List.of(left), day -> Optional.of(day.isBefore(leeComes) ? KIT : LEE), TODAY)
                .all()
                .get(0)
                .keptThrough();
    }
}
