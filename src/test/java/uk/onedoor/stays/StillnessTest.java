package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.Stillness.Ask;
import uk.onedoor.stays.Stillness.Asks;

class StillnessTest {

    private static final LocalDate CAME = LocalDate.of(2026, 3, 20);
    private static final LocalDate END = CAME.plusDays(10);
    private static final Stillness RULE = new Stillness(7, 42);

    private static Stay here(StayKind kind, @Nullable String exitPlan) {
        Instant at = London.startOf(CAME).plus(Duration.ofHours(22));
        UUID somebody = UUID.randomUUID();
        return new Stay(
                new StayId(UUID.randomUUID()),
                new YoungPersonId(UUID.randomUUID()),
                new HomeId(UUID.randomUUID()),
                null,
                new Reason(kind, Entry.EMERGENCY, Purpose.SAFE_TONIGHT, "A bed tonight", exitPlan, null),
                new Expected(CAME, END),
                null,
                new Arrival(at, somebody, at),
                null,
                null);
    }

    private static List<Ask> asks(@Nullable LocalDate line, @Nullable LocalDate decision, LocalDate today) {
        return RULE.of(here(StayKind.LIVING, "Home with outreach"), HomeOption.HUB, line, decision, today);
    }

    @Test
    void each_day_in_the_hub_asks_for_its_line_until_somebody_wrote_it() {
        LocalDate today = CAME.plusDays(3);
        assertThat(asks(today.minusDays(1), null, today)).containsExactly(new Ask(Asks.LINE_OF_TODAY, today));
        assertThat(asks(today, null, today)).isEmpty();
        assertThat(asks(null, null, CAME)).isEmpty();
    }

    @Test
    void the_day_of_the_planned_end_asks_for_a_decision_and_not_the_day_before() {
        assertThat(asks(END.minusDays(1), null, END.minusDays(1))).isEmpty();
        assertThat(asks(END, null, END)).containsExactly(new Ask(Asks.DECISION, END));
    }

    @Test
    void seven_days_after_a_decision_it_is_decided_again() {
        Stay longer = here(StayKind.LIVING, "Home with outreach");
        LocalDate decided = CAME.plusDays(1);
        LocalDate again = decided.plusDays(7);
        assertThat(RULE.of(longer, HomeOption.HUB, again.minusDays(1), decided, again.minusDays(1)))
                .isEmpty();
        assertThat(RULE.of(longer, HomeOption.HUB, again, decided, again))
                .containsExactly(new Ask(Asks.DECISION, again));
    }

    @Test
    void a_stay_is_long_from_its_forty_second_night() {
        LocalDate isLong = CAME.plusDays(42);
        assertThat(asks(isLong.minusDays(1), isLong.minusDays(1), isLong.minusDays(1)))
                .extracting(Ask::what)
                .doesNotContain(Asks.LONG);
        assertThat(asks(isLong, isLong, isLong)).contains(new Ask(Asks.LONG, isLong));
    }

    @Test
    void who_has_no_way_on_is_asked_about_in_the_hub_alone() {
        Stay without = here(StayKind.LIVING, null);
        assertThat(RULE.of(without, HomeOption.HUB, CAME, null, CAME))
                .containsExactly(new Ask(Asks.NO_EXIT_PLAN, CAME));
        assertThat(RULE.of(without, HomeOption.COMMUNITY_FOSTER_FAMILY, null, null, CAME.plusDays(3)))
                .isEmpty();
    }

    @Test
    void a_visit_asks_for_nothing() {
        assertThat(RULE.of(here(StayKind.VISIT, null), HomeOption.HUB, null, null, END.plusDays(60)))
                .isEmpty();
    }
}
