package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Availability.BedNight;
import uk.onedoor.stays.AwayNights.MissingNight;
import uk.onedoor.stays.BoardNights.Span;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Leaving;
import uk.onedoor.stays.Stay.Reason;

class BoardNightsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 27);
    private static final Instant EVENING = at(TODAY, 22);
    private static final HomeId ROWAN = new HomeId(new UUID(1, 1));
    private static final HomeId MARSH = new HomeId(new UUID(1, 2));
    private static final Bed BLUE =
            new Bed(new BedId(new UUID(2, 1)), ROWAN, "the blue room", BedKind.RESIDENTIAL, TODAY.minusDays(90), null);
    private static final YoungPersonId ROBIN = new YoungPersonId(new UUID(3, 1));

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(London.ZONE).toInstant();
    }

    private static Stay stay(
            StayKind kind, HomeId home, @Nullable BedId bed, LocalDate from, LocalDate until, boolean came) {
        Reason why = new Reason(kind, Entry.PLANNED, Purpose.BREATHING_SPACE, "Calm", null, null);
        Arrival arrival = came ? new Arrival(at(from, 17), new UUID(9, 9), at(from, 17)) : null;
        StayId id = new StayId(UUID.randomUUID());
        return new Stay(id, ROBIN, home, bed, why, new Expected(from, until), null, arrival, null, null);
    }

    private static Stay lives(LocalDate from, LocalDate until, boolean came) {
        return stay(StayKind.LIVING, ROWAN, BLUE.id(), from, until, came);
    }

    private static List<Span> blue(LocalDate first, LocalDate last, Stay... stays) {
        return new BoardNights(Arrays.asList(stays), List.of(), Set.of(), EVENING).of(BLUE, first, last);
    }

    @Test
    void tonight_stands_by_itself_between_what_was_and_what_is_planned() {
        List<Span> spans =
                blue(TODAY.minusDays(4), TODAY.plusDays(4), lives(TODAY.minusDays(2), TODAY.plusDays(3), true));
        assertThat(spans)
                .extracting(Span::mark)
                .containsExactly(BoardMark.FREE, BoardMark.HERE, BoardMark.HERE, BoardMark.STAYS_ON, BoardMark.FREE);
        assertThat(spans).extracting(Span::nights).containsExactly(2, 2, 1, 2, 2);
    }

    @Test
    void the_nights_the_clocks_change_are_one_night_each() {
        List<Span> spans = blue(TODAY, TODAY.plusDays(3), lives(TODAY, TODAY.plusDays(10), true));
        assertThat(spans).extracting(Span::nights).containsExactly(1, 3);
    }

    @Test
    void whoever_is_still_here_past_the_day_they_were_to_leave_is_shown_so_and_holds_no_night_to_come() {
        assertThat(blue(TODAY.minusDays(1), TODAY.plusDays(1), lives(TODAY.minusDays(9), TODAY, true)))
                .extracting(Span::mark)
                .containsExactly(BoardMark.HERE, BoardMark.STILL_HERE, BoardMark.FREE);
    }

    @Test
    void somebody_booked_is_expected_and_afterwards_did_not_come() {
        assertThat(blue(TODAY.minusDays(1), TODAY.plusDays(1), lives(TODAY.minusDays(1), TODAY.plusDays(2), false)))
                .extracting(Span::mark)
                .containsExactly(BoardMark.DID_NOT_COME, BoardMark.EXPECTED, BoardMark.EXPECTED);
    }

    @Test
    void a_weekend_with_a_family_leaves_the_bed_theirs_and_says_where_they_are() {
        Stay weekend = stay(StayKind.VISIT, MARSH, null, TODAY, TODAY.plusDays(2), true);
        Stay living = lives(TODAY.minusDays(5), TODAY.plusDays(9), true);
        assertThat(blue(TODAY, TODAY.plusDays(2), living, weekend))
                .extracting(Span::mark, Span::elsewhere)
                .containsExactly(
                        tuple(BoardMark.AWAY, MARSH), tuple(BoardMark.AWAY, MARSH), tuple(BoardMark.STAYS_ON, null));
        BoardNights nights = new BoardNights(List.of(living, weekend), List.of(), Set.of(), EVENING);
        assertThat(nights.withoutBed(MARSH, TODAY, TODAY).get(0))
                .extracting(Span::mark)
                .containsExactly(BoardMark.VISITS);
    }

    @Test
    void somebody_missing_is_said_to_be_and_the_bed_stays_theirs() {
        Stay living = lives(TODAY.minusDays(5), TODAY.plusDays(9), true);
        MissingNight night = new MissingNight(ROBIN, TODAY);
        List<Span> spans = new BoardNights(List.of(living), List.of(night), Set.of(), EVENING).of(BLUE, TODAY, TODAY);
        assertThat(spans).extracting(Span::mark).containsExactly(BoardMark.MISSING);
    }

    @Test
    void a_bed_that_cannot_be_had_is_not_free_whyever_that_is() {
        BedNight taken = new BedNight(BLUE.id(), TODAY.plusDays(1));
        List<Span> spans =
                new BoardNights(List.of(), List.of(), Set.of(taken), EVENING).of(BLUE, TODAY, TODAY.plusDays(2));
        assertThat(spans).extracting(Span::mark).containsExactly(BoardMark.FREE, BoardMark.NOT_FREE, BoardMark.FREE);
        assertThat(spans).extracting(Span::stay).containsOnlyNulls();
    }

    @Test
    void at_two_in_the_morning_it_is_still_tonight_and_whoever_just_came_is_here() {
        Instant small = at(TODAY.plusDays(1), 2);
        Stay came = stay(StayKind.LIVING, ROWAN, BLUE.id(), TODAY.plusDays(1), TODAY.plusDays(3), false);
        Arrival arrival = new Arrival(small, new UUID(9, 9), small);
        Stay here =
                new Stay(came.id(), ROBIN, ROWAN, BLUE.id(), came.reason(), came.expected(), null, arrival, null, null);
        BoardNights nights = new BoardNights(List.of(here), List.of(), Set.of(), small);
        assertThat(nights.tonight()).isEqualTo(TODAY);
        assertThat(nights.of(BLUE, TODAY, TODAY)).extracting(Span::mark).containsExactly(BoardMark.HERE);
    }

    @Test
    void the_day_of_leaving_is_no_night_of_theirs() {
        Stay lived = lives(TODAY.minusDays(3), TODAY.plusDays(3), true);
        Leaving left = new Leaving(at(TODAY, 11), LeftBecause.AS_PLANNED, null, new UUID(9, 9), at(TODAY, 11));
        Stay gone = new Stay(
                lived.id(),
                ROBIN,
                ROWAN,
                BLUE.id(),
                lived.reason(),
                lived.expected(),
                null,
                lived.arrival(),
                left,
                null);
        assertThat(blue(TODAY.minusDays(3), TODAY, gone))
                .extracting(Span::mark)
                .containsExactly(BoardMark.HERE, BoardMark.FREE);
    }
}
