package uk.onedoor.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Presence.Missing;

/** How much somebody is here, and whether they are there from one day to another. */
class PresenceTest {

    private static final WorkerId KIT = new WorkerId(new UUID(1, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate LATER = TODAY.plusDays(9);

    @Test
    void who_works_half_the_week_has_half_the_room_and_a_whole_week_is_never_more_than_whole() {
        assertThat(here(null, tenure("18.5", null)).room()).isEqualByComparingTo("3");
        assertThat(here(null, tenure("30", null)).room()).isEqualByComparingTo("5");
        assertThat(here(null, tenure("9", null)).room()).isEqualByComparingTo("1.5");
        assertThat(here(null, tenure("45", null)).room()).isEqualByComparingTo("6");
        assertThat(here(null, tenure("0", null)).room()).isEqualByComparingTo("0");
        assertThat(here(null, null).room()).as("nobody said how many hours").isEqualByComparingTo("6");
    }

    @Test
    void who_is_away_on_the_first_day_or_on_most_is_missing_and_a_few_days_later_on_are_nothing() {
        assertThat(missing(null, null, away(-3, 1))).isEqualTo(Missing.AWAY);
        assertThat(missing(null, null, away(-3, 0))).as("back today").isNull();
        assertThat(missing(null, null, away(1, 6))).as("five of ten days").isNull();
        assertThat(missing(null, null, away(1, 4), away(5, 8)))
                .as("six of ten days")
                .isEqualTo(Missing.MOSTLY_AWAY);
        Away open = new Away(new UUID(4, 4), KIT, null, TODAY.plusDays(2), null, null);
        assertThat(missing(null, null, open)).isEqualTo(Missing.MOSTLY_AWAY);
        assertThat(missing(null, null, away(10, 90))).as("afterwards").isNull();
    }

    @Test
    void who_leaves_or_whose_contract_ends_before_the_last_day_is_missing() {
        assertThat(missing(LATER.minusDays(1), null)).isEqualTo(Missing.LEAVES);
        assertThat(missing(LATER, null)).isNull();
        assertThat(missing(null, tenure("37", LATER.minusDays(1)))).isEqualTo(Missing.CONTRACT_ENDS);
        assertThat(missing(null, tenure("37", TODAY.minusYears(1)))).isEqualTo(Missing.CONTRACT_ENDS);
        assertThat(missing(null, tenure("37", LATER))).isNull();
    }

    private static @Nullable Missing missing(@Nullable LocalDate leaves, @Nullable Tenure tenure, Away... away) {
        return here(leaves, tenure, away).missing(TODAY, LATER).orElse(null);
    }

    private static Presence here(@Nullable LocalDate leaves, @Nullable Tenure tenure, Away... away) {
        Worker worker = new Worker(KIT, "Kit", Set.of(), Set.of(), null, null, List.of(), List.of(), 6, leaves, false);
        return new Presence(worker, tenure, Arrays.asList(away));
    }

    private static Away away(int from, int back) {
        return new Away(new UUID(4, 4), KIT, null, TODAY.plusDays(from), TODAY.plusDays(back), null);
    }

    private static Tenure tenure(String hours, @Nullable LocalDate until) {
        Contract contract = new Contract(
                new UUID(5, 5),
                KIT,
                TODAY.minusYears(3),
                until,
                new BigDecimal(hours),
                Contracts.Kind.PERMANENT,
                null,
                null,
                KIT.value(),
                Instant.EPOCH);
        return new Tenure(contract, until);
    }
}
